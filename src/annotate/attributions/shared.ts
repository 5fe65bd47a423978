import { VERBS } from "./lexicon.ts";
import { canSpeak } from "./nouns-that-speak.ts";
import type { Tree } from "./tree.ts";

/**
 * The verb of saying above whose subject a second verb shares, where the parser joined that with what is said: "repeated
 * that its hands were clean and [suggested that …]", "says the dam will hold but [warned of floods]". Null where what is said has
 * a subject that can speak for itself, and the second verb may be its.
 */
export function speakerBefore(tree: Tree, verb: number): number | null {
  if (tree.relation(verb) !== "conj" || tree.tag(verb) !== "VBD" || tree.child(verb, "nsubj") >= 0)
    return null;
  const joined = tree.head(verb);
  const above = tree.head(joined);
  if (tree.relation(joined) !== "ccomp" || above < 0 || above > joined) return null;
  const frames = VERBS.get(tree.token(verb)!.lemma)?.frames;
  if (frames === undefined || !VERBS.has(tree.token(above)!.lemma)) return null;
  if (isOfOtherTense(tree, joined)) return SAYING.some((frame) => frames.get(frame) === 1) ? above : null;
  const clause = tree.child(verb, "ccomp");
  const isReport = clause > verb && tree.child(clause, "nsubj", "nsubj:pass", "expl", "mark") >= 0;
  return frames.get("quote") === 1 && isReport && isMute(tree, joined) ? above : null;
}

const SAYING = ["quote", "object", "whole"] as const;

/** "would hold", "is leaving", "wants": no past tense goes on with it in one breath. */
function isOfOtherTense(tree: Tree, joined: number): boolean {
  if (/^VB[ZP]$/.test(tree.tag(joined))) return true;
  return tree
    .children(joined)
    .some((c) => c < joined && /^(?:aux|cop)/.test(tree.relation(c)) && /^(?:MD|VB[ZP])$/.test(tree.tag(c)));
}

/** What is said has a subject that says nothing, or tells of a state. */
function isMute(tree: Tree, joined: number): boolean {
  const subject = tree.child(joined, "nsubj", "nsubj:pass", "expl");
  const isState = tree.child(joined, "cop", "aux:pass", "expl") >= 0;
  return isState || (/^NNS?$/.test(tree.tag(subject)) && !canSpeak(tree.token(subject)!.lemma));
}
