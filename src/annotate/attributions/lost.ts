import { isDayOrMonth } from "./edges.ts";
import { isPerson } from "./nouns-that-speak.ts";
import type { Tree } from "./tree.ts";

// Words of a source phrase that the parser hung elsewhere, found by where they stand.

/** "WASHINGTON (AP) — [The mayor] said": what a dash sets off before the head is no part of the phrase. */
export function behindDash(tree: Tree, from: number, head: number): number {
  for (let i = head - 1; i > from; i--) if (isSpacedDash(tree, i)) return i + 1;
  return from;
}

const isSpacedDash = (tree: Tree, i: number): boolean =>
  /^(?:[-–—―]|--)$/.test(tree.lower(i)) &&
  tree.token(i)!.start > (tree.token(i - 1)?.end ?? 0) &&
  (tree.token(i + 1)?.start ?? 0) > tree.token(i)!.end;

/** "[Will] Lee, the mayor, said": a given name that opens the sentence may look like another word. */
export const withGivenName = (tree: Tree, from: number): number =>
  from === 1 &&
  /^(?:UH|MD|VB)$/.test(tree.tag(0)) &&
  /^NNP/.test(tree.tag(1)) &&
  /^(?:,|VBD)$/.test(tree.tag(2)) &&
  /^\p{Lu}\p{Ll}/u.test(tree.token(0)!.text)
    ? 0
    : from;

/**
 * "…," said Ann Lee[, Lund's former mayor] or "Ann Lee, a manager [at the harbour]": behind the verb a person's name runs on
 * over a description between commas, and a description over what it is of.
 */
export function withDescription(tree: Tree, to: number): number {
  const described = tree.tag(to + 1) === "," ? endOfDescription(tree, to + 2) : to;
  const end = described < 0 ? to : described;
  if (!isPerson(tree.token(end)?.lemma ?? "") || !/^(?:of|at|for|with|from)$/.test(tree.lower(end + 1)))
    return end;
  const last = endOfPiece(tree, end + 2);
  return last > end + 1 && isPlainNoun(tree, end + 2, last) ? last : end;
}

/** The last token of a description of a person that begins at `from` and that a mark ends, or -1. */
function endOfDescription(tree: Tree, from: number): number {
  if (!/^(?:DT|PRP\$|NNP?S?|JJ|VBG|CD)$/.test(tree.tag(from))) return -1;
  const last = endOfPiece(tree, from);
  if (last < from || !isPlainNoun(tree, from, last)) return -1;
  for (let i = from; i <= last && tree.tag(i) !== "IN"; i++)
    if (isPerson(tree.token(i)!.lemma) && !/^NNP/.test(tree.tag(i))) return last;
  return -1;
}

function endOfPiece(tree: Tree, from: number): number {
  let last = from;
  while (last < tree.tokens.length && !/^(?:,|\.|:|``|'')$/.test(tree.tag(last))) last++;
  return last - 1;
}

/** No finite verb, and nothing that tells when. */
function isPlainNoun(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (/^(?:VB[DZP]|MD|TO|W.*)$/.test(tree.tag(i)) || isDayOrMonth(tree, i)) return false;
  return true;
}
