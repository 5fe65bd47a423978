import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RawReport } from "./reports.ts";

/** The files of reports of one event and day under many mastheads, by name. */
export const syndicatedReports = (
  folder: string,
): readonly { readonly file: string; readonly records: readonly RawReport[] }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => ({
      file: name.replace(".csv", ""),
      records: readCsv(readFileSync(join(folder, name), "utf8")),
    }));

/** id, publisher, scrape time and text, quoted where they hold a comma; paragraphs are joined by ` ### `. */
function readCsv(csv: string): RawReport[] {
  const rows = [...csv.matchAll(/^(\d+),([^,\n]*),([^,\n]*),(?:"((?:[^"]|"")*)"|([^\n]*))$/gm)];
  return rows.map(([, id, outlet, , quoted, bare]) => ({
    id: id!,
    outlet: outlet!,
    text: (quoted?.replaceAll('""', '"') ?? bare!).replaceAll(" ### ", "\n"),
  }));
}

/** A pair of reports that was read: `independent`, or how one has the other's copy (eval/labels/syndication.tsv). */
export interface LabelledPair {
  readonly file: string;
  readonly ids: readonly [string, string];
  readonly label: "verbatim" | "edited" | "cut" | "independent";
}

export const labelledPairs = (): readonly LabelledPair[] =>
  readFileSync(new URL("../labels/syndication.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [file, a, b, label] = line.split("\t") as [string, string, string, LabelledPair["label"]];
      return { file, ids: [a, b], label };
    });
