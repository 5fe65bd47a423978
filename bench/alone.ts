// A process of its own, for what a process does but once: node bench/alone.ts load | read DATA | pool DATA.
// Prints one line of JSON. main.ts starts it; bench/README.md says what the figures are.

import { join } from "node:path";
import { analyse } from "../src/annotate/syntax/nets/analyse.ts";
import { annotateReport } from "../src/pipeline/annotate.ts";
import { AnnotatorPool } from "../src/pipeline/pool.ts";
import { placesNamed } from "../src/text/names/gazetteer.ts";
import { packagedVectors } from "../src/text/words/vectors.ts";
import { inputs } from "./input.ts";
import { allSecondsOf, clockOf, secondsOf } from "./measure.ts";

const [task, data = ""] = process.argv.slice(2);
const tasks: Readonly<Record<string, () => unknown>> = { load, read, pool };
process.stdout.write(`${JSON.stringify(await tasks[task!]!())}\n`);

/** Milliseconds of work until each kind of data can be used; lexicons are what the first report loads beside. */
function load() {
  const milliseconds = (work: () => unknown): number => 1000 * secondsOf(work);
  const weights = milliseconds(() => {
    packagedVectors();
    analyse([["Fire"]]);
  });
  const gazetteer = milliseconds(() => placesNamed("Volos"));
  // Not the same report again: its sentences would be remembered.
  const [report, other] = inputs(join("no", "such", "folder"))[0]!.reports;
  const first = milliseconds(() => annotateReport(report!));
  const again = milliseconds(() => annotateReport(other!));
  return { weights, gazetteer, lexicons: Math.max(0, first - again) };
}

/** By the clock: all reports in one thread, the loading and compiling before. */
async function read() {
  const reports = inputs(data).flatMap((input) => input.reports);
  annotateReport(reports[0]!);
  return { clock: await clockOf(() => reports.map(annotateReport)) };
}

/** All reports by a pool of two workers, twice: cold, and with all loaded and compiled. */
async function pool() {
  const reports = inputs(data).flatMap((input) => input.reports);
  const workers = new AnnotatorPool({ workers: 2 });
  const all = async (): Promise<void> => {
    for await (const _ of workers.annotateAll(reports));
  };
  const round = async () => {
    let clock = 0;
    const work = await allSecondsOf(async () => {
      clock = await clockOf(all);
    });
    return { clock, work };
  };
  const cold = await round();
  const warm = await round();
  await workers.close();
  return { cold, warm };
}
