import type { ReportHead } from "../views/head.ts";
import type { Group } from "../views/parts.ts";

/** The reports of a story, by id. */
export type Reports = ReadonlyMap<string, Pick<ReportHead, "label" | "outlet">>;

/**
 * A test for texts that hold every word of a filter, in any order and case; without words all pass, and no text is made.
 */
export function holder(find = ""): (texts: () => readonly string[]) => boolean {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (texts) => {
    const lower = texts().join(" ").toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}

/** What reports go by, to be found by it: "r2 Courier". */
export const namesOf = (reports: Reports, ids: readonly string[]): string =>
  ids.map((id) => `${reports.get(id)?.label} ${reports.get(id)?.outlet ?? ""}`).join(" ");

export const reportsIn = (groups: readonly Group[]): string[] =>
  groups.flatMap(({ spots }) => spots.map(({ report }) => report));
