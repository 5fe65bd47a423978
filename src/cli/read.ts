import type { Diagnostic } from "../model/diagnostic.ts";
import { tellStoryInParallel } from "../pipeline/read.ts";
import { counted } from "../text/numbers/counted.ts";
import { EXIT } from "./exit.ts";
import { type GatherOptions, gather } from "./inputs/gather.ts";
import { complain, printDiagnostics } from "./output.ts";
import { type StoryOutputs, storyOutputs, tellsOnTerminal } from "./story-outputs.ts";

/** `variorum read FILE…`: returns the exit status. */
export async function read(paths: readonly string[], options: StoryOutputs & GatherOptions): Promise<number> {
  const write = storyOutputs(options);
  const { reports, diagnostics, unfollowed } = await gather(paths, options);
  const story = await tellStoryInParallel(reports, { diagnostics });
  if (story.reports.length === 0 || !tellsOnTerminal(options))
    printDiagnostics(story.diagnostics.filter(({ severity }) => severity !== "note"));
  if (unfollowed > 0)
    complain(
      `${counted(unfollowed, "feed or whole article", "feeds or whole articles")} named and not fetched; see --follow`,
    );
  if (story.reports.length === 0) {
    complain("no report could be read");
    return EXIT.failed;
  }
  write(story);
  return somethingLost(story.diagnostics) ? EXIT.partly : EXIT.done;
}

const somethingLost = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");
