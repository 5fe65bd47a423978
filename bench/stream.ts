// A stream of reports into an archive, end to end: npm run bench-stream -- [--data DIR] [--first N] [--reports N]
// (bench/README.md says what it prints).
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { EntityType } from "../src/model/annotations.ts";
import { READER } from "../src/pipeline/archive/reader.ts";
import { AnnotatorPool } from "../src/pipeline/pool.ts";
import { openStore } from "../src/store/sqlite/open.ts";
import type { Store } from "../src/store/store.ts";
import { allSecondsOf, clockOf } from "./measure.ts";
import { type Arriving, realStream } from "./stream/real.ts";
import { type Run, runStream, type Stretch } from "./stream/run.ts";
import { learnNames, type Pattern, reportsADay, type Synthesis, synthesise } from "./stream/synthetic.ts";
import { alone } from "./threads.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/bench" },
    first: { type: "string", default: "0" },
    reports: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
/** Days that a stream of stories remembers (src/pipeline/archive/adding/windows.ts). */
const WINDOW = 42;
/** Of fewer no tenths are told: as many are read ahead of what is kept. */
const FEWEST = 2000;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "variorum-stream-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

print(`${cpus()[0]?.model ?? "?"}, ${availableParallelism()} threads at once, Node ${process.version}`);
const count = Number(values.reports);
const file = join(folder, "real.sqlite");
const store = openStore(file);
const { bare, stories, names } = await runReal();
if (count > 0) await runMade();
store.close();

/** What is returned leaves the texts of the reports in the archive, so that they are no memory of the run after this one. */
async function runReal(): Promise<Pick<Synthesis, "stories" | "names"> & { readonly bare: Stretch }> {
  const all = await realStream(values.data);
  const stream = Number(values.first) > 0 ? all.slice(0, Number(values.first)) : all;
  const bare = await readBarely(stream);
  print(
    `bare annotating by two threads: ${rates(bare)}; ${perToken(bare)} of work a token; two processes that share nothing are ${(await ceiling()).toFixed(2)} times as fast as one`,
  );
  print(`\nthe real stream: ${stream.length} reports in the order of their days`);
  const filled = stream.findIndex(({ day }) => day > stream[0]!.day + WINDOW);
  tell(bare, await runStream(store, file, stream, stream.length, onTenth), store, filled);
  await again(store, file, stream);
  return { bare, stories: patterns(store, stream), names: count > 0 ? namesIn(store, stream) : new Map() };
}

async function runMade(): Promise<void> {
  const path = join(folder, "synthetic.sqlite");
  const archive = openStore(path);
  print(`\n${count} reports made of the structure of ${stories.length} real stories`);
  const made = synthesise({ stories, names, count, seed: Number(values.seed) });
  tell(bare, await runStream(archive, path, made, count, onTenth), archive, WINDOW * reportsADay(stories));
  archive.close();
}

/** A line a tenth as it ends: a long run that is broken off has said how far it came. */
function onTenth(tenth: Stretch, resident: number): void {
  if (tenth.reports < FEWEST / 10) return;
  process.stderr.write(
    `  … ${tenth.reports} kept: ${rates(tenth)}, ${perToken(tenth)} a token; resident ${megabytes(resident)}\n`,
  );
}

/** Some of the same reports read and thrown away: what reading alone takes, the threads warm. */
async function readBarely(arriving: readonly Arriving[]): Promise<Stretch> {
  const every = Math.max(1, Math.floor(arriving.length / 300));
  const reports = arriving.filter((_, at) => at % every === 0).map(({ report }) => report);
  const pool = new AnnotatorPool({ workers: 2 });
  for await (const _ of pool.annotateAll(reports.slice(0, 50)));
  let [tokens, clock] = [0, 0];
  const work = await allSecondsOf(async () => {
    clock = await clockOf(async () => {
      for await (const { sentences } of pool.annotateAll(reports))
        for (const sentence of sentences) tokens += sentence.tokens.length;
    });
  });
  await pool.close();
  return { reports: reports.length, tokens, read: tokens, clock, work, own: 0, tellings: 0 };
}

/** By the clock: how many times one process's work two processes do at once. */
async function ceiling(): Promise<number> {
  const read = () => alone<{ readonly clock: number }>("read");
  const one = (await read()).clock;
  return (2 * one) / Math.max(...(await Promise.all([read(), read()])).map(({ clock }) => clock));
}

