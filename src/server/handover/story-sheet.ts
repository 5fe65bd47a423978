import { citer } from "../../export/csv/cited.ts";
import type { Cell } from "../../export/csv/write.ts";
import { citationLine, citationOf, sourceLine } from "../../model/citation.ts";
import type { Located } from "../../model/span.ts";
import type { Head } from "../api/views/head.ts";
import type { Group } from "../api/views/parts.ts";
import type { Drawn } from "../views/drawing.ts";
import type { Column, Sheet, SheetRow } from "./sheet.ts";

/** What sheets of a story are written with. */
export interface Pen {
  readonly drawn: Drawn;
  readonly head: Pick<Head, "reports" | "lines" | "marks">;
  /** "r2 Courier". */
  readonly nameOf: (report: string) => string;
  /** A row with the words that it stands on. */
  readonly row: (cells: readonly Cell[], place: Located | null) => SheetRow;
  /** The reports of a row, those of one line of reporting together: "r1 r2; r3". */
  readonly carriers: (groups: readonly Group[]) => readonly [named: string, labels: string];
}

/** The rows of a view of a story, with what stands above them. */
export type Content = Pick<Sheet, "columns" | "rows">;

/** The reports that carry a row: by name for programs, by label for readers. */
export const CARRIERS: readonly Column[] = [
  { name: "carried by", for: "programs" },
  { name: "reports", for: "readers" },
];

/** The pen for one story. */
export function penOf(drawn: Drawn, head: Pen["head"]): Pen {
  const cite = citer(drawn.story);
  const reports = new Map(head.reports.map((report) => [report.id, report]));
  const labelOf = (id: string): string => reports.get(id)?.label ?? id;
  const nameOf = (id: string): string => `${labelOf(id)} ${reports.get(id)?.outlet ?? ""}`.trim();
  const lineOf = (place: Located): string =>
    citationLine(citationOf(drawn.look.reports.get(place.report)!, place));
  const joined = (groups: readonly Group[], word: (id: string) => string, between: string): string =>
    groups
      .flatMap(({ why, spots }) => {
        const words = [...new Set(spots.map(({ report }) => report))].map(word);
        return why === null ? words : [words.join(between)];
      })
      .join("; ");
  return {
    drawn,
    head,
    nameOf,
    row: (cells, place) => ({
      cells,
      source: place === null ? null : { cells: cite(place), line: lineOf(place) },
    }),
    carriers: (groups) => [joined(groups, nameOf, " + "), joined(groups, labelOf, " + ")],
  };
}

/** A sheet of a story, with what its labels stand for. */
export function storySheet(
  { drawn, head }: Pen,
  { columns, rows }: Content,
  { title, about }: Pick<Sheet, "title" | "about">,
): Sheet {
  return {
    title,
    about: [`${drawn.story.title} (as of ${drawn.updatedAt.slice(0, 16).replace("T", " ")} UTC)`, ...about],
    columns,
    rows,
    isCited: true,
    key: head.reports.map(({ id, label }) => ({
      label,
      words: sourceLine(citationOf(drawn.look.reports.get(id)!, { start: 0, end: 0 })) || "source unknown",
    })),
  };
}
