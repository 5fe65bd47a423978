import type { Span } from "../../model/span.ts";

/**
 * The paragraphs of `text` between `from` and `to`, in order, without the white space around them; none is empty.
 * A paragraph ends at a line break, except where the break stands in the middle of a sentence: in text wrapped by hand
 * the next line begins with a small letter and the line before ends without a mark that closes a sentence or clause.
 *
 * @example paragraphs("One.\n\nTwo goes\non.") // [{start: 0, end: 4}, {start: 6, end: 17}]
 */
export function paragraphs(text: string, from = 0, to: number = text.length): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const line of lines(text, from, to)) {
    const before = found.at(-1);
    if (before !== undefined && isWrapped(text, before.end, line.start)) before.end = line.end;
    else found.push(line);
  }
  return found;
}

/** The lines of `text` between `from` and `to` that hold anything but white space, without the white space around. */
export function lines(text: string, from = 0, to: number = text.length): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = from; start < to; ) {
    const stop = text.indexOf("\n", start);
    const end = stop === -1 || stop > to ? to : stop;
    const trimmed = trim(text, start, end);
    if (trimmed !== null) found.push(trimmed);
    start = end + 1;
  }
  return found;
}

/** The stretch without the white space at its two ends; null where nothing is left. */
export function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** White space as JavaScript's `\s` has it, and the zero-width space, which pages leave between words. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const CLOSED = /[.!?:;"”'’)\]…—*]/;
const SMALL = /\p{Ll}/u;

function isWrapped(text: string, end: number, start: number): boolean {
  const gap = text.slice(end, Math.min(start, end + 200));
  if (gap.indexOf("\n") !== gap.lastIndexOf("\n") || !gap.includes("\n")) return false;
  return SMALL.test(text[start]!) && !CLOSED.test(text[end - 1]!);
}
