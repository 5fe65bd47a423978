import type { Reading } from "../../../model/reading.ts";
import type { ReportId } from "../../../model/span.ts";
import type { Figure } from "../../../model/story.ts";

/** The day of which each figure holds: its own, else that of its report; null: unknown. */
export function daysOf({ reports }: Pick<Reading, "reports">): (figure: Figure) => string | null {
  const published = new Map<ReportId, string | null>(
    reports.map(({ id, published: { earliest, latest } }) => [
      id,
      // of the evening of one day or the morning of the next: a dateline, which counts as of its day
      earliest !== null && latest !== null && daysBetween(earliest, latest) === 1 ? earliest : latest,
    ]),
  );
  return (figure) => figure.asOf ?? published.get(figure.report) ?? null;
}

/** Figures further apart in time than this tell of two events, not of one that grew (days). */
export const ONE_EVENT = 21;

/** Whole days between two ISO dates; 0 where one holds the other; null where they are too coarse to tell. */
export function daysBetween(a: string, b: string): number | null {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  if (!/^\d{4}-\d\d-\d\d/.test(a) || !/^\d{4}-\d\d-\d\d/.test(b)) return null;
  return Math.round(Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000);
}
