import type { ReportsView } from "../../api/views/reports.ts";
import type { Content, Pen } from "../story-sheet.ts";

/** A row for each report, with why it is of the story. */
export function reportsSheet({ head, row }: Pen, { placed }: ReportsView): Content {
  const reports = new Map(head.reports.map((report) => [report.id, report]));
  return {
    columns: [
      { name: "report" },
      { name: "outlet" },
      { name: "title" },
      { name: "published" },
      { name: "put here by" },
      { name: "why" },
    ],
    rows: placed.map(({ report, by, why }) => {
      const { label, outlet, title, published } = reports.get(report)!;
      return row([label, outlet, title, published, by, why.join("; ")], { report, start: 0, end: 0 });
    }),
  };
}
