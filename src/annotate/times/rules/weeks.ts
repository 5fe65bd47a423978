import type { TimeForm } from "../../../model/annotations.ts";
import { daysInMonth, isDate } from "../../../text/calendar.ts";
import type { Match } from "../pattern.ts";
import { type Rule, rule } from "../rule.ts";

type Stretch = Extract<TimeForm, { is: "around" }>["unit"];

const stretchOf = (match: Match): Stretch | null => {
  const word = match.get("unit")!.lower;
  return word === "week" || word === "weekend" ? word : null;
};

/** "the week of March 6", "the week beginning Monday, 6 March 2017", "the weekend of Sept. 12". */
function ofDay(match: Match): TimeForm | null {
  const unit = stretchOf(match);
  const [month, day] = [match.get("month")!.value!, match.get("day")!.value];
  const year = match.get("year")?.value ?? null;
  if (!unit || day === null || !isDate(year ?? LEAP_YEAR, month, day)) return null;
  return { is: "around", unit, day: { is: "date", year, month, day } };
}

const LEAP_YEAR = 2000;

/** "the first week of July", "the last weekend in May 2016", "the first week of 2015": by the days they hold. */
function inMonth(match: Match): TimeForm | null {
  const [unit, nth] = [stretchOf(match), match.get("nth")!];
  const isLast = /^(?:last|final|closing)$/.test(nth.lower);
  const number = nth.lower === "opening" ? 1 : nth.value;
  if (!unit || (!isLast && (number === null || number > 4))) return null;
  const year = match.get("year")?.value ?? null;
  const month = match.get("month")?.value ?? (isLast ? 12 : 1);
  if (unit === "weekend")
    return {
      is: "around",
      unit,
      day: { is: "holiday", rule: `${month}/${SATURDAY}/${isLast ? -1 : number}`, year },
    };
  const day = isLast ? daysInMonth(year ?? COMMON_YEAR, month) : 7 * (number! - 1) + 1;
  return { is: "around", unit, day: { is: "date", year, month, day } };
}

const SATURDAY = 6;

/** Any year without a 29 February. */
const COMMON_YEAR = 2001;

/** Weeks and weekends by a day, a month or a year in which they lie. */
export const weeks: readonly Rule[] = [
  rule(
    "the? unit:<unit> of|beginning|starting|commencing|ending|ended on? ( <weekday> ,? )? month:<month> day:<monthday> ( ,? year:<year> )?",
    ofDay,
  ),
  rule(
    "the? unit:<unit> of|beginning|starting|commencing|ending|ended on? ( <weekday> ,? )? the? day:<monthday> of? month:<month> ( ,? year:<year> )?",
    ofDay,
  ),
  rule(
    "the? nth:<ordinal>|last|final|opening|closing full? unit:<unit> of|in month:<month> ( ,|of? year:<year> )?",
    inMonth,
  ),
  rule("the? nth:<ordinal>|last|final|opening|closing full? unit:<unit> of|in year:<year>", inMonth),
];
