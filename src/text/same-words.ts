import type { Span } from "../model/span.ts";

/** Where words of one text stand in another: of all such places the one nearest to where they stood. Null: nowhere. */
export function sameWords(text: string, source: string, { start, end }: Span): Span | null {
  const words = source.slice(start, end);
  const [first, next] = [text.lastIndexOf(words, start), text.indexOf(words, start)];
  const at = first < 0 ? next : next < 0 ? first : start - first <= next - start ? first : next;
  return at < 0 ? null : { start: at, end: at + words.length };
}
