import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { sentenceOf } from "../sentences/places.ts";
import { isInfinitive, treeOf, verbAbove } from "../sentences/tree.ts";
import { remembered } from "./remembered.ts";

const TO_COME = /^(?:will|['’]ll|wo|would|shall|should)$/i;

/** Words of what may or can be, and what somebody or something is able to do. */
const POSSIBLE = /^(?:may|might|could|can)$/i;
const ABLE = /^(?:capable|capability|capacity|ability|potential|possibility|risk)$/;

/**
 * Whether a figure counts what is to come, may be or is allowed: "will free 120", "licensed to carry 140", "capable of
 * killing 100".
 */
export function isYetToCome(reading: Pick<Reading, "reports">): (figure: Figure) => boolean {
  const sentenceAround = sentenceOf(reading);
  return remembered((figure) => {
    const sentence = sentenceAround(figure);
    if (sentence === undefined) return false;
    const tree = treeOf(sentence.tokens);
    const verb = verbAbove(tree, figure);
    if (verb === null) return false;
    const auxiliaries = tree.children[verb]!.map((place) => tree.tokens[place]!).filter(({ relation }) =>
      relation.startsWith("aux"),
    );
    // "would have killed", "is said to have killed" tell of what was
    if (auxiliaries.some(({ lemma }) => lemma === "have")) return false;
    const governor = tree.tokens[tree.tokens[verb]!.head];
    return (
      isInfinitive(tree, verb) ||
      (governor !== undefined && ABLE.test(governor.lemma)) ||
      auxiliaries.some(({ text }) => TO_COME.test(text) || POSSIBLE.test(text))
    );
  });
}
