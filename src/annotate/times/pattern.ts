import type { Item } from "./item.ts";

/**
 * Patterns over items. Every class (`<month>`) and every word that a pattern names has one private character, so that
 * a sentence is a string with one character an item and a pattern is a regular expression over it.
 *
 * A pattern is written as parts with spaces between: `which:last|this? day:<weekday> ( , <year> )?`. A part is a word,
 * a mark, a class in angle brackets, or several with `|`; `name:` before it keeps the item; `?` or `+` after it as in
 * regular expressions. `(`, `|`, `)`, `)?`, `(?=`, `(?!`, `(?<=` and `(?<!` stand alone.
 */
const letters = new Map<string, string>();

/** For words that no pattern names. */
const OTHER = "\ue000";
const FIRST_LETTER = 0xe001;

/** Classes that stand for several: an article counts as one in "a week ago". */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  "<count>": ["<number>", "<some>", "a", "an"],
  "<monthday>": ["<number>", "<ordinal>"],
};

function letterOf(key: string): string {
  let letter = letters.get(key);
  if (letter === undefined) {
    letter = String.fromCharCode(FIRST_LETTER + letters.size);
    letters.set(key, letter);
  }
  return letter;
}

const PART = /^(?:(\w+):)?(.+?)([?+]?)$/;

const isSyntax = (part: string): boolean => /^(\(|\)[?+]?|\||\(\?<?[=!])$/.test(part);

const lettersFor = (core: string): string[] =>
  core
    .split("|")
    .flatMap((option) => UNIONS[option] ?? [option])
    .map(letterOf);

function compilePart(part: string): string {
  if (isSyntax(part)) return part === "(" ? "(?:" : part;
  const [, name, core, repeat] = PART.exec(part)!;
  const set = `[${lettersFor(core!).join("")}]`;
  return name ? `(?<${name}>${set})${repeat}` : set + repeat;
}

/** What a rule looks for, over the items of a sentence. */
export interface Pattern {
  readonly source: string;
  readonly expression: RegExp;
  /** Sets of letters of each of which a match holds one: most patterns need not be tried on most sentences. */
  readonly needs: readonly string[];
}

/** A pattern of its source: parts between blanks, as the head of this page says. */
export function pattern(source: string): Pattern {
  const parts = source.trim().split(/\s+/);
  return { source, expression: new RegExp(parts.map(compilePart).join(""), "dg"), needs: needsOf(parts) };
}

/** The parts outside of all brackets that must be there. */
function needsOf(parts: readonly string[]): string[] {
  const needs: string[] = [];
  let depth = 0;
  for (const part of parts) {
    if (part === "|" && depth === 0) return [];
    if (isSyntax(part)) depth += part.startsWith("(") ? 1 : part.startsWith(")") ? -1 : 0;
    else if (depth === 0 && !part.endsWith("?")) needs.push(lettersFor(PART.exec(part)![2]!).join(""));
  }
  return needs;
}

/** The sentence as patterns see it. Call only when all patterns are compiled: that is when the letters are known. */
export const lettersOf = (items: readonly Item[]): string =>
  items.map((item) => letters.get(item.kind === "word" ? item.lower : `<${item.kind}>`) ?? OTHER).join("");

/** A place where a pattern fits. */
export interface Match {
  readonly items: readonly Item[];
  /** First and last item, both included. */
  readonly first: number;
  readonly last: number;
  /** The item that the pattern keeps under a name. */
  readonly get: (name: string) => Item | undefined;
}

/** Which letters a sentence has, by their place in the alphabet of all patterns: made anew for each sentence in its place. */
export class Present {
  private readonly seenIn = new Int32Array(letters.size + 1);
  private sentence = 0;

  read(text: string): void {
    this.sentence++;
    for (let at = 0; at < text.length; at++)
      this.seenIn[text.charCodeAt(at) - FIRST_LETTER + 1] = this.sentence;
  }

  /** Whether it has one of these letters. No closure, no iterator: it is asked a hundred times a sentence. */
  hasOne(any: string): boolean {
    for (let at = 0; at < any.length; at++)
      if (this.seenIn[any.charCodeAt(at) - FIRST_LETTER + 1] === this.sentence) return true;
    return false;
  }
}

/** Whether a pattern may fit in a text that has these letters: quicker than to try it. */
export function mayFit({ needs }: Pattern, present: Present): boolean {
  for (let at = 0; at < needs.length; at++) if (!present.hasOne(needs[at]!)) return false;
  return true;
}

/** All places where a pattern fits, from left to right, without overlaps; `take` answers whether it took the place. */
export function eachMatch(
  { expression }: Pattern,
  text: string,
  items: readonly Item[],
  take: (match: Match) => boolean,
): void {
  expression.lastIndex = 0;
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    if (found[0] === "") {
      expression.lastIndex++;
      continue;
    }
    const groups = found.indices?.groups;
    const next = expression.lastIndex;
    const taken = take({
      items,
      first: found.index,
      last: next - 1,
      get: (name) => (groups?.[name] ? items[groups[name][0]] : undefined),
    });
    expression.lastIndex = taken ? next : found.index + 1;
  }
}
