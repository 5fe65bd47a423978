import type { Span } from "../../model/span.ts";
import { cueSpan, particleOf } from "./cues.ts";
import { phraseAt } from "./extent.ts";
import { VERBS } from "./lexicon.ts";
import { isNegated } from "./negated.ts";
import type { Phrase } from "./page.ts";
import { speakingHead } from "./speaker.ts";
import type { Tree } from "./tree.ts";

/** A verb of denial, with its particle, and who denies. */
export interface Rejection {
  readonly cue: Span;
  readonly verb: number;
  readonly speaker: Phrase;
}

/** So many words stand at most between a verb of denial and the reports that it denies. */
const REACH = 7;

/**
 * «[Lee] spoke, [rejecting] reports that …», «[Lee] took to the air to [deny] claims that …», «[Lee] [rejected] as baseless
 * reports that …»: the verb of denial whose object a noun for what others say is, and its subject, however far. Null where
 * nobody is seen to deny.
 */
export function rejectionOf(tree: Tree, sentence: number, noun: number): Rejection | null {
  const verb = denialBefore(tree, noun);
  if (verb < 0 || isNegated(tree, verb) || isOnlyMeant(tree, verb)) return null;
  const head = speakingHead(tree, tree.relation(verb) === "amod" ? verbAbove(tree, noun) : verb);
  if (head === null || head === noun || (verb < head && head < noun)) return null;
  const cue = cueSpan(tree, verb, particleOf(tree, verb, lemmaOf(tree, verb)));
  return { cue, verb, speaker: phraseAt(tree, sentence, head, head < verb ? verb : -1) };
}

/** The verb of denial close before a noun, with nothing between but words of the noun's and "as baseless". Its place, or -1. */
function denialBefore(tree: Tree, noun: number): number {
  for (let at = noun - 1; at >= 0 && at >= noun - REACH; at--) {
    if (denies(tree, at)) return at;
    const isOfNoun = /^(?:DT|PDT|JJ.?|NN.*|PRP\$|POS|CD|RB|RP|HYPH|CC)$/.test(tree.tag(at));
    if (!isOfNoun && tree.lower(at) !== "as") return -1;
  }
  return -1;
}

function denies(tree: Tree, verb: number): boolean {
  if (!tree.isVerb(verb) || /^be/.test(tree.token(verb - 1)?.lemma ?? "")) return false;
  const lemma = lemmaOf(tree, verb);
  const particle = particleOf(tree, verb, lemma);
  const entry = VERBS.get(particle === verb ? lemma : `${lemma}_${tree.lower(particle)}`);
  return entry?.stance === "denies" && (entry.frames.has("object") || entry.frames.has("whole"));
}

const lemmaOf = (tree: Tree, verb: number): string => tree.token(verb)!.lemma.toLowerCase();

/** "wanted to deny"; but one who comes out to deny something denies it. */
const isOnlyMeant = (tree: Tree, verb: number): boolean =>
  tree.lower(verb - 1) === "to" && tree.relation(verb) !== "advcl";

function verbAbove(tree: Tree, noun: number): number {
  let at = tree.head(noun);
  for (let steps = 0; at >= 0 && !tree.isVerb(at) && steps < 5; steps++) at = tree.head(at);
  return at;
}
