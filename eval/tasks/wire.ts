/**
 * Whose copy a report carries. `polnear/metadata.tsv` says of each article which agency wrote it (column `wire`; "None": the
 * outlet's own people; "NA": the outlet does not say, left out), and what its page gave as author and credit.
 * `syndication`: bylines within the text ("By Reuters", "(AP) —") are silver; no line of it says that a report is the
 * outlet's own, so only recall can be told.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markBlocks } from "../../src/annotate/blocks/mark.ts";
import { outletNamed } from "../../src/annotate/blocks/masthead/outlets.ts";
import type { Scores } from "../floors.ts";
import { reportOf } from "../read/reports.ts";
import { bylineOf, syndicatedReports } from "../read/syndication.ts";

export interface WireArticle {
  readonly name: string;
  readonly text: string;
  readonly authors: readonly string[];
  /** The agency's one name, or null: the outlet's own. */
  readonly agency: string | null;
}

/** Rows per split (precision, recall, F1, and of what is rightly said to be copy the share with its agency), percent. */
export function evaluate(dataDir: string): Scores {
  const rows: Record<string, number> = {};
  for (const split of ["train", "dev", "test"]) {
    const articles = readWire(join(dataDir, "polnear"), split);
    if (articles.length === 0) continue;
    Object.assign(
      rows,
      score(`polnear ${split}, text`, articles, ({ text }) => agencies(text)),
    );
    Object.assign(
      rows,
      score(`polnear ${split}, text and author`, articles, ({ text, authors }) => agencies(text, authors)),
    );
  }
  const folder = join(dataDir, "syndication");
  return { ...rows, ...(existsSync(folder) ? signed(folder) : {}) };
}

/** The agencies whose copy a report carries, by what it says itself. */
export function agencies(text: string, authors: readonly string[] = []): string[] {
  const report = reportOf({ id: "r1", text });
  const { masthead } = markBlocks({ ...report, given: { ...report.given, authors } });
  return masthead.credits
    .filter(({ kind, name }) => kind === "copy" && outletNamed(name)?.kind === "agency")
    .map(({ name }) => name);
}

function score(
  name: string,
  articles: readonly WireArticle[],
  decide: (article: WireArticle) => readonly string[],
): Record<string, number> {
  const count = { right: 0, said: 0, gold: 0, named: 0 };
  for (const article of articles) {
    const said = decide(article);
    if (article.agency !== null) count.gold++;
    if (said.length > 0) count.said++;
    if (said.length > 0 && article.agency !== null) count.right++;
    if (article.agency !== null && said[0] === article.agency) count.named++;
  }
  return {
    [`${name}: precision`]: percent(count.right, count.said),
    [`${name}: recall`]: percent(count.right, count.gold),
    [`${name}: F1`]: percent(2 * count.right, count.said + count.gold),
    [`${name}: its agency, of those right`]: percent(count.named, count.right),
  };
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** The articles of a split whose origin is known; none where the split is not there. */
export function readWire(folder: string, split: string): WireArticle[] {
  const texts = join(folder, split, "text");
  if (!existsSync(texts)) return [];
  const [head, ...lines] = readFileSync(join(folder, "metadata.tsv"), "utf8").trim().split(/\r?\n/);
  const columns = head!.split("\t");
  return lines.flatMap((line) => {
    const fields = line.split("\t");
    const field = (name: string): string => fields[columns.indexOf(name)] ?? "";
    if (
      field("compartment") !== split ||
      !["None", "AP", "UPI", "AFP", "reuters"].some(sameAs(field("wire")))
    )
      return [];
    const agency = field("wire") === "None" ? null : outletNamed(field("wire"))!.name;
    const authors = field("author") === "None" ? [] : [field("author")];
    const text = readFileSync(join(texts, `${field("filename").replace(/\.txt$/, "")}.txt`), "utf8");
    return [{ name: field("filename"), text, authors, agency }];
  });
}

const sameAs =
  (wire: string) =>
  (known: string): boolean =>
    wire.toLowerCase() === known.toLowerCase();

function signed(folder: string): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const file of readdirSync(folder)
    .filter((one) => one.endsWith(".csv"))
    .sort()) {
    const reports = syndicatedReports(join(folder, file)).map(({ text }) => ({ text, by: bylineOf(text) }));
    const silver = reports.filter(({ by }) => by !== null);
    const found = silver.filter(({ text, by }) => agencies(text).includes(by!));
    const name = file.replace(/[-.].*$/, "");
    rows[`syndication ${name}: signed by an agency`] = silver.length;
    rows[`syndication ${name}: recall of signed`] = percent(found.length, silver.length);
  }
  return rows;
}
