import { readSyntax } from "../../src/annotate/syntax/read.ts";
import { around, isoPrefix, type Moment } from "../../src/annotate/times/moment.ts";
import { recogniseTimes } from "../../src/annotate/times/recognise.ts";
import { placeAll } from "../../src/annotate/times/resolve.ts";
import type { DayPart, Season, TimeForm, TimeUnit } from "../../src/model/annotations.ts";
import type { Span } from "../../src/model/span.ts";
import { civil, type Day, isoDay, pad, parseDays } from "../../src/text/calendar.ts";

/** Decades and centuries without a number are E and C by TIDES (2005), which TimeML's values follow. */
const LETTER: Readonly<Record<TimeUnit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  night: "TNI",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "E",
  century: "C",
};
const PART: Readonly<Record<DayPart, string>> = {
  morning: "MO",
  midday: "MI",
  afternoon: "AF",
  evening: "EV",
  night: "NI",
  overnight: "NI",
};
const SEASON: Readonly<Record<Season, string>> = { spring: "SP", summer: "SU", autumn: "FA", winter: "WI" };

/** TIMEX3 has no fractions: a year and a half is P1Y6M. */
const SMALLER: Readonly<Partial<Record<TimeUnit, readonly [unit: TimeUnit, each: number]>>> = {
  century: ["year", 100],
  decade: ["year", 10],
  year: ["month", 12],
  month: ["day", 30],
  week: ["day", 7],
  day: ["hour", 24],
  hour: ["minute", 60],
  minute: ["second", 60],
};

/** A fraction in its own unit and the next smaller one; of less than one unit the smaller one alone. */
function mixed(unit: TimeUnit, count: number): string {
  const [smaller, each] = SMALLER[unit]!;
  const [whole, rest] = [Math.floor(count), period(smaller, Math.round((count % 1) * each))];
  return whole === 0 ? rest : period(unit, whole) + rest.replace(/^PT?/, unit === "day" ? "T" : "");
}

function period(unit: TimeUnit, count: number | null): string {
  if ((unit === "decade" || unit === "century") && count !== null)
    return period("year", count * SMALLER[unit]![1]);
  if (count !== null && count % 1 !== 0 && SMALLER[unit]) return mixed(unit, count);
  const letter = LETTER[unit];
  const amount = count === null ? "X" : String(count);
  return letter.startsWith("T") ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
}

function momentValue(moment: Moment): string | null {
  const { year, month } = civil(moment.day);
  const day = isoDay(moment.day);
  switch (moment.grain) {
    case "hour":
      return `${day}T${pad(moment.hour ?? 0)}:${pad(moment.minute ?? 0)}`;
    case "day":
      return moment.part ? `${day}T${PART[moment.part]}` : day;
    case "weekend":
      return `${isoPrefix(moment)}-WE`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "half":
      return `${year}-H${month < 7 ? 1 : 2}`;
    case "season":
      return `${year}-${SEASON[moment.season!]}`;
    case "era":
      return moment.years === 10 ? String(year).slice(0, 3) : pad(Math.floor(year / 100));
    default:
      return isoPrefix(moment);
  }
}

function setValue(form: Extract<TimeForm, { is: "set" }>): string {
  const part = form.part ? `T${PART[form.part]}` : "";
  if (form.weekday) return `XXXX-WXX-${form.weekday}${part}`;
  if (part) return `XXXX-XX-XX${part}`;
  if (form.month) return `XXXX-${pad(form.month)}`;
  if (form.season) return `XXXX-${SEASON[form.season]}`;
  if (form.unit === "weekend") return "XXXX-WXX-WE";
  return form.unit === "quarter" ? period("month", 3 * form.count) : period(form.unit, form.count);
}

/** "Over the past year" is as long as one; TimeBank's annotators give it the calendar's year before, and "the next year" the one after. */
function yearBeside(form: Extract<TimeForm, { is: "duration" }>, today: Day | null): string | null {
  if (today === null || form.unit !== "year" || form.count !== 1 || !form.reach) return null;
  return String(civil(today).year + (form.reach === "past" ? -1 : 1));
}

/**
 * Our form in the values of TimeML's TIMEX3 (TimeML 1.2.1), which counts weeks by the calendar, whatever is meant by those
 * who write on a Sunday; null where TimeML would mark nothing.
 */
function timexValue(form: TimeForm, moment: Moment | null, today: Day | null): string | null {
  switch (form.is) {
    case "since":
      return moment ? momentValue(moment) : period(form.unit, form.count);
    case "duration":
      return yearBeside(form, today) ?? period(form.unit, form.count);
    case "set":
      return setValue(form);
    case "vague":
      return form.value;
    case "relative":
      if (form.calendar && today !== null) return isoPrefix(around(today + 7 * form.offset, "week"));
      // "an hour later" is no day; "two days later" than nobody knows what is a length
      if (moment && !/^(?:second|minute|hour)$/.test(form.unit)) return momentValue(moment);
      // "that night", and no night was named
      return form.offset === 0 ? "XXXX-XX-XX" : period(form.unit, Math.abs(form.offset));
    default:
      return moment ? momentValue(moment) : "";
  }
}

export interface Timex extends Span {
  readonly value: string;
}

/** The TIMEX3 of a text that was made on a day (ISO 8601). */
export function systemTimexes(text: string, created: string): Timex[] {
  const sentences = readSyntax(text, [{ kind: "body", start: 0, end: text.length, by: "eval" }]);
  const expressions = recogniseTimes(text, sentences);
  const today = parseDays(created)?.first ?? null;
  const found = placeAll(expressions, today);
  return expressions.flatMap((expression, i) => {
    const value = timexValue(expression.form, found[i]?.moment ?? null, today);
    return value === null ? [] : [{ start: expression.start, end: expression.end, value }];
  });
}

/** Each gold timex with the system's first that overlaps it. */
export const pairUp = <Gold extends Timex>(
  gold: readonly Gold[],
  system: readonly Timex[],
): (readonly [Gold, Timex | null])[] =>
  gold.map((one) => [one, system.find((other) => other.start < one.end && one.start < other.end) ?? null]);
