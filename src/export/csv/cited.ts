import { citationOf } from "../../model/citation.ts";
import type { Located } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import type { Cell } from "./write.ts";

/** The columns that say where a row's words stand, the same in every table. */
export const CITED = [
  "report",
  "outlet",
  "title",
  "published",
  "published is",
  "url",
  "start",
  "end",
  "quoted",
] as const;

/** Fills the columns CITED; `start` and `end` are UTF-16 code units of the report's text. */
export function citer({ reports }: Story): (place: Located) => readonly Cell[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return ({ report, start, end }) => {
    const { outlet, title, date, url, quoted } = citationOf(byId.get(report)!, { start, end });
    const { basis } = byId.get(report)!.published;
    return [report, outlet, title, date, basis, url, start, end, quoted];
  };
}

/** Names for ids of entities; words that are no id stay as they are. */
export function namer({ entities }: Story): (ids: readonly string[]) => string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (ids) => ids.map((id) => names.get(id) ?? id).join("; ");
}
