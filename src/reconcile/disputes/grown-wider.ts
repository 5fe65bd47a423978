import type { Figure } from "../../model/story.ts";
import { sameEvent } from "../../text/events.ts";
import { packagedLines } from "../../text/packaged.ts";
import { stem } from "../../text/stem.ts";
import { countSame, sizeOf, thingCounted } from "../ledger/compare.ts";
import { type DayOf, daysBetween } from "./course.ts";

let groups: ReadonlySet<string> | undefined;

/** The first count is no small part of what it grew to. */
const LEAST = 0.5;

/**
 * Whether two counts are one that grew and is told more widely: "23 workers killed", on a later day "31 people killed". The
 * first names people by where they were, is all that its report counts of the kind, and the second report counts none such
 * by themselves.
 */
export function grownWider(
  figures: readonly Figure[],
  dayOf: DayOf,
): (one: Figure, other: Figure) => boolean {
  groups ??= new Set(packagedLines("lexicons/whole-groups.txt").map(stem));
  const byReport = Map.groupBy(figures, ({ report }) => report);
  const tells = ({ report }: Figure, count: Figure): boolean =>
    byReport.get(report)!.some((own) => countSame(own, count));
  return (one, other) => {
    if (one.unit !== "people" || other.unit !== "people" || one.report === other.report) return false;
    if (one.event === null || !sameEvent(one.event, other.event)) return false;
    const [narrow, wide] = thingCounted(one).size > 0 ? [one, other] : [other, one];
    const named = thingCounted(narrow);
    if (named.size !== 1 || thingCounted(wide).size > 0 || !groups!.has([...named][0]!)) return false;
    const [before, after] = [dayOf(narrow), dayOf(wide)];
    if (before === null || after === null || before >= after || !daysBetween(before, after)) return false;
    const share = sizeOf(narrow) / sizeOf(wide);
    return share >= LEAST && share < 1 && !tells(narrow, wide) && !tells(wide, narrow);
  };
}
