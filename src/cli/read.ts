import { renderPage } from "../brief/html/page.ts";
import { renderMarkdown } from "../brief/markdown/render.ts";
import { renderTerminal } from "../brief/terminal/render.ts";
import { writeStory } from "../export/storyfile/write.ts";
import { ingestAll } from "../ingest/stream.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Story } from "../model/story.ts";
import { tellStoryInParallel } from "../pipeline/read.ts";
import { EXIT, UsageError } from "./exit.ts";
import { sourcesOf } from "./inputs.ts";
import { columns, printDiagnostics, writeOut } from "./output.ts";

interface ReadOptions {
  readonly json?: string;
  readonly html?: string;
  readonly markdown?: string;
  readonly all: boolean;
  readonly width?: string;
  readonly color: boolean;
  readonly quiet: boolean;
}

/** `variorum read FILE…`: returns the exit status. */
export async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const width = columns(options.width);
  const toStandardOutput = [options.json, options.html, options.markdown].filter(
    (path) => path === "-",
  ).length;
  if (toStandardOutput > 1)
    throw new UsageError("only one of --json, --html and --markdown can be - (standard output)");

  const lost: Diagnostic[] = [];
  const { reports, diagnostics } = await ingestAll(sourcesOf(paths, (diagnostic) => lost.push(diagnostic)));
  const story = await tellStoryInParallel(reports, { diagnostics: [...lost, ...diagnostics] });
  printDiagnostics(story.diagnostics.filter(({ severity }) => severity !== "note"));
  if (story.reports.length === 0) {
    process.stderr.write("variorum: no report could be read\n");
    return EXIT.failed;
  }
  if (options.json) writeOut(options.json, writeStory(story));
  if (options.html) writeOut(options.html, renderPage(story));
  if (options.markdown) writeOut(options.markdown, renderMarkdown(story));
  if (!options.quiet && toStandardOutput === 0) process.stdout.write(printed(story, width, options));
  return somethingLost(story.diagnostics) ? EXIT.partly : EXIT.done;
}

function printed(story: Story, width: number, options: ReadOptions): string {
  const colour = options.color && process.stdout.isTTY === true && !process.env.NO_COLOR;
  return renderTerminal(story, { width, colour, all: options.all });
}

const somethingLost = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");
