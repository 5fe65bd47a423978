/**
 * From a page to its article. `fundus`: pages of news outlets with title, authors, date and body as a parser written for
 * that outlet reads them. Article-extraction benchmark (Zyte): general news and blogs with the body by hand, wherever the
 * data's folder, its `html/`, or a folder in that holds `ground-truth.json` and `html/ID.html.gz`; its figures are of four-word shingles, counts
 * of a page set in proportion to its length, precision and recall averaged over pages, F1 of the averages.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { extract } from "../../src/ingest/formats/html/extract.ts";
import { html } from "../../src/ingest/formats/html/read.ts";
import { note } from "../errors.ts";
import type { Scores } from "../floors.ts";
import { folders, fundusPages, type GoldPage } from "../read/fundus.ts";
import { averaged, type Compared, compared, strangeIn } from "../shingles.ts";

export function evaluate(dataDir: string): Scores {
  const root = join(dataDir, "html");
  const fundus = join(root, "fundus");
  const pages = existsSync(fundus) ? fundusPages(fundus) : [];
  const benchmarks = [dataDir, root, ...folders(root).map((name) => join(root, name))].filter((folder) =>
    existsSync(join(folder, "ground-truth.json")),
  );
  return {
    ...(pages.length > 0 ? measure("fundus", pages) : {}),
    ...Object.assign(
      {},
      ...benchmarks.map((folder) => measure(nameOf(folder, root), benchmarkPages(folder))),
    ),
  };
}

const nameOf = (folder: string, root: string): string =>
  folder === root || folder === dirname(root) ? "article-extraction-benchmark" : basename(folder);

const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

function benchmarkPages(folder: string): GoldPage[] {
  const truth = json<Record<string, { articleBody?: string; url?: string }>>(
    join(folder, "ground-truth.json"),
  );
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    address: url ?? id,
    bytes: gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))),
    body: articleBody ?? "",
  }));
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

function measure(name: string, pages: readonly GoldPage[]): Scores {
  html.read({
    name: "warm-up.html",
    bytes: Buffer.from("<p>The libraries are loaded before the clock runs."),
  });
  const bodies: Compared[] = [];
  const right = { title: 0, authors: 0, published: 0, read: 0 };
  let worked = 0;
  for (const page of pages) {
    const before = process.threadCpuUsage();
    const { drafts } = html.read({ name: page.address, bytes: page.bytes });
    const spent = process.threadCpuUsage(before);
    worked += (spent.user + spent.system) / 1e6;
    const draft = drafts[0];
    if (draft !== undefined) right.read++;
    const { precision, recall } = compared(page.body, draft?.text ?? "");
    bodies.push({ precision, recall });
    if ((precision ?? 0) < 0.9 || (recall ?? 0) < 0.9) explain(name, page, precision, recall);
    if (page.title === undefined) continue;
    const { title, authors, published } = draft?.given ?? { title: null, authors: [], published: null };
    const fields = {
      title: plainly(title ?? "") === plainly(page.title),
      authors: authors.join("|") === page.authors!.join("|"),
      published: sameTime(published, page.published!),
    };
    for (const [field, isRight] of Object.entries(fields) as [keyof typeof fields, boolean][]) {
      if (isRight) right[field]++;
      else note(`${name}: ${field}`, `${page.id}: ${{ title, authors, published }[field]} / ${page[field]}`);
    }
  }
  const { precision, recall, f1 } = averaged(bodies);
  const hasFields = pages.some(({ title }) => title !== undefined);
  return {
    [`${name}: body F1 (4-word shingles)`]: f1,
    [`${name}: body precision`]: precision,
    [`${name}: body recall`]: recall,
    ...(hasFields
      ? {
          [`${name}: title exact`]: percent(right.title, pages.length),
          [`${name}: authors exact`]: percent(right.authors, pages.length),
          [`${name}: date exact`]: percent(right.published, pages.length),
        }
      : {}),
    [`${name}: pages read`]: percent(right.read, pages.length),
    [`${name}: pages a second`]: pages.length / worked,
  };
}

function explain(
  name: string,
  { id, address, bytes, body }: GoldPage,
  precision: number | null,
  recall: number | null,
): void {
  const { text, removals } = extract(Buffer.from(bytes).toString("utf8"), address);
  const lost = strangeIn(body, text).map((line) => {
    const rule = removals.find(({ words }) => words.includes(line.slice(0, 40)))?.rule ?? "not found";
    return `  lost (${rule}): ${line.slice(0, 120)}`;
  });
  const extra = strangeIn(text, body).map((line) => `  extra: ${line.slice(0, 120)}`);
  note(
    `${name}: body`,
    `${id} precision ${precision?.toFixed(3)} recall ${recall?.toFixed(3)}\n${[...lost, ...extra].slice(0, 20).join("\n")}`,
  );
}

/** Without the differences of typesetting: quote marks and spaces. */
const plainly = (words: string): string =>
  words
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim();

/** The same moment; of two dates of which one has no zone, the same words. */
const sameTime = (ours: string | null, theirs: string): boolean =>
  ours !== null &&
  (Math.abs(Date.parse(ours) - Date.parse(theirs)) < 1000 ||
    (!/(?:Z|[+-]\d\d:?\d\d)$/.test(theirs) && ours.slice(0, 19) === theirs.replace(" ", "T").slice(0, 19)));
