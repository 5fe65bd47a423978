import type { BriefView } from "../../api/views/brief.ts";
import { CARRIERS, type Content, type Pen } from "../story-sheet.ts";
import { inOneLine } from "./in-context.ts";

/** A row for each line of the brief. */
export const briefSheet = ({ row, carriers }: Pen, { sections }: BriefView): Content => ({
  columns: [{ name: "about", for: "programs" }, { name: "section" }, { name: "line" }, ...CARRIERS],
  rows: sections.flatMap(({ heading, lines }) =>
    lines.map(({ about, parts, groups }) =>
      row(
        [about, heading, inOneLine(parts), ...carriers(groups)],
        parts.find(({ spot }) => spot !== null)?.spot ?? null,
      ),
    ),
  ),
});
