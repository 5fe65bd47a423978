import { isInfinitive, verbAbove } from "../../sentences/tree.ts";
import type { Scene } from "./scene.ts";

const TO_COME = /^(?:will|['’]ll|wo|would|shall|should)$/i;

/** Words of what may or can be, and what somebody or something is able to do. */
const POSSIBLE = /^(?:may|might|could|can)$/i;
const ABLE = /^(?:capable|capability|capacity|ability|potential|possibility|risk)$/;

/**
 * Whether a figure counts what is to come, may be or is allowed: "will free 120", "licensed to carry 140", "capable of
 * killing 100".
 */
export function isYetToCome({ figure, tree }: Pick<Scene, "figure" | "tree">): boolean {
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
}
