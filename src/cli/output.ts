import { accessSync, constants, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { harmless } from "../brief/terminal/layout.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Instant } from "../model/instant.ts";
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
    throw unwritable(path, error);
  }
}

/** Throws as `writeOut` would where it can be told beforehand: reading may take minutes, which nobody wants to lose. */
export function checkOut(path: string): void {
  if (path === "-") return;
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    accessSync(there === undefined ? dirname(path) : path, constants.W_OK);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): Error {
  const words = `cannot write ${path}: ${reasonOf(error)}`;
  const isOfTheDisk = OF_THE_DISK.has((error as NodeJS.ErrnoException).code);
  return isOfTheDisk ? new Failure(words) : new UsageError(words);
}

/** One line on standard error, so that a pipe carries the story alone; words of a report in it cannot steer a terminal. */
export const complain = (words: string): void => {
  process.stderr.write(`variorum: ${harmless(words)}\n`);
};

/** Lines on standard output; words of a report in them cannot steer a terminal. */
export const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${harmless(line)}\n`).join(""));
};

/** A moment to the minute, in UTC as everywhere, in a form that `--since` takes. */
export const minuteOf = (at: Instant): string => `${at.slice(0, 16)}Z`;

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

/** At most so many rows, as `--limit` says it. */
export function limitOf(asked: string): number {
  const limit = Number(asked);
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new UsageError(`--limit ${asked}: a whole number from 1 up`);
  return limit;
}
