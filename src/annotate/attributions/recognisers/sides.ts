import { endOfOccasion } from "../occasions.ts";
import type { Tree } from "../tree.ts";

// What may stand beside a tag ("…, he said") and is nothing that is said.

/** Tokens from and to, both included. */
export type Range = readonly [from: number, to: number];

export const commaBetween = (tree: Tree, from: number, to: number): boolean => {
  for (let i = from + 1; i <= to; i++) if (/^[,:]$/.test(tree.tag(i))) return true;
  return false;
};

/**
 * "[When asked why it had sunk], he said", "[Pressed on the dam], she replied": a participle that hangs on the tag and
 * fills the side.
 */
export function isOccasion(tree: Tree, [from, to]: Range): boolean {
  if (from === 0 && endOfOccasion(tree) >= to - 1) return true;
  const participle = /^(?:when|while|if|once|after|before)$/.test(tree.lower(from)) ? from + 1 : from;
  if (!/^VB[DNG]$/.test(tree.tag(participle)) || tree.child(participle, "nsubj", "nsubj:pass") >= 0)
    return false;
  const above = tree.head(participle);
  return (above > to || above < 0) && tree.last(participle) >= to - 1;
}

/** "[A week after saying the dam was safe], Lee admitted …": a clause of the tag's own verb fills the side. */
export const isOpening = (tree: Tree, verb: number, [from, to]: Range): boolean =>
  tree
    .children(verb)
    .some(
      (c) =>
        c < to &&
        tree.relation(c) === "advcl" &&
        (tree.child(c, "mark") >= 0 || tree.tag(c) === "VBG") &&
        tree.first(c) <= from &&
        tree.last(c) >= to - 1 &&
        !commaBetween(tree, from, to),
    );

const SETTING =
  /^(?:statements?|interviews?|release|letters?|e-?mails?|speech|tweets?|posts?|conference|briefing|address|remarks|testimony|memo|filing|video|call|telegram|facebook|twitter|week|month|year|days?|today|yesterday|\p{N}{4}|january|february|march|april|june|july|august|september|october|november|december|night|morning|afternoon|evening|\p{L}+day|earlier|later|then|now|meanwhile|\p{L}+ly)$/u;

/** Where and when it was said ("In a statement, …", "Later, …"), without a verb. */
export function isSetting(tree: Tree, [from, to]: Range): boolean {
  let found = false;
  for (let i = from; i <= to; i++) {
    if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i))) return false;
    found ||= SETTING.test(tree.lower(i));
  }
  return found || (to === from && /^(?:CC|RB)$/.test(tree.tag(from)));
}
