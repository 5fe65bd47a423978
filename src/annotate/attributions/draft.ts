import type { Span } from "../../model/span.ts";
import type { CueVerb } from "./cues.ts";
import { canSpeak } from "./nouns-that-speak.ts";
import type { Draft, Phrase } from "./page.ts";
import { speakerOf } from "./speaker.ts";
import type { Tree } from "./tree.ts";

/** What a verb reports, the words that say so, and whether this is a claim (1) or an attitude (2). */
export interface Found {
  readonly content: Span;
  readonly cue: Span;
  readonly strength: 1 | 2;
}

/**
 * What a cue verb with a content proposes. `strength` 2: the frame gives an attitude only. Null where a thing would have one
 * ("the race supports …").
 */
export function draftOf(
  cue: CueVerb,
  content: Span,
  { by, strength = 1, span = cue.span }: { by: string; strength?: 1 | 2; span?: Span },
): Draft | null {
  const speaker = beforeContent(speakerOf(cue), content);
  const isThing = speaker !== null && !speaks(cue, speaker);
  if (isThing && strength === 2) return null;
  return {
    content,
    cue: span,
    speaker,
    relays: [],
    stance: cue.entry.stance,
    hedge: "none",
    attitude: strength === 2 || !cue.asserted || isThing,
    verbatim: false,
    by: `attributions/${by}`,
    anchor: { sentence: cue.sentence, token: cue.verb },
  };
}

/** The recogniser of what somebody who is quoted tells of others: its drafts lie within another's words. */
export const WITHIN_MARKS = "within-marks";

/** Whether a draft tells of words within another's quotation. */
export const isWithinMarks = ({ by }: Draft): boolean => by === `attributions/${WITHIN_MARKS}`;

/** "was told by [authorities] that …": a source does not reach into what is said behind it. */
function beforeContent(speaker: Phrase | null, content: Span): Phrase | null {
  const isWithin = speaker !== null && speaker.start < content.start && speaker.end >= content.end - 1;
  return isWithin ? { ...speaker, end: content.start - 1 } : speaker;
}

/** Whether a phrase means someone or something that says or shows; plain verbs of saying take anything. */
function speaks({ tree, lemma, verb }: CueVerb, { head }: Phrase): boolean {
  if (/^(?:this|these)$/.test(tree.lower(head))) return false;
  return /^(?:say|tell|add|write|tweet|read)$/.test(lemma) || isMinded(tree, bearerOf(tree, verb, head));
}

/** "a flood [that] …": the noun that a relative pronoun stands for. */
function bearerOf(tree: Tree, verb: number, head: number): number {
  const noun = tree.head(verb);
  const isPronoun = /^(?:that|which)$/.test(tree.lower(head));
  return isPronoun && tree.relation(verb) === "acl:relcl" && noun < head && noun >= 0 ? noun : head;
}

/** "the head of the mission", "the face of the union": words that mean a person only with what they are of. */
const isHeadOf = (tree: Tree, noun: number): boolean =>
  /^(?:head|chair|face|deputy)$/.test(tree.lower(noun)) && tree.lower(noun + 1) === "of";

/** "a slew of leaders", "a wave of voters": several persons. */
const isGroupOf = (tree: Tree, noun: number): boolean =>
  /^NNP?S$/.test(tree.tag(noun)) && canSpeak(tree.token(noun)!.lemma);

/** Whether what stands at a token, a name or a pronoun or a noun for such, can say or think something. */
export function isMinded(tree: Tree, head: number): boolean {
  const token = tree.token(head);
  if (!token || !/^NNS?$/.test(token.tag)) return true;
  if (
    tree
      .children(head)
      .some((c) => c > head && tree.lower(tree.child(c, "case")) === "of" && isGroupOf(tree, c))
  )
    return true;
  if (isHeadOf(tree, head)) return true;
  return canSpeak(token.lemma) || (head > 0 ? /^\p{Lu}/u : /^\p{Lu}{2}/u).test(token.text);
}
