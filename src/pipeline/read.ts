import { availableParallelism } from "node:os";
import { ingest } from "../ingest/ingest.ts";
import type { RawInput } from "../ingest/input.ts";
import { type Inputs, ingestAll } from "../ingest/stream.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import type { Story } from "../model/story.ts";
import { annotateInParallel, threadsFor } from "./parallel.ts";
import { tellAnnotated, tellStory } from "./tell.ts";

export interface ReadStoryOptions {
  /** What was strange about inputs that never became bytes (a missing file): told with the rest. */
  readonly diagnostics?: readonly Diagnostic[];
}

/**
 * Reads several reports of one event and tells their story. The order of the inputs does not matter, and the same
 * inputs give the same story. Never throws for what it is given to read: what is strange becomes a diagnostic.
 * A story without reports means that nothing could be read.
 *
 * @example readStory([{ name: "a.txt", bytes: readFileSync("a.txt") }]).claims
 */
export function readStory(inputs: readonly RawInput[], options: ReadStoryOptions = {}): Story {
  const { reports, diagnostics } = ingest(inputs);
  return tellStory(reports, [...(options.diagnostics ?? []), ...diagnostics]);
}

export interface ParallelOptions extends ReadStoryOptions {
  /** At most so many threads read, the calling one among them; default: as many as the machine runs at once. */
  readonly threads?: number;
}

/**
 * As `readStory`, and the same story to the byte, with several threads for many reports: each takes reports to read by
 * itself, so the sentences, names, times and figures of 2 cores' worth of reports are found at once. Few reports
 * are read in the calling thread. A thread that dies is made up for. Inputs may be streams, and files that hold others.
 *
 * @example (await readStoryInParallel(inputs, { threads: 4 })).claims
 */
export async function readStoryInParallel(
  inputs: Inputs,
  { diagnostics: before = [], ...options }: ParallelOptions = {},
): Promise<Story> {
  const { reports, diagnostics } = await ingestAll(inputs);
  return tellStoryInParallel(reports, { ...options, diagnostics: [...before, ...diagnostics] });
}

/** As `tellStory`, with several threads, for reports that were read in before. */
export async function tellStoryInParallel(
  reports: readonly Report[],
  { threads = availableParallelism(), diagnostics = [] }: ParallelOptions = {},
): Promise<Story> {
  return tellAnnotated(await annotateInParallel(reports, threadsFor(reports.length, threads)), diagnostics);
}
