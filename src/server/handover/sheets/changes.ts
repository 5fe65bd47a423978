import type { ChangesView } from "../../api/views/changes.ts";
import { CARRIERS, type Content, type Pen } from "../story-sheet.ts";
import { inOneLine } from "./in-context.ts";

/** A row for each thing that is different, worded as on the screen. */
export const changesSheet = ({ drawn, row, carriers }: Pen, { sections }: ChangesView): Content => ({
  columns: [{ name: "about", for: "programs" }, { name: "what" }, { name: "change" }, ...CARRIERS],
  rows: sections.flatMap(({ heading, changes }) =>
    changes.map(({ about, parts, spot, spots }) =>
      row(
        [about, heading, inOneLine(parts), ...carriers([{ why: null, spots }])],
        // Its words may be those of a report that has left the story.
        spot !== null && drawn.look.reports.has(spot.report) ? spot : null,
      ),
    ),
  ),
});
