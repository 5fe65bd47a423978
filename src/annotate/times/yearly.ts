import type { TimeForm, WhichDay } from "../../model/annotations.ts";
import { civil, dayOf, feast, isDate, weekdayOf } from "../../text/calendar.ts";
import { inMonth, type Moment, onDay } from "./moment.ts";
import { type Placed, placed, type Setting, said } from "./placed.ts";

/** A past date may lie up to `FAR` days back, unless the next one is within `NEAR`: "called elections for Nov. 8". */
const FAR = 330;
const NEAR = 45;

/** Of the same date in three years, the one that tense and distance from publication make likely. */
export function chooseYear(
  inYearOf: (year: number) => Moment | null,
  { today, tense }: Setting,
  which: WhichDay,
  length: number,
): Placed | null {
  if (today === null) return null;
  const { year } = civil(today);
  // in January last winter is the one that began a year and a month ago
  const steps = which === "last" ? [-2, -1, 0, 1] : [-1, 0, 1];
  const options = steps.map((step) => inYearOf(year + step)).filter((moment) => moment !== null);
  const back = options
    .filter(({ day }) => day <= today && (which !== "last" || day + length <= today))
    .at(-1);
  const on = options.find(({ day }) => day + length > today && (which !== "next" || day > today));
  if (which === "last") return back ? placed(back, "the last one before publication") : null;
  if (which === "next") return on ? placed(on, "the next one after publication") : null;
  if (which === "this") return placed(inYearOf(year) ?? options[0]!, "this year's");
  if (!back || !on) return options[0] ? placed(options[0], "the only one near publication") : null;
  const [past, future] = [today - back.day, on.day - today];
  const forward =
    tense === "future"
      ? past > 2 * length && !(past < 30 && future > FAR)
      : tense === "past"
        ? past > FAR && future < NEAR
        : future * 3 < past;
  return forward
    ? placed(on, "the next one after publication")
    : placed(back, "the last one before publication");
}

/** A slip in the weekday is likelier than a date of another year so few days from publication. */
const SLIP = 31;

/** "Sunday, June 24", where the year that tense and distance make likely has none: the year named before, or one beside it. */
function onItsWeekday(
  found: Placed | null,
  weekday: number,
  inYearOf: (year: number) => Moment | null,
  { today, mentioned }: Setting,
): Placed | null {
  const isOn = (moment: Moment | null): boolean => moment !== null && weekdayOf(moment.day) === weekday;
  if (!found || today === null || isOn(found.moment) || Math.abs(found.moment.day - today) <= SLIP)
    return found;
  const { year } = civil(today);
  const years = [...(mentioned ? [civil(mentioned.day).year] : []), year - 1, year, year + 1];
  const fitting = years.map(inYearOf).find(isOn);
  return fitting ? placed(fitting, "the year in which it is that weekday") : found;
}

/** "Aug. 6", "April of that year": the day or month in its year. */
export function date(form: Extract<TimeForm, { is: "date" }>, setting: Setting): Placed | null {
  const { month, day } = form;
  const inYearOf = (year: number): Moment | null => {
    if (day === null) return inMonth(year, month);
    return isDate(year, month, day) ? onDay(dayOf(year, month, day), form.part) : null;
  };
  if (form.offset !== undefined) {
    const moment = setting.today === null ? null : inYearOf(civil(setting.today).year + form.offset);
    return moment && placed(moment, "counted from the year of publication");
  }
  if (form.year === null && form.from && setting.mentioned) {
    const moment = inYearOf(civil(setting.mentioned.day).year);
    return moment && placed(moment, "in the year mentioned before");
  }
  if (form.year === null) {
    const found = chooseYear(inYearOf, setting, form.which ?? "nearest", day === null ? 28 : 1);
    return form.weekday === undefined ? found : onItsWeekday(found, form.weekday, inYearOf, setting);
  }
  const moment = inYearOf(form.year);
  return moment && said(moment);
}

/** A feast in its year. */
export function holiday(form: Extract<TimeForm, { is: "holiday" }>, setting: Setting): Placed | null {
  const inYearOf = (year: number): Moment | null => {
    const day = feast(form.rule, year);
    return day === null ? null : onDay(day);
  };
  if (form.year === null) return chooseYear(inYearOf, setting, form.which ?? "nearest", 1);
  const moment = inYearOf(form.year);
  return moment && said(moment);
}
