import { writeFileSync } from "node:fs";
import { harmless } from "../brief/terminal/layout.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Failure, UsageError } from "./exit.ts";
import { reasonOf } from "./reason.ts";

/** What no other name of a file would have helped. */
const OF_THE_DISK: ReadonlySet<string | undefined> = new Set(["ENOSPC", "EDQUOT", "EIO", "EFBIG", "EMFILE"]);

/**
 * Writes a file, or standard output for `-`. Where it cannot be written, throws `UsageError` if it was named wrongly, and
 * `Failure` if the disk took no more.
 */
export function writeOut(path: string, content: string): void {
  if (path === "-") {
    process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(path, content);
  } catch (error) {
    const words = `cannot write ${path}: ${reasonOf(error)}`;
    const isOfTheDisk = OF_THE_DISK.has((error as NodeJS.ErrnoException).code);
    throw isOfTheDisk ? new Failure(words) : new UsageError(words);
  }
}

/** One line on standard error, so that a pipe carries the story alone; words of a report in it cannot steer a terminal. */
export const complain = (words: string): void => {
  process.stderr.write(`variorum: ${harmless(words)}\n`);
};

/** Lines on standard output; words of a report in them cannot steer a terminal. */
export const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${harmless(line)}\n`).join(""));
};

/** As it stands in one line of a list. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const { severity, code, message } of diagnostics) complain(`${severity} ${code}: ${message}`);
}

/** Whether to print in colours: not where the user, the environment or the kind of output says no. */
export const inColour = ({ color }: { readonly color: boolean }): boolean =>
  color && process.stdout.isTTY === true && !process.env.NO_COLOR;

/** The columns to print in: what was asked for, the terminal's, else 100. */
export function columns(asked: string | undefined): number {
  if (asked === undefined) return process.stdout.columns ?? 100;
  const width = Number(asked);
  if (!Number.isInteger(width) || width < 40)
    throw new UsageError(`--width ${asked}: a whole number from 40 up is needed`);
  return width;
}
