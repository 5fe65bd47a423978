import { readFileSync } from "node:fs";
import type { RawReport } from "./reports.ts";

/** The reports of a syndication file: id, publisher, scrape time and text, quoted where they hold a comma; paragraphs are joined by ` ### `. */
export function syndicatedReports(path: string): RawReport[] {
  const csv = readFileSync(path, "utf8");
  const rows = [...csv.matchAll(/^(\d+),([^,\n]*),([^,\n]*),(?:"((?:[^"]|"")*)"|([^\n]*))$/gm)];
  return rows.map(([, id, outlet, , quoted, bare]) => ({
    id: id!,
    outlet: outlet!,
    text: (quoted?.replaceAll('""', '"') ?? bare!).replaceAll(" ### ", "\n"),
  }));
}

/** Whose byline a report carries in its first lines, as silver: an agency's one name, or null. */
export function bylineOf(text: string): string | null {
  const match = /\((AP|Reuters|AFP)\)|^By (Reuters|The Associated Press|AFP)\b/m.exec(text.slice(0, 700));
  return match === null
    ? null
    : (match[1] ?? match[2]!).replace(/^(?:The Associated Press|AP)$/, "Associated Press");
}
