import type { Story, StoryReport, Time } from "../model/story.ts";

/** How long before its first report an event may have begun; older dates are background. */
const DAYS_BEFORE = 21;
const DAY = 86_400_000;

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d\d-\d\d/.test(value);

const median = (days: readonly string[]): string | undefined => [...days].sort()[Math.floor(days.length / 2)];

/** The first day that two reports name, or that one names twice, or once: a chronicle in one report is no story of all. */
const firstNamed = (
  near: readonly { readonly report: string; readonly day: string }[],
): string | undefined => {
  const days = [...Map.groupBy(near, ({ day }) => day)];
  const byTwo = days.find(([, named]) => named.some(({ report }) => report !== named[0]!.report));
  return (byTwo ?? days.find(([, named]) => named.length > 1) ?? days[0])?.[0];
};

/**
 * The days that a story spans: from the first day that two reports name in the three weeks before the first report (one
 * that is named twice, or once, where no day is named by two), to the last publication. Where no report has a date, the
 * days named around their median. Both null: no day is known.
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
  const named = times.flatMap(({ report, value }) =>
    isDay(value) ? [{ report, day: value.slice(0, 10) }] : [],
  );
  const first = published[0] ?? median(named.map(({ day }) => day));
  if (first === undefined || Number.isNaN(Date.parse(first))) return { from: null, to: null };
  const last = published.at(-1) ?? dayBefore(first, -DAYS_BEFORE);
  const near = named
    .filter(({ day }) => day >= dayBefore(first, DAYS_BEFORE) && day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const begun = firstNamed(near);
  const from = begun !== undefined && begun < first ? begun : (published[0] ?? begun ?? first);
  return { from, to: published.at(-1) ?? near.at(-1)?.day ?? first };
};
