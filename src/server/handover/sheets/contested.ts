import type { ContestedView } from "../../api/views/brief.ts";
import { CARRIERS, type Content, type Pen } from "../story-sheet.ts";
import { inContext } from "./in-context.ts";

/** A row for each side of each dispute. */
export const contestedSheet = ({ row, carriers }: Pen, { disputes }: ContestedView): Content => ({
  columns: [
    { name: "dispute", for: "programs" },
    { name: "claim", for: "programs" },
    { name: "no." },
    { name: "kind" },
    { name: "comparable" },
    { name: "why" },
    { name: "in context" },
    { name: "who" },
    { name: "as of" },
    { name: "qualified" },
    ...CARRIERS,
  ],
  rows: disputes.flatMap(({ id, words, isComparable, reason, sides }, i) =>
    sides.map(({ claim, passage, who, day, hedge, groups }) =>
      row(
        [
          id,
          claim,
          i + 1,
          words,
          isComparable ? "yes" : "no",
          reason,
          inContext(passage),
          who,
          day,
          hedge,
          ...carriers(groups),
        ],
        passage.spot,
      ),
    ),
  ),
});
