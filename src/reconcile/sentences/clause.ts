import type { Span } from "../../model/span.ts";
import type { Token } from "../../model/syntax.ts";
import { treeOf } from "./tree.ts";
import type { ClaimSentence } from "./words.ts";

/** Words of a sentence (places in its `words`) that other reports match. */
export interface Matched {
  readonly sentence: ClaimSentence;
  readonly words: ReadonlySet<number>;
}

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
export function assertionSpan({ sentence, words }: Matched): Span {
  const matched = [...words].map((place) => sentence.words[place]!);
  const first = Math.min(...matched.map((word) => word.from));
  const last = Math.max(...matched.map((word) => word.to));
  return widen(sentence, first, last);
}

/** The clause in which a span of the sentence stands. */
export function clauseAround(sentence: ClaimSentence, span: Span): Span {
  const { tokens } = sentence.sentence;
  const first = tokens.findIndex((token) => token.end > span.start);
  const last = tokens.findLastIndex((token) => token.start < span.end);
  return widen(sentence, first, last);
}

function widen({ sentence: { tokens }, opens }: ClaimSentence, from: number, to: number): Span {
  let [first, last] = [from, to];
  const isEdge = (place: number): boolean =>
    (EDGE.test(tokens[place]!.text) && !isInList(tokens, place)) || joinsClauses(tokens, place);
  while (first > 0 && !isEdge(first - 1)) first--;
  while (last < tokens.length - 1 && !isEdge(last + 1)) last++;
  [first, last] = trimmed(tokens, first, last);
  while (last > to && opensMore(tokens[last]!, first, last)) last--;
  while (first < last && tokens[last]!.end - tokens[first]!.start > LONGEST) last--;
  // the commas of "LUNDA, May 6, 2031 - The ferry sank" are those of no clause
  const { end } = tokens[last]!;
  return { start: opens < end ? Math.max(tokens[first]!.start, opens) : tokens[first]!.start, end };
}

/** Without the marks at the ends, and what ties it to another clause. */
function trimmed(tokens: readonly Token[], from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (last > first && /^[^\p{L}\p{N}%]+$/u.test(tokens[last]!.text)) last--;
  while (first < last && /^[^\p{L}\p{N}$£€]+$/u.test(tokens[first]!.text)) first++;
  while (first < last && isLinking(tokens[first]!)) first++;
  return [first, last];
}

const isLinking = ({ text }: Token): boolean => LINKING.has(text.toLowerCase());

/** The words of a stretch of a sentence without what ties them to the words around; null where there are none. */
export function clauseIn(tokens: readonly Token[], { start, end }: Span): Span | null {
  const from = tokens.findIndex((token) => token.start >= start);
  let to = tokens.findLastIndex((token) => token.end <= end);
  if (from < 0 || to < from) return null;
  while (to > from && (isLinking(tokens[to]!) || EDGE.test(tokens[to]!.text))) to--;
  const [first, last] = trimmed(tokens, from, to);
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

/** A comma between things of one list: "carried 66 passengers, crew and guards" ends at none of them. */
function isInList(tokens: readonly Token[], place: number): boolean {
  const { text, head } = tokens[place]!;
  if (text !== "," || head <= place) return false;
  const { relation, tag, head: first } = tokens[head]!;
  return (
    relation === "conj" && first < place && /^(?:NN|CD)/.test(tag) && /^(?:NN|CD)/.test(tokens[first]!.tag)
  );
}

/** An "and" or "but" behind which somebody else does something: "the roof fell in and two firemen were hurt". */
function joinsClauses(tokens: readonly Token[], place: number): boolean {
  const { relation, head } = tokens[place]!;
  return (
    relation === "cc" &&
    head > place &&
    tokens[head]!.relation === "conj" &&
    treeOf(tokens).children[head]!.some(
      (child) => child > place && /^[nc]subj/.test(tokens[child]!.relation) && !/^W/.test(tokens[child]!.tag),
    )
  );
}

/** Words that are nothing without what they open: "after", "who", "the". */
const OPENERS = /^(?:mark|case|cc|det)(?::|$)/;

/** A last word that only opens what stands behind the span. */
const opensMore = ({ relation, head }: Token, first: number, last: number): boolean =>
  OPENERS.test(relation) && (head < first || head > last);
