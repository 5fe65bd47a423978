import { DAY, isDate, trimStart } from "./edges.ts";
import { canSpeak, isPerson } from "./nouns-that-speak.ts";
import type { Tree } from "./tree.ts";

/** Tokens of a phrase, all included: its first, its last, and the end of the brackets behind it. */
export type Run = readonly [from: number, to: number, end: number];

/**
 * The unbroken noun phrase that ends right before the verb and its auxiliaries, or null. What brackets add to a name
 * ("Ann Lee (Lund)") and a "themselves" are passed over.
 */
export function runBefore(tree: Tree, verb: number): Run | null {
  let to = verb - 1;
  while (
    to >= 0 &&
    /^(?:RB|MD|VB)/.test(tree.tag(to)) &&
    /^(?:aux|advmod|cop)/.test(tree.relation(to)) &&
    !isNameAsModal(tree, to)
  )
    to--;
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(tree.lower(to))) to--;
  const end = to;
  to = beforeBrackets(tree, to);
  if (isNameAsModal(tree, to)) return [to, to, end];
  if (!/^(?:NN|PRP$|CD$)/.test(tree.tag(to)) || DAY.test(tree.lower(to)) || isDate(tree, to)) return null;
  let from = to;
  while (
    from > 0 &&
    tree.tag(to) !== "PRP" &&
    /^(?:DT|JJ|PRP\$|NNP?S?|POS|CD|HYPH)$/.test(tree.tag(from - 1)) &&
    !(/^NNP/.test(tree.tag(from)) && isNoTitle(tree, from - 1))
  )
    from--;
  return [from, to, end];
}

/** "which [May] said", "[Will] wrote": a capital within the sentence makes no modal verb. */
export const isNameAsModal = (tree: Tree, at: number): boolean =>
  at > 0 &&
  tree.tag(at) === "MD" &&
  /^\p{Lu}\p{Ll}/u.test(tree.token(at)!.text) &&
  /^\p{Ll}/u.test(tree.token(at + 1)?.text ?? "") &&
  !/^(?:``|''|:)$/.test(tree.tag(at - 1));

/** "the place [Lee] said": before a name a common noun is a title, or what its clause describes. */
const isNoTitle = (tree: Tree, i: number): boolean =>
  DAY.test(tree.lower(i)) ||
  (/^NNS?$/.test(tree.tag(i)) &&
    /^\p{Ll}/u.test(tree.token(i)!.text) &&
    !/^(?:nsubj|compound|nmod|appos)/.test(tree.relation(i)) &&
    (tree.tag(i) === "NNS" || !canSpeak(tree.token(i)!.lemma)));

/** The token before the bracket that closes at `to`, or `to`. */
export function beforeBrackets(tree: Tree, to: number): number {
  if (tree.lower(to) !== ")") return to;
  for (let i = to - 1; i > 0 && i >= to - 8; i--) if (tree.lower(i) === "(") return i - 1;
  return to;
}

/** The first token of the unbroken noun phrase that ends at `end`. */
export function runStart(tree: Tree, end: number): number {
  let from = end;
  while (from > 0 && /^(?:DT|JJ.?|PRP\$|NNP?S?|POS|CD|HYPH)$/.test(tree.tag(from - 1))) from--;
  return from;
}

/** The last word of a name hangs on its first: what belongs to the name hangs there too. */
export function topOfName(tree: Tree, head: number): number {
  let top = head;
  while (tree.relation(top) === "flat" && tree.head(top) < top && tree.head(top) >= 0) top = tree.head(top);
  return top;
}

/** "[some] in the party", "[many] of them". */
export const isSome = (tree: Tree, i: number): boolean =>
  /^(?:some|many|most|those|all|several|few|one|none|each|both|others?|neither|either|much|half)$/.test(
    tree.lower(i),
  );

/**
 * The preposition that governs the phrase that begins at `from`, over what is joined with it: "[of] Lund, South Norway",
 * "[in] Lund and Oslo". Or -1.
 */
function prepositionBefore(tree: Tree, from: number, head: number): number {
  if (tree.tag(from - 1) === "IN") return from - 1;
  for (let i = from; i <= head; i++) if (tree.tag(i) === "POS" && tree.tag(from - 1) === ",") return -1;
  const isJoint = tree.tag(from - 1) === "," || /^(?:and|or)$/.test(tree.lower(from - 1));
  if (!isJoint || !/^NNP/.test(tree.tag(from)) || !/^NNP/.test(tree.tag(from - 2))) return -1;
  let start = from - 2;
  while (/^(?:NNP|DT$)/.test(tree.tag(start - 1))) start--;
  if (tree.tag(start - 1) !== "IN") return -1;
  const isOfOne = tree.lower(start - 1) === "of" && /^NNP/.test(tree.tag(start - 2));
  return tree.tag(from - 1) !== "," || isOfOne ? start - 1 : -1;
}

/**
 * "an official [briefed] on the plan", "a clerk [traveling] with Lee": a participle that the tagger took for a past tense
 * or a noun.
 */
const isBusied = (tree: Tree, at: number): boolean =>
  isPerson(tree.token(at - 1)?.lemma ?? "") &&
  (/^VB[DG]$/.test(tree.tag(at)) || /^\p{Ll}+ing$/u.test(tree.lower(at)));

/**
 * A subject stands behind no preposition: "a source close to [the inquiry] said" is about the source. Of "A in B and C said"
 * the parser often takes B or C for the subject.
 */
export function governorOf(tree: Tree, noun: number): number {
  const isBeforeVerb = /^(?:VB[DZP]|MD)$/.test(tree.tag(noun + 1));
  let head = tree.tag(noun) === "NN" && isBusied(tree, noun) ? noun - 1 : noun;
  for (let steps = 0; steps < 3; steps++) {
    const from = trimStart(tree, head, tree.first(topOfName(tree, head)));
    const marker = prepositionBefore(tree, from, head);
    if (marker < 1 || tree.relation(marker) !== "case") return head;
    if (/^(?:after|before|since|until|as|than|because|while|though)$/.test(tree.lower(marker))) return head;
    const isDescribed = /^(?:JJ|VBN|RB)/.test(tree.tag(marker - 1)) && !isSome(tree, marker - 1);
    const governor = isDescribed || (isBeforeVerb && isBusied(tree, marker - 1)) ? marker - 2 : marker - 1;
    if (governor < 0 || !(/^(?:NN|CD)/.test(tree.tag(governor)) || isSome(tree, governor))) return head;
    if (DAY.test(tree.lower(governor))) return head;
    head = governor;
  }
  return head;
}