/** `filled`: after so many reports the window of the stream is full. */
function tell(
  bare: Stretch,
  { tenths, resident, file: bytes }: Run,
  { stories: kept }: Store,
  filled: number,
): void {
  const whole = sum(tenths);
  const stages = [
    `reading and telling ${milliseconds(whole.work - whole.own, whole)}`,
    `keeping, placing and writing down what is told ${milliseconds(whole.own, whole)}`,
  ];
  print(
    `  ${rates(whole)}; ${perToken(whole)} of work a token, ${(perTokenOf(whole) / perTokenOf(bare)).toFixed(2)} times bare annotating`,
  );
  print(`  work a report: ${stages.join(", ")}`);
  print(
    `  ${kept.count()} stories, told ${whole.tellings} times; resident memory ${megabytes(resident)} at the most; file ${megabytes(bytes)}, ${(bytes / 1024 / whole.reports).toFixed(1)} KB a report`,
  );
  if (whole.reports < FEWEST) return;
  for (const [at, tenth] of tenths.entries())
    print(
      `  tenth ${String(at + 1).padStart(2)}: ${rates(tenth)}, ${perToken(tenth)} a token (${milliseconds(tenth.own, tenth)} of it in the thread that keeps)`,
    );
  const from = Math.min(9, Math.ceil((10 * filled) / whole.reports));
  const [first, steady, last] = [tenths[0]!, tenths[from] ?? tenths[0]!, tenths.at(-1)!];
  const ratio = (from: Stretch): string =>
    `${(perReport(last) / perReport(from)).toFixed(2)} by report, ${(perTokenOf(last) / perTokenOf(from)).toFixed(2)} by token`;
  print(
    `  last tenth against the first: ${ratio(first)}; against tenth ${from + 1}, the first with a full window: ${ratio(steady)}`,
  );
}

/** The same once more, as after an interruption: what is kept is passed over. */
async function again(archive: Store, path: string, arriving: readonly Arriving[]): Promise<void> {
  const whole = sum((await runStream(archive, path, arriving, arriving.length)).tenths);
  print(`  all once more: ${(arriving.length / whole.own).toFixed(0)} reports a second of work`);
}

function patterns(
  { articles, stories: kept }: Store,
  arriving: readonly Arriving[],
): readonly (readonly Pattern[])[] {
  const days = arriving.map(({ report: { id }, day }) => ({ id, day }));
  const groups = Map.groupBy(days, ({ id }) => kept.of(id)?.story ?? "");
  return [...groups.values()].map((group) =>
    group.map(({ id, day }) => ({ report: () => articles.report(id)!, after: day - group[0]!.day })),
  );
}

function namesIn({ annotations }: Store, arriving: readonly Arriving[]): Map<EntityType, Set<string>> {
  const names = new Map<EntityType, Set<string>>();
  for (const { report } of arriving) {
    const read = annotations.find(READER, report.id);
    if (read !== null) learnNames(names, read);
  }
  return names;
}

function sum(stretches: readonly Stretch[]): Stretch {
  const add = (key: keyof Stretch): number => stretches.reduce((all, one) => all + one[key], 0);
  return {
    reports: add("reports"),
    tokens: add("tokens"),
    read: add("read"),
    clock: add("clock"),
    work: add("work"),
    own: add("own"),
    tellings: add("tellings"),
  };
}

function rates({ reports, tokens, clock }: Stretch): string {
  return `${(reports / clock).toFixed(1)} reports/s of ${(tokens / reports).toFixed(0)} tokens, ${(tokens / clock / 1000).toFixed(1)} k tokens/s by the clock`;
}
/** Microseconds: reading a token, and keeping, placing and telling one. */
function perTokenOf({ work, own, tokens, read }: Stretch): number {
  // of a stream that was read ahead to its end nothing is left to read in the last tenth
  return 1e6 * ((work - own) / (read || tokens) + own / tokens);
}
function perReport(stretch: Stretch): number {
  return (perTokenOf(stretch) * stretch.tokens) / stretch.reports;
}
function perToken(stretch: Stretch): string {
  return `${perTokenOf(stretch).toFixed(1)} µs`;
}
function milliseconds(seconds: number, { reports }: Stretch): string {
  return `${((1000 * seconds) / reports).toFixed(1)} ms`;
}
function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
