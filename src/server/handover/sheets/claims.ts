import type { Cell, ClaimRow, ClaimsView } from "../../api/views/claims.ts";
import type { Column } from "../sheet.ts";
import type { Content, Pen } from "../story-sheet.ts";

const COLUMNS: readonly Column[] = [
  { name: "claim", for: "programs" },
  { name: "claimed" },
  { name: "who" },
  { name: "standing" },
  { name: "lines" },
  { name: "mark" },
  { name: "reports", for: "readers" },
];

const HOW: Readonly<Record<Cell["how"], string>> = {
  says: "says",
  hedged: "hedged",
  denies: "denies or doubts",
};

/** The matrix: a row for each claim, a column for each report with how it carries the claim. */
export function claimsSheet({ head, nameOf, row }: Pen, { claims }: ClaimsView): Content {
  const reports = head.lines.flatMap((line) => line.reports);
  return {
    columns: [...COLUMNS, ...reports.map((report) => ({ name: nameOf(report), for: "programs" as const }))],
    rows: claims.map((claim) => {
      const cells = new Map(claim.cells.map((cell) => [cell.spot.report, cell]));
      return row(
        [
          claim.id,
          claim.words,
          claim.who,
          claim.statusWords,
          claim.lines,
          head.marks[claim.id]?.verdict ?? null,
          labelsOf(claim, head),
          ...reports.map((report) => wordsOf(cells.get(report))),
        ],
        claim.spot,
      );
    }),
  };
}

const wordsOf = (cell: Cell | undefined): string | null =>
  cell === undefined ? null : `${HOW[cell.how]}${cell.isOwn ? ", own voice" : ""}`;

/** "r1 r2; hedged: r3". */
function labelsOf({ cells }: ClaimRow, { reports }: Pen["head"]): string {
  const labels = new Map(reports.map(({ id, label }) => [id, label]));
  const byHow = Map.groupBy(cells, ({ how }) => how);
  return (["says", "hedged", "denies"] as const)
    .filter((how) => byHow.has(how))
    .map((how) => {
      const names = byHow.get(how)!.map(({ spot }) => labels.get(spot.report) ?? spot.report);
      return `${how === "says" ? "" : `${HOW[how]}: `}${names.join(" ")}`;
    })
    .join("; ");
}
