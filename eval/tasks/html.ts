/**
 * From a page to its article. `fundus`: pages of news outlets with title, authors, date and body as a parser written for
 * that outlet reads them. Article-extraction benchmark (Zyte): general news and blogs with the body by hand, wherever the
 * data's folder, its `html/`, or a folder in that holds `ground-truth.json` and `html/ID.html.gz`; its figures are of four-word shingles, counts
 * of a page set in proportion to its length, precision and recall averaged over pages, F1 of the averages.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { extract } from "../../src/ingest/html/extract.ts";
import { html } from "../../src/ingest/html/read.ts";
import { note } from "../errors.ts";
import type { Scores } from "../floors.ts";

/** A page and what is expected of it; undefined: the data does not say. */
interface Page {
  readonly id: string;
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly body: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
}

export function evaluate(dataDir: string): Scores {
  const root = join(dataDir, "html");
  const fundus = join(root, "fundus");
  const parts = existsSync(fundus) ? folders(fundus).map((part) => fundusPages(join(fundus, part))) : [];
  const benchmarks = [dataDir, root, ...folders(root).map((name) => join(root, name))].filter((folder) =>
    existsSync(join(folder, "ground-truth.json")),
  );
  return {
    ...(parts.length > 0 ? measure("fundus", parts.flat()) : {}),
    ...Object.assign(
      {},
      ...benchmarks.map((folder) => measure(nameOf(folder, root), benchmarkPages(folder))),
    ),
  };
}

const folders = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => statSync(join(path, name)).isDirectory())
    .sort();

const nameOf = (folder: string, root: string): string =>
  folder === root || folder === dirname(root) ? "article-extraction-benchmark" : basename(folder);

const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

function benchmarkPages(folder: string): Page[] {
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

interface FundusArticle {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly publishing_date: string;
  readonly body: {
    readonly summary: readonly string[];
    readonly sections: readonly {
      readonly headline: readonly string[];
      readonly paragraphs: readonly string[];
    }[];
  };
}

/** `OUTLET.json` holds an article for each version of the outlet's parser, `OUTLET_DATE.html.gz` the pages, both in order of time. */
function fundusPages(folder: string): Page[] {
  const about = json<Record<string, { url: string }>>(join(folder, "meta.info"));
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const articles = Object.entries(json<Record<string, FundusArticle>>(join(folder, file)))
        .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
        .map(([, article]) => article);
      const pages = files.filter(
        (page) => page.startsWith(`${basename(file, ".json")}_`) && page.endsWith(".gz"),
      );
      return pages.map((page, i) => {
        const { title, authors, publishing_date, body } = articles[i]!;
        const sections = body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]);
        return {
          id: page,
          address: about[page]?.url ?? page,
          bytes: gunzipSync(readFileSync(join(folder, page))),
          body: [...body.summary, ...sections].join("\n"),
          title,
          authors: authors ?? [],
          published: publishing_date,
        };
      });
    });
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

function measure(name: string, pages: readonly Page[]): Scores {
  html.read({
    name: "warm-up.html",
    bytes: Buffer.from("<p>The libraries are loaded before the clock runs."),
  });
  const precisions: number[] = [];
  const recalls: number[] = [];
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
    if (precision !== null) precisions.push(precision);
    if (recall !== null) recalls.push(recall);
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
  const [precision, recall] = [mean(precisions), mean(recalls)];
  const hasFields = pages.some(({ title }) => title !== undefined);
  return {
    [`${name}: body F1 (4-word shingles)`]:
      precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall),
    [`${name}: body precision`]: 100 * precision,
    [`${name}: body recall`]: 100 * recall,
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

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function explain(
  name: string,
  { id, address, bytes, body }: Page,
  precision: number | null,
  recall: number | null,
): void {
  const { text, removals } = extract(Buffer.from(bytes).toString("utf8"), address);
  const [wanted, got] = [shingles(body), shingles(text)];
  const strange = (lines: string, known: ReadonlyMap<string, number>): string[] =>
    lines.split("\n").filter((line) => {
      const own = [...shingles(line).keys()];
      return own.length > 0 && own.filter((shingle) => known.has(shingle)).length < own.length / 2;
    });
  const lost = strange(body, got).map((line) => {
    const rule = removals.find(({ words }) => words.includes(line.slice(0, 40)))?.rule ?? "not found";
    return `  lost (${rule}): ${line.slice(0, 120)}`;
  });
  const extra = strange(text, wanted).map((line) => `  extra: ${line.slice(0, 120)}`);
  note(
    `${name}: body`,
    `${id} precision ${precision?.toFixed(3)} recall ${recall?.toFixed(3)}\n${[...lost, ...extra].slice(0, 20).join("\n")}`,
  );
}

/** As the benchmark counts: null where there is nothing to divide by. */
function compared(truth: string, text: string): { precision: number | null; recall: number | null } {
  const [wanted, got] = [shingles(truth), shingles(text)];
  let [common, inWanted, inGot] = [0, 0, 0];
  for (const [shingle, count] of wanted) {
    inWanted += count;
    common += Math.min(count, got.get(shingle) ?? 0);
  }
  for (const count of got.values()) inGot += count;
  return {
    precision: inGot === 0 ? null : common / inGot,
    recall: inWanted === 0 ? null : common / inWanted,
  };
}

/**
 * How often each run of four words stands in a text, case and all; a shorter text is one run. Words are as in Python's
 * `\\w+`, which the benchmark counts by: without combining marks.
 */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
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
