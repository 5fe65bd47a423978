import type { Span } from "../../model/span.ts";
import type { Token } from "../../model/syntax.ts";
import type { Part } from "./join.ts";

/** The longest assertion, in characters: a claim is a clause or two, not a paragraph. */
export const LONGEST = 450;

/** Where a clause may begin or end without a parse: commas, semicolons, dashes, brackets, quotation marks. */
const EDGE = /^(?:[,;:()[\]“”"]|--+|[–—])$/;

/** Words at the head of a clause that tie it to another. */
const LINKING = new Set([
  "that",
  "but",
  "and",
  "or",
  "although",
  "though",
  "while",
  "whereas",
  "because",
  "so",
]);

/**
 * The words of a sentence that make one assertion: from the first to the last matched word, widened to the edges of
 * their clause, without the marks at the ends. At most LONGEST characters.
 */
export function assertionSpan({ sentence, words }: Part): Span {
  const matched = [...words].map((place) => sentence.words[place]!);
  const first = Math.min(...matched.map((word) => word.from));
  const last = Math.max(...matched.map((word) => word.to));
  return widen(sentence.sentence.tokens, first, last);
}

/** The clause in which a span of the sentence stands. */
export function clauseAround(tokens: readonly Token[], span: Span): Span {
  const first = tokens.findIndex((token) => token.end > span.start);
  const last = tokens.findLastIndex((token) => token.start < span.end);
  return widen(tokens, first, last);
}

function widen(tokens: readonly Token[], from: number, to: number): Span {
  let [first, last] = [from, to];
  while (first > 0 && !EDGE.test(tokens[first - 1]!.text)) first--;
  while (last < tokens.length - 1 && !EDGE.test(tokens[last + 1]!.text)) last++;
  while (last > first && /^[^\p{L}\p{N}%]+$/u.test(tokens[last]!.text)) last--;
  while (first < last && /^[^\p{L}\p{N}$£€]+$/u.test(tokens[first]!.text)) first++;
  while (first < last && LINKING.has(tokens[first]!.text.toLowerCase())) first++;
  while (first < last && tokens[last]!.end - tokens[first]!.start > LONGEST) last--;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}
