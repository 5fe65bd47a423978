import type { Story, StoryReport, Time } from "../model/story.ts";

/** How long before its first report an event may have begun; older dates are background. */
const DAYS_BEFORE = 21;
const DAY = 86_400_000;

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d\d-\d\d/.test(value);

const median = (days: readonly string[]): string | undefined => [...days].sort()[Math.floor(days.length / 2)];

/**
 * The days that a story spans: from the first day that two times name in the three weeks before the first report
 * (one is enough where no day is named twice), to the last publication. Where no report has a date, the days named
 * around their median. Both null: no day is known.
 */
export const periodOf = (
  times: readonly Time[],
  reports: readonly Pick<StoryReport, "published">[],
): Story["period"] => {
  const published = reports
    .flatMap(({ published: { earliest, latest } }) => [earliest, latest])
    .filter(isDay)
    .map((day) => day.slice(0, 10))
    .sort();
  const named = times
    .map(({ value }) => value)
    .filter(isDay)
    .map((day) => day.slice(0, 10));
  const first = published[0] ?? median(named);
  if (first === undefined || Number.isNaN(Date.parse(first))) return { from: null, to: null };
  const last = published.at(-1) ?? dayBefore(first, -DAYS_BEFORE);
  const near = named.filter((day) => day >= dayBefore(first, DAYS_BEFORE) && day <= last).sort();
  const twice = near.find((day, i) => near[i + 1] === day) ?? near[0];
  const from = twice !== undefined && twice < first ? twice : (published[0] ?? twice ?? first);
  return { from, to: published.at(-1) ?? near.at(-1) ?? first };
};
