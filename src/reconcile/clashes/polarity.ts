import { treeOf } from "../sentences/tree.ts";
import type { Proposition } from "./propositions.ts";

const NOT = /^(?:not|n['’]t|never)$/i;

/** "Pleads not guilty", "agrees not to strike": the verb stands, and what it opens is turned to its opposite. */
function isTurned({ sentence, verb }: Proposition): boolean {
  const { tokens, children } = treeOf(sentence.sentence.tokens);
  return children[verb]!.some(
    (place) =>
      tokens[place]!.relation === "xcomp" && children[place]!.some((child) => NOT.test(tokens[child]!.text)),
  );
}

/** Whether of two propositions of one verb both or none are turned so. */
export const turnedAlike = (one: Proposition, other: Proposition): boolean =>
  isTurned(one) === isTurned(other);
