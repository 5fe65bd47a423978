import { isMinded } from "../draft.ts";
import { DAY } from "../edges.ts";
import { canSpeak } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import type { Tree } from "../tree.ts";
import { wordsOf } from "./phrase.ts";

/**
 * Whether a phrase that no name fits may stand as a voice by its own words. Not: a pronoun that nothing was found for ("I" and
 * "we" outside marks are the report itself, inside them whoever is quoted), a thing ("the basic reality"), a day that the parser
 * took for who spoke, a shred of a word ("-11").
 */
export function isSomebody(page: Page, phrase: Phrase): boolean {
  const tree = page.trees[phrase.sentence];
  if (!tree) return true;
  return /^[\p{L}\p{N}]/u.test(wordsOf(page, phrase)) && isOne(tree, phrase.head);
}

function isOne(tree: Tree, head: number): boolean {
  const tag = tree.tag(head);
  if (/^(?:PRP|W|EX)/.test(tag) || /^(?:this|that|these)$/.test(tree.lower(head))) return false;
  if (/^(?:CD|DT|PDT)$/.test(tag) || tree.lower(head).endsWith("%")) return true;
  if (/^some(?:one|body)$/.test(tree.lower(head)) || isAge(tree, head)) return true;
  if (/^NNP/.test(tag)) return !DAY.test(tree.lower(head)) || /^NNP/.test(tree.tag(head - 1));
  return /^NN/.test(tag) ? isMinded(tree, head) : canSpeak(tree.lower(head));
}

/** «[No rebel group] has claimed the raid», «[nobody] said»: what is said by none is not said. "No 10" is a number. */
export const isNobody = (tree: Tree, head: number): boolean =>
  NONE.test(tree.lower(head)) ||
  tree
    .children(head)
    .some((at) => at < head && /^(?:no|neither)$/.test(tree.lower(at)) && tree.tag(at + 1) !== "CD");

/** "the [31-year-old]", also as several tokens. */
export const isAge = (tree: Tree, head: number): boolean =>
  /(?:^|-)olds?$/.test(tree.lower(head)) &&
  /\d+-year-olds?$|\d+ ?- ?year ?- ?olds?$/.test(
    [4, 3, 2, 1, 0].map((back) => tree.lower(head - back)).join(""),
  );

const NONE = /^(?:nobody|none|no-one|neither)$/;
