import { copulaOf, treeOf } from "../../sentences/tree.ts";
import type { ClaimSentence } from "../../sentences/words.ts";
import type { Link } from "../links.ts";

/**
 * The verb of a word's clause, by the tree, or its predicate with a "be"; the word itself where it is one; -1 where none is
 * above it.
 */
export function verbAbove({ sentence: { tokens } }: ClaimSentence, place: number): number {
  const tree = treeOf(tokens);
  let at = place;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    if (tokens[at]!.tag.startsWith("VB") || copulaOf(tree, at) !== null) return at;
    at = tokens[at]!.head;
  }
  return -1;
}

/** The main verb of each side of a link, as places of tokens; -1: none. */
export type MainVerbs = Readonly<Record<"a" | "b", number>>;

/** The verb on which most of what a sentence shares with the other hangs, by the worth of the words; -1: none does. */
export function mainVerb(link: Link, side: "a" | "b"): number {
  const sentence = link[side];
  const worths = new Map<number, number>();
  let all = 0;
  for (const match of link.matches) {
    const { to, dated } = sentence.words[match[side]]!;
    if (dated) continue;
    const verb = verbAbove(sentence, to);
    worths.set(verb, (worths.get(verb) ?? 0) + match.worth);
    all += match.worth;
  }
  const [verb, worth] = [...worths].reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0]);
  return worth > MOSTLY * all ? verb : -1;
}

/** Half of what two sentences share, by worth. */
export const MOSTLY = 0.5;
