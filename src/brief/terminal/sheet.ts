import pc from "picocolors";
import type { Story } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { type Lookup, lookup } from "../lookup.ts";
import { type Run, widthOf, wrapped, wrappedRuns } from "./layout.ts";

export interface TerminalOptions {
  /** Columns; lines are wrapped to it. Where output is no terminal, 80. At least 40 are used, and at most 120. */
  readonly width: number;
  /** Whether to write colours (ANSI escape sequences). */
  readonly colour: boolean;
  /** Everything, without "and 12 more". */
  readonly all?: boolean;
}

/** What the parts of the terminal face share. */
export interface Sheet extends TerminalOptions {
  readonly look: Lookup;
  readonly colours: ReturnType<typeof pc.createColors>;
}

const NARROWEST = 40;
const WIDEST = 120;

export const sheetOf = (story: Story, options: TerminalOptions): Sheet => ({
  ...options,
  width: Math.min(WIDEST, Math.max(NARROWEST, Math.floor(options.width) || 80)),
  look: lookup(story),
  colours: pc.createColors(options.colour),
});

/** A section's heading; its colour says nothing that its words do not. */
export const heading = ({ colours }: Sheet, words: string, aside = ""): string =>
  colours.bold(words.toUpperCase()) + (aside === "" ? "" : colours.dim(`  ${aside}`));

/** "and 12 more figures: --all", or nothing. */
export const moreRow = ({ colours }: Sheet, more: number, noun: string): string[] =>
  more > 0 ? [colours.dim(`   and ${counted(more, `more ${noun}`)}: --all`)] : [];

/** The first `most` of a list, all where everything is asked for; one left over is shown: a row that counts it takes its room. */
export const capped = <T>({ all }: Sheet, things: readonly T[], most: number): readonly T[] =>
  all === true || things.length === most + 1 ? things : things.slice(0, most);

/** Columns that a mark and the space around it take. */
export const INDENT = 3;

/** Runs behind a mark, with report labels at the right end of the last line. */
export const bulleted = (sheet: Sheet, mark: string, runs: readonly Run[], labels: string): string[] => {
  const { width, colours } = sheet;
  const room = width - INDENT;
  const { lines, last } = wrappedRuns(runs, room);
  const margin = `${" ".repeat(INDENT)}`;
  const rows = lines.map((line, i) => (i === 0 ? ` ${mark} ` : margin) + line);
  if (labels === "") return rows;
  const gap = room - last - widthOf(labels);
  if (gap >= 2) return [...rows.slice(0, -1), rows.at(-1)! + " ".repeat(gap) + colours.cyan(labels)];
  return [...rows, ...labelRows(sheet, labels)];
};

/** Labels on lines of their own, at the right end. */
export const labelRows = ({ width, colours }: Sheet, labels: string): string[] =>
  wrapped(labels, width - INDENT).map((line) => colours.cyan(line.padStart(width)));
