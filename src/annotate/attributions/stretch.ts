import type { Span } from "../../model/span.ts";

const OPENERS = /[\s,;:.—–-]/;
const CLOSERS = /[\s,;:—–-]/;

/**
 * The stretch without the white space and marks around it that belong to the sentence and not to what is said.
 * A full stop goes, except that of an abbreviation or behind a quotation. Null where nothing is left.
 */
export function trim(text: string, { start, end }: Span): Span | null {
  while (start < end && OPENERS.test(text.charAt(start))) start++;
  while (end > start && CLOSERS.test(text.charAt(end - 1))) end--;
  while (end > start && /[.!?…]/.test(text.charAt(end - 1)) && !endsAbbreviation(text, end)) end--;
  while (end > start && CLOSERS.test(text.charAt(end - 1))) end--;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** "U.S.", "p.m.": a full stop with a single letter and another stop before it. */
const endsAbbreviation = (text: string, end: number): boolean =>
  /(?:^|[\s.])\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(0, end - 6), end));

/** Whether all of the inner stretch lies in the outer. */
export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether two stretches share a character. */
export const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How many characters two stretches share. */
export const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** From the beginning of the first to the end of the last, with what lies between. */
export const join = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Where the next word begins if a comma stands right before or behind `end`, else `end`. */
export function behindComma(text: string, end: number): number {
  const gap = /^,?\s?/.exec(text.slice(end, end + 2))![0];
  return gap.startsWith(",") || text[end - 1] === "," ? end + gap.length : end;
}

/** Every word of weight with a capital, or a single capitalised word: a title, a nickname, a code name. */
export const isNameLike = (words: string): boolean =>
  !/(?:^|\s)(?!(?:of|the|and|in|a|an|to|for|on|at|by|with)\b)\p{Ll}/u.test(words.trim());
