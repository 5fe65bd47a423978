import type { ReportId } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { countSame } from "./compare.ts";

/** One value of the ledger: every figure that gives it, in the report's own digits. */
export interface LedgerRow {
  readonly unit: string;
  readonly item: string;
  readonly bound: Figure["bound"];
  readonly low: number | null;
  readonly high: number | null;
  /** The earliest day as of which it holds, null where no report says. */
  readonly asOf: string | null;
  readonly voices: readonly string[];
  readonly reports: readonly ReportId[];
  /** In order of report and position. */
  readonly figures: readonly Figure[];
}

/**
 * The ledger for display: one row a value of one thing counted. Rows of one thing stand together, in order of their
 * as-of days (updates), those without a day last; things in order of their first figure. Nothing is averaged: "about
 * 100" and "100" are two rows.
 */
export function ledgerRows(figures: readonly Figure[]): readonly (readonly LedgerRow[])[] {
  const things: Figure[][] = [];
  for (const figure of figures.toSorted(byPosition)) {
    const known = things.find((thing) => countSame(thing[0]!, figure) && thing[0]!.scope === figure.scope);
    if (known === undefined) things.push([figure]);
    else known.push(figure);
  }
  return things.map((thing) =>
    [
      ...Map.groupBy(thing, (figure) =>
        JSON.stringify([figure.bound, figure.si.low, figure.si.high]),
      ).values(),
    ]
      .map(row)
      .toSorted(byDay),
  );
}

const byPosition = (x: Figure, y: Figure): number =>
  x.report < y.report ? -1 : x.report > y.report ? 1 : x.start - y.start;

const byDay = (x: LedgerRow, y: LedgerRow): number =>
  (x.asOf ?? "9999") < (y.asOf ?? "9999") ? -1 : x.asOf === y.asOf ? 0 : 1;

function row(figures: readonly Figure[]): LedgerRow {
  const { unit, item, bound, low, high } = figures[0]!;
  const days = figures.flatMap(({ asOf }) => asOf ?? []).toSorted();
  return {
    unit,
    item,
    bound,
    low,
    high,
    asOf: days[0] ?? null,
    voices: [...new Set(figures.flatMap((figure) => figure.voices.at(-1) ?? []))],
    reports: [...new Set(figures.map((figure) => figure.report))],
    figures,
  };
}
