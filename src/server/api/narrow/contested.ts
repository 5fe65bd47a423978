import type { ContestedView, DisputeView } from "../views/brief.ts";
import { holder, namesOf, type Reports, reportsIn } from "./holds.ts";
import type { FindNarrowing } from "./timeline.ts";

/** A dispute that is left is left with all its sides. */
export function narrowContested(
  { disputes }: ContestedView,
  { find }: FindNarrowing,
  reports: Reports,
): ContestedView {
  const holds = holder(find);
  const textOf = ({ words, reason, sides }: DisputeView): string[] => [
    words,
    reason,
    ...sides.map(
      ({ passage, who, groups }) =>
        `${passage.before}${passage.words}${passage.after} ${who} ${namesOf(reports, reportsIn(groups))}`,
    ),
  ];
  return { disputes: disputes.filter((dispute) => holds(() => textOf(dispute))) };
}
