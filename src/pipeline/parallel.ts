import { setImmediate } from "node:timers/promises";
import type { AnnotatedReport } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { AnnotatorPool } from "./pool.ts";

/** A worker costs about as much to start as it takes to read this many reports. */
const REPORTS_PER_THREAD = 8;

/** How many threads are worth their start for so many reports, of those that there may be; the calling one counts. */
export const threadsFor = (reports: number, most: number): number =>
  Math.max(1, Math.min(most, Math.floor(reports / REPORTS_PER_THREAD)));

/**
 * What `annotateReport` gives for each report, in the same order, read by several threads: the calling one and
 * `threads - 1` workers. The longest reports are read first, so that all threads end at about one time. What a worker
 * leaves behind that dies is read by others; an error of `annotateReport` itself rejects as it would throw.
 */
export async function annotateInParallel(
  reports: readonly Report[],
  threads: number,
  program?: URL,
): Promise<AnnotatedReport[]> {
  const pool = new AnnotatorPool({ workers: threads - 1, ...(program && { program }) });
  const longestFirst = [...reports.keys()].sort((a, b) => reports[b]!.text.length - reports[a]!.text.length);
  const found: AnnotatedReport[] = new Array(reports.length);
  const read = Promise.all(
    longestFirst.map(async (place) => {
      found[place] = await pool.annotate(reports[place]!);
    }),
  );
  try {
    while (pool.help()) await setImmediate(); // lets what the workers have sent come in
    await read;
  } finally {
    await pool.close();
  }
  return found;
}
