import { ingest } from "../ingest/ingest.ts";
import type { RawInput } from "../ingest/input.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Story } from "../model/story.ts";
import { tellStory } from "./tell.ts";

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
