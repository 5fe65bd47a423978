import { ingestAll } from "../ingest/stream.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { tellStoryInParallel } from "../pipeline/read.ts";
import { EXIT } from "./exit.ts";
import { sourcesOf } from "./inputs.ts";
import { printDiagnostics } from "./output.ts";
import { type StoryOutputs, storyOutputs } from "./story-outputs.ts";

/** `variorum read FILE…`: returns the exit status. */
export async function read(paths: readonly string[], options: StoryOutputs): Promise<number> {
  const write = storyOutputs(options);
  const lost: Diagnostic[] = [];
  const { reports, diagnostics } = await ingestAll(sourcesOf(paths, (diagnostic) => lost.push(diagnostic)));
  const story = await tellStoryInParallel(reports, { diagnostics: [...lost, ...diagnostics] });
  printDiagnostics(story.diagnostics.filter(({ severity }) => severity !== "note"));
  if (story.reports.length === 0) {
    process.stderr.write("variorum: no report could be read\n");
    return EXIT.failed;
  }
  write(story);
  return somethingLost(story.diagnostics) ? EXIT.partly : EXIT.done;
}

const somethingLost = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");
