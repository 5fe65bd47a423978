import type { Block, Masthead, Report } from "../../../model/report.ts";
import { readCredits } from "./credits.ts";
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
    credits: readCredits(report, blocks, outlet?.name ?? null),
  };
}
