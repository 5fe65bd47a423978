import type { Span } from "../../model/span.ts";

/** So many characters before and after tell apart words that stand in a text more than once. */
const AROUND = 40;

/**
 * Where words of one text stand in another: where they stand among the same words as before, else of all places the
 * one nearest to where they stood. Null: nowhere.
 */
export function relocate(text: string, source: string, { start, end }: Span): Span | null {
  const from = Math.max(0, start - AROUND);
  const among = nearest(text, source.slice(from, end + AROUND), from);
  const at = among === null ? nearest(text, source.slice(start, end), start) : among + start - from;
  return at === null ? null : { start: at, end: at + end - start };
}

function nearest(text: string, words: string, to: number): number | null {
  const [first, next] = [text.lastIndexOf(words, to), text.indexOf(words, to)];
  const at = first < 0 ? next : next < 0 ? first : to - first <= next - to ? first : next;
  return at < 0 ? null : at;
}
