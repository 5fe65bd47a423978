import type { DayPart, Season } from "../../model/annotations.ts";
import { addMonths, civil, type Day, dayOf, isoWeek, pad, weekdayOf } from "../../text/calendar.ts";

export type Grain =
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "era";

/** A place on the calendar: the stretch of size `grain` that begins on (for hours: lies in) `day`. */
export interface Moment {
  readonly day: Day;
  readonly grain: Grain;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly season?: Season;
  /** Length of an era: 10 or 100. */
  readonly years?: number;
}

export const onDay = (day: Day, part?: DayPart | null): Moment => ({
  day,
  grain: "day",
  ...(part ? { part } : {}),
});
export const inMonth = (year: number, month: number): Moment => ({
  day: dayOf(year, month, 1),
  grain: "month",
});
export const inYear = (year: number): Moment => ({ day: dayOf(year, 1, 1), grain: "year" });
export const inQuarter = (year: number, quarter: number): Moment => ({
  day: dayOf(year, quarter * 3 - 2, 1),
  grain: "quarter",
});

/** The stretch of that size in which a day lies. Weeks begin on Monday. */
export function around(day: Day, grain: "day" | "week" | "weekend" | "month" | "quarter" | "year"): Moment {
  const { year, month } = civil(day);
  if (grain === "week") return { day: day - weekdayOf(day) + 1, grain };
  if (grain === "weekend") return { day: day - weekdayOf(day) + 6, grain };
  if (grain === "month") return inMonth(year, month);
  if (grain === "quarter") return inQuarter(year, Math.ceil(month / 3));
  return grain === "year" ? inYear(year) : onDay(day);
}

/** So many stretches on. Halves of a month count as 15 days, of a year as 6 months. */
export function shift(
  day: Day,
  grain: "day" | "week" | "weekend" | "month" | "quarter" | "year",
  count: number,
): Day {
  if (grain === "day") return day + Math.round(count);
  if (grain === "week" || grain === "weekend") return day + Math.round(count * 7);
  const months = count * { month: 1, quarter: 3, year: 12 }[grain];
  return addMonths(day, Math.trunc(months)) + Math.round((months % 1) * 30);
}

/**
 * ISO 8601 prefix: `2024`, `2024-08`, `2024-W32`, `2024-08-10`, `2024-08-10T09`, `2024-08-10T09:45`. What ISO has no
 * prefix for is given by the next larger that has (a quarter or season by its year, a weekend by its week); decades and
 * centuries: null.
 */
export function isoPrefix(moment: Moment): string | null {
  const { year, month, day } = civil(moment.day);
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (moment.grain === "hour")
    return `${date}T${pad(moment.hour ?? 0)}${moment.minute ? `:${pad(moment.minute)}` : ""}`;
  if (moment.grain === "day") return date;
  if (moment.grain === "month") return date.slice(0, 7);
  if (moment.grain === "week" || moment.grain === "weekend") {
    const iso = isoWeek(moment.day);
    return `${pad(iso.year, 4)}-W${pad(iso.week)}`;
  }
  return moment.grain === "era" ? null : date.slice(0, 4);
}
