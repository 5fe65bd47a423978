import type { Token } from "../../model/syntax.ts";

/** The lemma in lower case; the word itself where there is none. */
export const lemmaOf = (token: Token): string => (token.lemma || token.text).toLowerCase();

export const isVerb = (token: Token): boolean => token.tag === "MD" || token.tag.startsWith("VB");

/** The top of the words of a time, of which `at` is the last: "Sept." and "9" are one to the tree. */
export function topOf(tokens: readonly Token[], first: number, at: number): number {
  let top = at;
  for (let head = tokens[top]!.head; head >= first && head < at; head = tokens[top]!.head) top = head;
  for (let steps = 0; steps < 3; steps++) {
    const head = tokens[top]!.head;
    const sameDate =
      head >= 0 &&
      Math.abs(head - top) <= 2 &&
      /^(?:nmod|nummod|compound|flat|dep|appos)/.test(tokens[top]!.relation);
    if (!sameDate || !/^(?:CD|NNP)$/.test(tokens[head]!.tag) || !/^(?:CD|NNP)$/.test(tokens[top]!.tag))
      return top;
    top = head;
  }
  return top;
}

const CLAUSE_LIMIT = 14;

/** The nearest verb, the one before first: times mostly follow the verb, or open the sentence; -1: none. */
export function nearestVerb(tokens: readonly Token[], at: number): number {
  let distance = 1;
  for (; distance <= CLAUSE_LIMIT; distance++) {
    const before = tokens[at - distance];
    if (before && isVerb(before) && before.tag !== "VBG") return at - distance;
    const after = tokens[at + distance];
    const infinitive = tokens[at + distance - 1]?.tag === "TO";
    if (after && isVerb(after) && after.tag !== "VBG" && !infinitive) return at + distance;
  }
  return -1;
}

/** A verb, or what a copula makes a predicate. */
const isPredicate = (tokens: readonly Token[], i: number): boolean =>
  isVerb(tokens[i]!) || tokens.some((token) => token.head === i && /^(?:aux|cop)/.test(token.relation));

/** The predicate that governs the token in the tree; -1: none. */
export function predicateAbove(tokens: readonly Token[], at: number): number {
  let i = tokens[at]!.head;
  for (let steps = 0; i >= 0 && steps < 8; steps++, i = tokens[i]!.head) if (isPredicate(tokens, i)) return i;
  return -1;
}

/** The predicate that a time belongs to, which is itself in "the deadline is Monday"; -1: none. */
export const predicateOf = (tokens: readonly Token[], top: number): number =>
  isPredicate(tokens, top) ? top : predicateAbove(tokens, top);
