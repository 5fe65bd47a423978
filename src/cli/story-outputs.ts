import { renderPage } from "../brief/html/page.ts";
import { renderMarkdown } from "../brief/markdown/render.ts";
import { renderTerminal } from "../brief/terminal/render.ts";
import { writeStory } from "../export/storyfile/write.ts";
import type { Story } from "../model/story.ts";
import { UsageError } from "./exit.ts";
import { checkOut, columns, inColour, writeOut } from "./output.ts";

/** Where a story is to be written, beside or in place of the brief on standard output. */
export interface StoryOutputs {
  readonly json?: string;
  readonly html?: string;
  readonly markdown?: string;
  readonly all: boolean;
  readonly width?: string;
  readonly color: boolean;
  readonly quiet: boolean;
}

/** The files that are named, `-` for standard output. */
const named = ({ json, html, markdown }: StoryOutputs): string[] =>
  [json, html, markdown].filter((path) => path !== undefined);

/** Whether the brief, which ends with what was strange, goes to where standard error goes: then nothing is told twice. */
export const tellsOnTerminal = (
  options: StoryOutputs,
  isTerminal: boolean = process.stdout.isTTY === true && process.stderr.isTTY === true,
): boolean => isTerminal && !options.quiet && !named(options).includes("-");

/**
 * What writes a story where these options say. Throws `UsageError` at once where they contradict each other or name what
 * cannot be written.
 */
export function storyOutputs(options: StoryOutputs): (story: Story) => void {
  const width = columns(options.width);
  const files = named(options);
  const onStandardOutput = files.filter((path) => path === "-").length;
  if (onStandardOutput > 1)
    throw new UsageError("only one of --json, --html and --markdown can be - (standard output)");
  files.forEach(checkOut);
  return (story) => {
    if (options.json) writeOut(options.json, writeStory(story));
    if (options.html) writeOut(options.html, renderPage(story));
    if (options.markdown) writeOut(options.markdown, renderMarkdown(story));
    if (options.quiet || onStandardOutput > 0) return;
    process.stdout.write(renderTerminal(story, { width, colour: inColour(options), all: options.all }));
  };
}
