/**
 * Calendar arithmetic on the proleptic Gregorian calendar, without clock or time zone. A day is a whole number: days
 * since 1970-01-01 (negative before). Months are 1-12, weekdays 1 (Monday) to 7 (Sunday), as in ISO 8601.
 */
export type Day = number;

/** Days from 0000-03-01 to 1970-01-01, and in the calendar's cycle of 400 years. */
const EPOCH = 719_468;
const CYCLE = 146_097;

/**
 * The day of a date. A month or day past the end of its year or month runs on into the next, as in `Date.UTC`, which
 * is many times slower. Years are counted from March, so that the leap day is the last (H. Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", 2013).
 */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const cycle = Math.floor(y / 400);
  const inCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * (months - y * 12) + 2) / 5) + day - 1;
  return (
    cycle * CYCLE + inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100) + dayOfYear - EPOCH
  );
}

/** The date of a day. */
export function civil(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const since = day + EPOCH;
  const cycle = Math.floor(since / CYCLE);
  const inCycle = since - cycle * CYCLE;
  const years = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) /
      365,
  );
  const inYear = inCycle - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * month + 2) / 5) + 1;
  return {
    year: years + cycle * 400 + (month >= 10 ? 1 : 0),
    month: month >= 10 ? month - 9 : month + 3,
    day: date,
  };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Months count from 1. */
export const daysInMonth = (year: number, month: number): number => civil(dayOf(year, month + 1, 0)).day;

/** Whether the calendar has such a day; months and days count from 1. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const MONTH_FIRST =
  /\b(?<month>\p{L}{3,9})\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<year>\d{4})\b/gu;
const DAY_FIRST =
  /\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?:[\s-]{1,3}|\sof\s)(?<month>\p{L}{3,9})\.?,?[\s-]{1,3}(?<year>\d{4})\b/gu;

/**
 * The first whole date of a text that is written with the English name of its month, or three letters of it or more;
 * null where there is none.
 *
 * @example writtenDay("on Saturday, Aug. 10, 2024") // the day of 2024-08-10
 */
export function writtenDay(text: string): Day | null {
  const found = [...text.matchAll(MONTH_FIRST), ...text.matchAll(DAY_FIRST)];
  for (const { groups } of found.sort((a, b) => a.index - b.index)) {
    const name = groups!.month!.toLowerCase();
    const month = MONTHS.findIndex((full) => full.startsWith(name)) + 1;
    const [year, day] = [Number(groups!.year), Number(groups!.day)];
    if (isDate(year, month, day)) return dayOf(year, month, day);
  }
  return null;
}

const NUMBERS = /(?<![\d.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

/**
 * The first whole date of a text that is written in numbers with its year last: with points the day stands first, with bars or
 * hyphens whichever can only be one. Null where there is none, and for "08/10/2024": nobody can tell its day from its month.
 *
 * @example numericDay("19.05.2025 18:05") // the day of 2025-05-19
 */
export function numericDay(text: string): Day | null {
  const days = numericDays(text);
  return days.length === 1 ? days[0]! : null;
}

/** Every day that the first date in numbers may be: two where nobody can tell its day from its month, day first. */
export function numericDays(text: string): readonly Day[] {
  const found = NUMBERS.exec(text);
  if (found === null) return [];
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const dayFirst = isDate(year, second, first);
  const monthFirst = found[2] !== "." && first !== second && isDate(year, first, second);
  return [
    ...(dayFirst ? [dayOf(year, second, first)] : []),
    ...(monthFirst ? [dayOf(year, first, second)] : []),
  ];
}

/**
 * Which stands first in a date with bars or hyphens that can only be read in one way: "13/04/2024" the day. Null: it may be
 * either.
 */
export function firstInNumbers(text: string): "day" | "month" | null {
  const found = NUMBERS.exec(text);
  if (found === null || found[2] === "." || numericDays(text).length !== 1 || found[1] === found[3])
    return null;
  return Number(found[1]) > 12 ? "day" : "month";
}

/**
 * The first day that a text writes with its year first ("2031-05-03", "2031/5/3"), else with the name of its month, else in
 * numbers; null where it has none.
 */
export function dayIn(text: string): Day | null {
  const found = /(?<![\d.])(\d{4})(?:-(\d\d)-(\d\d)|([/.])(\d{1,2})\4(\d{1,2}))(?![\d])/.exec(text);
  if (found === null) return writtenDay(text) ?? numericDay(text);
  const [year, month, day] = [found[1], found[2] ?? found[5], found[3] ?? found[6]].map(Number) as [
    number,
    number,
    number,
  ];
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** The same day of the month so many months on, or the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = civil(day);
  const count = year * 12 + (month - 1) + months;
  const y = Math.floor(count / 12);
  const m = count - y * 12 + 1;
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)));
}

/** ISO 8601 week: the week's Thursday names its year. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day + 4 - weekdayOf(day);
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** Gregorian Easter Sunday (Meeus, Jones and Butcher's anonymous algorithm, Nature 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day of a feast in a year: "12-25", "11/4/4" (month/weekday/nth, -1 the last, "+1" a day later), "easter-2". */
export function feast(rule: string, year: number): Day | null {
  const fixed = /^(\d+)-(\d+)$/.exec(rule);
  if (fixed) return dayOf(year, Number(fixed[1]), Number(fixed[2]));
  const moved = /^easter([+-]\d+)$/.exec(rule);
  if (moved) return easter(year) + Number(moved[1]);
  const nth = /^(\d+)\/(\d)\/(-?\d)(?:\+(\d))?$/.exec(rule);
  if (!nth) return null;
  const [month, weekday, count] = [Number(nth[1]), Number(nth[2]), Number(nth[3])];
  const end = dayOf(year, month, daysInMonth(year, month));
  const first = dayOf(year, month, 1);
  const day =
    count < 0
      ? end - ((weekdayOf(end) - weekday + 7) % 7)
      : first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
  return day + Number(nth[4] ?? 0);
}

/** A number with zeros before it. */
export const pad = (value: number, digits = 2): string => String(value).padStart(digits, "0");

/** `2024-08-10`. Years before 0 and after 9999 do not occur in news and are not looked after. */
export function isoDay(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/**
 * The first and the last day that an ISO 8601 prefix (`2024`, `2024-08`, `2024-W32`, `2024-08-10`, `2024-08-10T09:30Z`)
 * stands for; null where it is none.
 *
 * @example parseDays("2024-08") // days of 2024-08-01 and 2024-08-31
 */
export function parseDays(iso: string): { readonly first: Day; readonly last: Day } | null {
  const week = /^(\d{4})-W(\d\d)$/.exec(iso);
  if (week) {
    const thursday = dayOf(Number(week[1]), 1, 4);
    const first = thursday - weekdayOf(thursday) + 1 + (Number(week[2]) - 1) * 7;
    return { first, last: first + 6 };
  }
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (!isDate(year, month, day)) return null;
  const lastMonth = match[2] ? month : 12;
  const last = match[3] ? day : daysInMonth(year, lastMonth);
  return { first: dayOf(year, month, day), last: dayOf(year, lastMonth, last) };
}
