// How the archive bears many reports: node scripts/run.mjs bench/store.ts [--reports N]
// (bench/README.md). The reports are words drawn by the frequencies of a language (Zipf), as long as news is.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Decision } from "../src/model/decision.ts";
import { id, sha256 } from "../src/model/ids.ts";
import { NOTHING_GIVEN, type Report } from "../src/model/report.ts";
import type { ReportId } from "../src/model/span.ts";
import { openStore } from "../src/store/sqlite/open.ts";
import { language } from "./language.ts";
import { secondsOf } from "./measure.ts";

const { values } = parseArgs({ options: { reports: { type: "string", default: "10000" } } });
const COUNT = Number(values.reports);
const [WORDS, BATCH, IN_A_STORY] = [400, 500, 6];
const NEAREST: Decision = { verdict: "same", score: 0.8, by: "cluster/nearest", reasons: ["alike"] };

const { sentence, text: textOf } = language();
const minute = (minutes: number): string => new Date(Date.UTC(2031, 0, 1) + minutes * 60_000).toISOString();

function report(i: number): Report {
  const text = textOf(WORDS);
  const url = `https://courier.example/${i}`;
  const given = { ...NOTHING_GIVEN, url, title: sentence().slice(0, 60), outlet: "Courier" };
  const hash = sha256(text);
  return { id: id("r", [hash, given.outlet, url]), input: url, given, text, sha256: hash, language: "en" };
}

const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const file = join(folder, "archive.sqlite");
const store = openStore(file);
const print = (what: string, figure: string): void =>
  void process.stdout.write(`${what.padEnd(44)} ${figure.padStart(12)}\n`);
const perSecond = (count: number, seconds: number): string => `${Math.round(count / seconds)} /s`;
/** Thread time comes in ticks, so what is short is done often. */
function time(what: string, work: () => unknown): void {
  let [times, seconds] = [1, 0];
  for (; ; times *= 4) {
    seconds = secondsOf(() => {
      for (let i = 0; i < times; i++) work();
    });
    if (seconds > 0.1) break;
  }
  print(what, `${((1000 * seconds) / times).toFixed(2)} ms`);
}
const megabytes = (path: string): string => `${(statSync(path).size / 2 ** 20).toFixed(0)} MB`;

const ids: ReportId[] = [];
let [writing, characters, story] = [0, 0, ""];
for (let from = 0; from < COUNT; from += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, COUNT - from) }, (_, i) => report(from + i));
  characters += batch.reduce((sum, { text }) => sum + text.length, 0);
  writing += secondsOf(() =>
    store.transaction(() => {
      for (const [i, each] of batch.entries()) {
        const at = minute(from + i);
        const kept = store.articles.keep({ report: each, retrievedAt: at, original: null }).revision.report;
        if ((from + i) % IN_A_STORY === 0) story = store.stories.open(kept, at);
        store.stories.assign(kept, story, NEAREST, at);
        ids.push(kept);
      }
    }),
  );
}
print("reports", `${COUNT}`);
print("characters", `${(characters / 1e6).toFixed(0)} M`);
print("reports kept and put into stories", perSecond(COUNT, writing));
const small = secondsOf(() =>
  store.transaction(() => {
    for (let i = 0; i < 20_000; i++) store.marks.keep({ source: `s${i}`, position: "1", at: minute(i) });
  }),
);
print("small rows", perSecond(20_000, small));
time("one small row, to the disk", () => store.marks.keep({ source: "s", position: "2", at: minute(0) }));
time("20 stories last updated", () => store.stories.list({ limit: 20 }));
time("20 stories, page 100", () => store.stories.list({ limit: 20, offset: Math.min(2000, COUNT >> 4) }));
time("number of stories", () => store.stories.count());
time("members of a story", () => store.stories.members(story));
time("members of a story as of the middle", () => store.stories.members(story, minute(COUNT >> 1)));
time("story of a report", () => store.stories.of(ids[COUNT >> 1]!));
time("a report", () => store.articles.report(ids[COUNT >> 1]!));
time("all revisions current at a moment", () => store.articles.reportsAsOf(minute(COUNT >> 1)));
const words = (rank: number): string => `w${rank.toString(36)}`;
for (const [what, query] of [
  ["a rare word", words(20_000)],
  ["a common word (1 report in 4)", words(100)],
  ["two common words", `${words(100)} ${words(120)}`],
  ["the commonest word", words(1)],
  ["the three commonest words in a row", `"${words(1)} ${words(2)} ${words(1)}"`],
  ["a beginning", "wa*"],
] as const)
  time(`search: ${what}`, () => store.search.reports(query, { limit: 20 }));
store.close();
print("file", megabytes(file));
