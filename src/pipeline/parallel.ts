import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { AnnotatedReport } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { annotateReport } from "./annotate.ts";

/** What a worker is given: all reports, and the place of the next one that nobody has taken yet. */
export interface Shift {
  readonly reports: readonly Report[];
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** A report that a worker has read. Its `report` stays behind: the caller has it. */
export interface Done {
  readonly place: number;
  readonly annotated: Omit<AnnotatedReport, "report">;
}

/** A worker costs about as much to start as it takes to read this many reports. */
const REPORTS_PER_THREAD = 8;

const WORKER = new URL(`./worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** How many threads are worth their start for so many reports, of those that there may be; the calling one counts. */
export const threadsFor = (reports: number, most: number): number =>
  Math.max(1, Math.min(most, Math.floor(reports / REPORTS_PER_THREAD)));

/**
 * What `annotateReport` gives for each report, in the same order, read by several threads: the calling one and
 * `threads - 1` workers, each of which takes the next report from one counter. What a worker leaves behind that dies
 * (no memory, no threads allowed) is read by the caller; an error of `annotateReport` itself rejects as it would throw.
 */
export async function annotateInParallel(
  reports: readonly Report[],
  threads: number,
  program: URL = WORKER,
): Promise<AnnotatedReport[]> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const found: (AnnotatedReport | undefined)[] = reports.map(() => undefined);
  const shift: Shift = { reports, next };
  const keep = ({ place, annotated }: Done): void => {
    found[place] = { report: reports[place]!, ...annotated };
  };
  const ends = Array.from({ length: threads - 1 }, () => endOf(program, shift, keep));
  for (let place = takeNext(shift); place !== null; place = takeNext(shift)) {
    found[place] = annotateReport(reports[place]!);
    await setImmediate(); // lets what the workers have sent come in
  }
  await Promise.all(ends);
  return found.map((annotated, place) => annotated ?? annotateReport(reports[place]!));
}

/** Place of the next report that is to be read, which nobody else gets then; null when all are taken. */
export function takeNext({ reports, next }: Shift): number | null {
  const place = Atomics.add(next, 0, 1);
  return place < reports.length ? place : null;
}

/** Starts a worker and is fulfilled when it has ended, well or not. */
const endOf = (program: URL, shift: Shift, keep: (done: Done) => void): Promise<void> =>
  new Promise((resolve) => {
    const worker = new Worker(program, { workerData: shift });
    worker.on("message", keep);
    worker.on("error", () => resolve());
    worker.on("exit", () => resolve());
  });
