import type { Block, Credit, Masthead, Report } from "../../../model/report.ts";
import { readCredits } from "./credits.ts";
import { givenCredits } from "./given-credits.ts";
import { readOutlet } from "./outlet.ts";

const TITLE_RULES: ReadonlySet<string> = new Set([
  "blocks/given-title",
  "blocks/first-title",
  "blocks/repeated-title",
]);

/** What a report says about itself: title, outlet, whose copy and pictures it credits. Blocks are those of its text. */
export function readMasthead(report: Report, blocks: readonly Block[]): Masthead {
  const title = blocks.find(({ by }) => TITLE_RULES.has(by));
  const outlet = readOutlet(report, blocks);
  return {
    title: title === undefined ? null : { start: title.start, end: title.end },
    outlet,
    credits: withGiven(
      readCredits(report, blocks, outlet?.name ?? null),
      givenCredits(report, blocks, outlet?.name ?? null),
    ),
  };
}

/** What came with the report adds the copy that its words do not credit themselves. */
function withGiven(read: readonly Credit[], given: readonly Credit[]): Credit[] {
  const copied = new Set(read.filter(({ kind }) => kind === "copy").map(({ name }) => name));
  return [...given.filter(({ name }) => !copied.has(name)), ...read];
}
