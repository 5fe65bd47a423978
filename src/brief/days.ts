import type { Publication } from "../model/report.ts";
import { isoDay, parseDays } from "../text/calendar.ts";
import type { Lookup } from "./lookup.ts";

/** Days and periods as a reader says them. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * An ISO 8601 prefix as a reader says it; its precision stays.
 * @example dayInWords("2024-08-10") // "10 Aug 2024"
 * @example dayInWords("2024-08", false) // "Aug"
 * @example dayInWords("2024-W32") // "week of 5 Aug 2024"
 */
export const dayInWords = (value: string, withYear = true): string => {
  const [, year, week, month, day, clock] =
    /^(\d{4})(?:-W(\d\d)|-(\d\d)(?:-(\d\d)(?:T(\d\d(?::\d\d)?).*)?)?)?/.exec(value) ?? [];
  if (year === undefined) return value;
  if (week !== undefined) return weekInWords(value, withYear);
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  const words = [day === undefined ? "" : String(Number(day)), name, withYear ? year : ""]
    .filter((word) => word !== "")
    .join(" ");
  return clock === undefined ? words : `${words}, ${clock.length === 2 ? `${clock}:00` : clock}`;
};

/** A week by its Monday: nobody counts the weeks of a year. */
const weekInWords = (value: string, withYear: boolean): string => {
  const days = parseDays(value.slice(0, 8));
  return days === null ? value : `week of ${dayInWords(isoDay(days.first), withYear)}`;
};

/** A day as short as it can be without being taken for another: its year stands where the story's period lies in other years. */
export const dayInStory = ({ story: { period } }: Lookup, value: string): string => {
  const year = value.slice(0, 4);
  return dayInWords(value, period.from?.slice(0, 4) !== year && period.to?.slice(0, 4) !== year);
};

/** @example periodInWords("2024-08-06", "2024-08-14") // "6–14 Aug 2024" */
export const periodInWords = (from: string | null, to: string | null): string => {
  if (from === null || to === null || from === to) return dayInWords(from ?? to ?? "") || "date unknown";
  if (from.slice(0, 7) === to.slice(0, 7) && from.length >= 10 && to.length >= 10)
    return `${Number(from.slice(8, 10))}–${dayInWords(to)}`;
  return `${dayInWords(from, from.slice(0, 4) !== to.slice(0, 4))} – ${dayInWords(to)}`;
};

/** When a report was published, an inferred date marked as such. */
export const publishedInWords = ({ earliest, latest, basis }: Publication): string => {
  if (earliest === null && latest === null) return "date unknown";
  const words =
    earliest === null
      ? `by ${dayInWords(latest!)}`
      : latest === null
        ? `from ${dayInWords(earliest)}`
        : periodInWords(earliest, latest);
  return basis === "inferred" ? `${words} (inferred)` : words;
};

/**
 * Reports that came out on a day of the timeline, those first of which the day is known, then those that came out within
 * some days of which it is the last, with these days in words.
 */
export const publishedBy = <Report extends { readonly published: Publication }>(
  reports: readonly Report[],
): readonly { readonly days: string | null; readonly reports: readonly Report[] }[] => {
  const byDays = Map.groupBy(reports, ({ published: { earliest, latest } }) =>
    earliest === null || latest === null || earliest.slice(0, 10) === latest.slice(0, 10)
      ? null
      : periodInWords(earliest, latest),
  );
  return [...byDays]
    .map(([days, reports]) => ({ days, reports }))
    .toSorted((one, other) => Number(one.days !== null) - Number(other.days !== null));
};
