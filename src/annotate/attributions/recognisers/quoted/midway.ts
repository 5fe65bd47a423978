import { isMinded } from "../../draft.ts";
import type { Page } from "../../page.ts";
import type { Tree } from "../../tree.ts";
import type { Place } from "./places.ts";

/**
 * "The council called for [“an inquiry without any delay”]", "They met under the sign [“open to all who come”]": a quotation
 * within a sentence that has a verb of its own outside of the marks. Whoever spoke before did not say what stands in it. «Now,
 * [“it can only buy time.”]», «The strike [“hit a depot of theirs.”]» go on with what was said.
 */
export function isMidway(page: Page, { quotation, first, last }: Place): boolean {
  const tree = page.trees[first];
  if (!tree || first !== last || quotation.start - tree.sentence.start <= 1) return false;
  return tree.tokens.some(({ start }, i) => isVerbOfClause(tree, i) && !page.quoted(start));
}

/**
 * "He was [“quite certain of it”]", "The raid was made as a [“matter of course”]": what is told goes on with whoever spoke before, for
 * nobody else who could speak is its subject.
 */
export function goesOnFor(page: Page, { quotation, first }: Place): "he" | "anybody" | null {
  const tree = page.trees[first]!;
  const subjects = tree.tokens.flatMap(({ relation, start }, i) =>
    /^nsubj/.test(relation) && !page.quoted(start) ? [i] : [],
  );
  const [head] = subjects;
  if (head === undefined) return null;
  if (tree.token(head)!.start < quotation.start && /^(?:he|she|they)$/.test(tree.lower(head))) return "he";
  const isMute = (i: number): boolean => /^NNS?$/.test(tree.tag(i)) && !isMinded(tree, i);
  return subjects.every(isMute) ? "anybody" : null;
}

const isVerbOfClause = (tree: Tree, i: number): boolean => /^(?:VB[DZP]|MD)$/.test(tree.tag(i));
