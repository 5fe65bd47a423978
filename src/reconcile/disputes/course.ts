import type { Reading } from "../../model/reading.ts";
import type { ReportId } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { packagedKinds } from "../../text/packaged.ts";
import { countSame, incompatible, isRoundNumber, sizeOf } from "../ledger/compare.ts";
import { remembered } from "./remembered.ts";
import type { Revisions } from "./revised.ts";
import type { Rivalry } from "./rivalry.ts";

/** Figures further apart in time than this tell of two events, not of one that grew (days). */
export const ONE_EVENT = 21;

/** The figures that give each value (by `sizeOf`) of what a figure counts. */
export type ToldBy = (figure: Figure) => ReadonlyMap<number, readonly Figure[]>;

export function toldBy(figures: readonly Figure[]): ToldBy {
  return remembered((figure) =>
    Map.groupBy(
      figures.filter((one) => countSame(one, figure)),
      sizeOf,
    ),
  );
}

/** The day of which a figure holds: its own, else that of its report; null: unknown. */
export type DayOf = (figure: Figure) => string | null;

export function daysOf({ reports }: Reading): DayOf {
  const published = new Map<ReportId, string | null>(
    reports.map(({ id, published: { earliest, latest } }) => [
      id,
      // of the evening of one day or the morning of the next: a dateline, which counts as of its day
      earliest !== null && latest !== null && daysBetween(earliest, latest) === 1 ? earliest : latest,
    ]),
  );
  return (figure) => figure.asOf ?? published.get(figure.report) ?? null;
}

/** What is known of how the figures of a story went on. */
export interface Course {
  readonly dayOf: DayOf;
  readonly former: Revisions["former"];
  readonly isOutlived: (lesser: Figure, greater: Figure) => boolean;
}

/** What two rival figures are to each other: a dispute, an update, or (null) nothing that needs telling. */
export function judge(one: Figure, other: Figure, course: Course): Rivalry | null {
  const was = course.former(one, other);
  if (was !== null)
    return { figures: [was, was === one ? other : one], kind: "update", isRevision: true, days: null };
  const rivalry = inTime(one, other, course);
  // "at least 46" does not contradict a later "at least 60", and was true of its day
  return rivalry?.kind === "figure" && (!incompatible(one, other) || isRoundNumber(one, other))
    ? null
    : rivalry;
}

function inTime(one: Figure, other: Figure, { dayOf, isOutlived }: Course): Rivalry | null {
  const [a, b] = [dayOf(one), dayOf(other)];
  if (a === null || b === null) return { figures: [one, other], kind: "figure", days: null };
  const apart = daysBetween(a, b);
  if (apart === null || apart > ONE_EVENT) return null;
  if (apart > 0 && DAILY.has(one.event ?? "")) return null;
  if (apart > 0) {
    const [earlier, later] = a <= b ? [one, other] : [other, one];
    const kind = isUpdate(earlier, later) ? "update" : "figure";
    return { figures: [earlier, later], kind, days: a <= b ? [a, b] : [b, a] };
  }
  const [lesser, greater] = sizeOf(one) <= sizeOf(other) ? [one, other] : [other, one];
  return isOutlived(lesser, greater)
    ? { figures: [lesser, greater], kind: "update", days: [a, b] }
    : { figures: [one, other], kind: "figure", days: a <= b ? [a, b] : [b, a] };
}

const courses = packagedKinds("lexicons/count-courses.txt");
const FALLING = courses("falls");
const DAILY = courses("daily");

/** Whether the later of two counts may have taken the place of the earlier: it grew, or is of people missing, in hospital. */
function isUpdate(earlier: Figure, later: Figure): boolean {
  // who is still held or missing may grow fewer, who was seized is as many as ever
  return sizeOf(later) > sizeOf(earlier) || [earlier, later].every(({ event }) => FALLING.has(event ?? ""));
}

/**
 * A count that grows within a day: one voice gives both values, or the lesser is never told again on a later day and the
 * greater one is. Where two voices give them, they contradict each other.
 */
export function outlived(told: ToldBy, dayOf: DayOf): Course["isOutlived"] {
  const isToldAfter = (figure: Figure, day: string): boolean =>
    told(figure)
      .get(sizeOf(figure))!
      .some((same) => (dayOf(same) ?? "").slice(0, day.length) > day);
  return (lesser, greater) => {
    const day = dayOf(lesser)!;
    const [a, b] = [lesser.voices.at(-1), greater.voices.at(-1)];
    if (a !== undefined && b !== undefined) return a === b && incompatible(lesser, greater);
    return !isToldAfter(lesser, day) && isToldAfter(greater, day);
  };
}

/** Whole days between two ISO dates; 0 where one holds the other; null where they are too coarse to tell. */
export function daysBetween(a: string, b: string): number | null {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  if (!/^\d{4}-\d\d-\d\d/.test(a) || !/^\d{4}-\d\d-\d\d/.test(b)) return null;
  return Math.round(Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000);
}
