import { isNegated } from "../../clashes/mood.ts";
import { type Tree, treeOf } from "../../sentences/tree.ts";
import type { ClaimSentence } from "../../sentences/words.ts";
import type { Link } from "../links.ts";
import { saysNot } from "../negatives.ts";
import type { MainVerbs } from "./verbs.ts";

/** Words that tell by themselves what is so: a name in a denial denies nothing. */
const PREDICATE = /^(?:VB|JJ)/;

/** Whether what one says is so the other says is not so, or tells what is not so of the same things. */
export const ofTwoSigns = (link: Link, verbs: MainVerbs): boolean =>
  ofOtherSigns(link) || isNotSoInOne(link, verbs);

/** Whether a word that both have, and by which something is said, is affirmed in one and not so in the other. */
function ofOtherSigns({ a, b, matches }: Link): boolean {
  const isSo = (sentence: ClaimSentence, place: number): boolean =>
    !isNegated(treeOf(sentence.sentence.tokens), sentence.words[place]!.to);
  return matches.some((match) => {
    if (![tagOf(a, match.a), tagOf(b, match.b)].every((tag) => PREDICATE.test(tag))) return false;
    const [one, other] = [isSo(a, match.a), isSo(b, match.b)];
    return one !== other && !saysNo(one ? a : b);
  });
}

/**
 * Whether what one says of most of what both share is not so, by another verb: "agreed to leave the town", "would not
 * pull out of it".
 */
function isNotSoInOne(link: Link, verbs: MainVerbs): boolean {
  const signOf = (side: "a" | "b"): boolean | null => {
    const verb = verbs[side];
    if (verb < 0) return null;
    const tree = treeOf(link[side].sentence.tokens);
    return isNegated(tree, verb) && !isLacking(tree, verb);
  };
  const [one, other] = [signOf("a"), signOf("b")];
  if (one === null || other === null || one === other) return false;
  return !saysNo(one ? link.b : link.a);
}

/** "Have no masks", "there were no survivors": what is lacking is told in many words without a "not" ("had run out of masks"). */
const isLacking = ({ tokens, children }: Tree, verb: number): boolean => {
  const isThere = children[verb]!.some((child) => tokens[child]!.relation === "expl");
  return children[verb]!.some(
    (child) =>
      (isThere ? /^(?:obj|nsubj)/ : /^obj/).test(tokens[child]!.relation) &&
      children[child]!.some((place) => tokens[place]!.text.toLowerCase() === "no"),
  );
};

const tagOf = ({ words, sentence }: ClaimSentence, place: number): string =>
  sentence.tokens[words[place]!.to]!.tag;

/** Whether some word of a sentence may say "not" in another way. */
const saysNo = ({ sentence }: ClaimSentence): boolean => sentence.tokens.some(saysNot);
