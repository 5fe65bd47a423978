import type { FigureRow, FiguresView } from "../../api/views/figures.ts";
import type { SheetRow } from "../sheet.ts";
import { CARRIERS, type Content, type Pen } from "../story-sheet.ts";
import { inContext } from "./in-context.ts";

/** The ledger: a row for each value, those of one thing beneath each other. */
export const figuresSheet = (pen: Pen, { several, single }: FiguresView): Content => ({
  columns: [
    { name: "figure", for: "programs" },
    { name: "counted" },
    { name: "bound" },
    { name: "value" },
    { name: "number", for: "programs" },
    { name: "low", for: "programs" },
    { name: "high", for: "programs" },
    { name: "unit" },
    { name: "scope" },
    { name: "in context" },
    { name: "as of" },
    { name: "voice" },
    ...CARRIERS,
  ],
  rows: [
    ...several.flatMap(({ item, rows }) => rows.map((row) => rowOf(pen, row, item))),
    ...single.map((row) => rowOf(pen, row, null)),
  ],
});

/** `item`: what its group counts; null: it stands alone and says itself what it counts. */
function rowOf({ drawn, row, carriers }: Pen, shown: FigureRow, item: string | null): SheetRow {
  const figure = drawn.look.figures.get(shown.figure)!;
  return row(
    [
      shown.figure,
      item ?? figure.item,
      shown.boundWords,
      shown.value,
      figure.value,
      figure.low,
      figure.high,
      shown.unit,
      shown.scope,
      inContext(shown.passage),
      shown.days.map(({ words }) => words).join(", "),
      [shown.who, shown.elsewhere].filter((words) => words !== "").join("; "),
      ...carriers(shown.groups),
    ],
    shown.passage.spot,
  );
}
