import type { Bound } from "../../model/annotations.ts";
import { packagedLines } from "../../text/packaged.ts";

interface Cue {
  readonly bound: Bound;
  readonly length: number;
}

const BEFORE: { phrase: string; bound: Bound }[] = [];
const AFTER: { phrase: string; bound: Bound }[] = [];
/** "at least another 12", "more than a total of 5,000": words that part a bound from its number. */
const FILLERS: string[] = [];
for (const line of packagedLines("lexicons/figure-bounds.txt")) {
  const [bound = "", side = "", phrases = ""] = line.split("|").map((part) => part.trim());
  for (const phrase of phrases.split(",").map((part) => part.trim())) {
    if (bound === "between") FILLERS.push(phrase);
    else (side === "before" ? BEFORE : AFTER).push({ phrase, bound: bound as Bound });
  }
}
const longestFirst = (a: { phrase: string }, b: { phrase: string }) => b.phrase.length - a.phrase.length;
BEFORE.sort(longestFirst);
AFTER.sort(longestFirst);
FILLERS.sort((a, b) => b.length - a.length);

const LONGEST = 32; // characters of the longest phrase and its blanks

const isLetter = (text: string, at: number): boolean => /[\p{L}\d]/u.test(text.charAt(at));

/** Words at the end of `before` that are one of `phrases`, as a length with the blank after them. */
function endsWith<T extends { phrase: string }>(
  before: string,
  phrases: readonly T[],
): { entry: T; length: number } | null {
  const trimmed = before.trimEnd();
  for (const entry of phrases)
    if (trimmed.endsWith(entry.phrase) && !isLetter(trimmed, trimmed.length - entry.phrase.length - 1))
      return { entry, length: entry.phrase.length + before.length - trimmed.length };
  return null;
}

/**
 * The cue before a number that starts at `at`: its bound and how many characters before `at` it starts. Fillers between
 * are stepped over only where a cue stands before them. Null: no cue.
 */
export function boundBefore(text: string, at: number): Cue | null {
  let before = text.slice(Math.max(0, at - 2 * LONGEST), at).toLowerCase();
  const whole = before.length;
  for (let fillers = 0; fillers < 3; fillers++) {
    const cue = endsWith(before, BEFORE);
    if (cue !== null) return { bound: cue.entry.bound, length: whole - before.length + cue.length };
    const filler = endsWith(
      before,
      FILLERS.map((phrase) => ({ phrase })),
    );
    if (filler === null) return null;
    before = before.slice(0, before.length - filler.length);
  }
  return null;
}

/** The cue after a number or its unit that ends at `at` ("or more", "or so"), with its length from `at`. */
export function boundAfter(text: string, at: number): Cue | null {
  const after = text.slice(at, at + LONGEST).toLowerCase();
  const trimmed = after.replace(/^[ ,-]+/, "");
  const blank = after.length - trimmed.length;
  for (const { phrase, bound } of AFTER)
    if (trimmed.startsWith(phrase) && ends(phrase, trimmed.slice(phrase.length), after.slice(0, blank)))
      return { bound, length: blank + phrase.length };
  return null;
}

const BEFORE_TOO = new Set(BEFORE.map(({ phrase }) => phrase));

/** "12 and more" ends there, "12 and more than 40" does not; a cue that may belong to what follows must stand last. */
function ends(phrase: string, rest: string, blank: string): boolean {
  if (/^[\p{L}\d]|^ (?:than|\d)/u.test(rest)) return false;
  if (phrase === "plus") return blank === "" || blank === "-" || /^ ?$/u.test(rest);
  return !BEFORE_TOO.has(phrase) || !/^ [\p{L}\d]/u.test(rest);
}
