import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import { lazily } from "../../text/lazily.ts";
import { LONGEST } from "../claims/clause.ts";
import { attributionOf } from "../claims/voice.ts";
import type { ClaimSentence, ClaimWord } from "../claims/words.ts";
import { isNegated, type Mood, moodOf } from "./mood.ts";
import { copulaOf, isInfinitive, isPassive, subjectOf, type Tree, treeOf, under } from "./tree.ts";

/** What stands in one place of a verb: the word at its head (null for a pronoun) and all of its telling words. */
export interface Argument {
  readonly head: ClaimWord | null;
  readonly words: readonly ClaimWord[];
  /** The text of its head token: a pronoun where `head` is null. */
  readonly text: string;
  /** Whose it is, is said by a pronoun ("his identity"): of two such one cannot tell. */
  readonly whose: boolean;
}

/** A verb with what stands around it in the tree, as one report tells it. */
export interface Proposition extends Span {
  readonly sentence: ClaimSentence;
  /** Place of the verb in the sentence's tokens. */
  readonly verb: number;
  readonly lemma: string;
  readonly negated: boolean;
  readonly mood: Mood;
  /** Who does it. */
  readonly agent: Argument | null;
  /** What it is done to: the object, the subject of a passive, what is "stopped doing". */
  readonly theme: Argument | null;
  /** All arguments but the agent and the theme. */
  readonly others: readonly Argument[];
  readonly said: Attribution | null;
}

/** A sentence with more tokens is a list or no prose; its verbs are not read. */
const MOST_TOKENS = 120;

/** All propositions of the sentences, in their order. */
export function readPropositions(
  sentences: readonly ClaimSentence[],
  reading: Reading,
): readonly Proposition[] {
  const said = Map.groupBy(reading.attributions, (attribution) => attribution.report);
  return sentences
    .filter(({ sentence }) => sentence.tokens.length <= MOST_TOKENS)
    .flatMap((sentence) => {
      const within = (said.get(sentence.report) ?? []).filter(
        ({ content }) => content.start < sentence.end && content.end > sentence.start,
      );
      return propositionsOf(sentence, within);
    });
}

function propositionsOf(sentence: ClaimSentence, said: readonly Attribution[]): readonly Proposition[] {
  const { tokens } = sentence.sentence;
  const tree = treeOf(tokens);
  const found: Proposition[] = [];
  for (const [verb, token] of tokens.entries()) {
    const isVerb = token.tag.startsWith("VB") && !/^(?:aux|cop|amod|compound)/.test(token.relation);
    if (isVerb || copulaOf(tree, verb) !== null) found.push(propositionAt(sentence, tree, verb, said));
  }
  return found;
}

function propositionAt(
  sentence: ClaimSentence,
  tree: Tree,
  verb: number,
  said: readonly Attribution[],
): Proposition {
  // Of most verbs the rules ask no more than the lemma.
  const span = lazily(() => clauseSpan(tree, verb));
  const roles = lazily(() => rolesOf(tree, verb));
  const argument = (place: number | null): Argument | null =>
    place === null ? null : argumentAt(sentence, tree, place);
  const negated = lazily(() => isNegated(tree, verb));
  const mood = lazily(() => moodOf(tree, verb));
  const agent = lazily(() => argument(roles().agent));
  const theme = lazily(() => argument(roles().theme));
  const others = lazily(() => roles().others.map((place) => argumentAt(sentence, tree, place)));
  const voice = lazily(() => attributionOf(span(), said));
  return {
    sentence,
    verb,
    lemma: tree.tokens[verb]!.lemma.toLowerCase(),
    get start() {
      return span().start;
    },
    get end() {
      return span().end;
    },
    get negated() {
      return negated();
    },
    get mood() {
      return mood();
    },
    get agent() {
      return agent();
    },
    get theme() {
      return theme();
    },
    get others() {
      return others();
    },
    get said() {
      return voice();
    },
  };
}

/** The places of a verb's arguments. */
function rolesOf(tree: Tree, verb: number) {
  const of = (...relations: string[]): number[] =>
    tree.children[verb]!.filter((place) => relations.includes(tree.tokens[place]!.relation));
  const passive = isPassive(tree, verb);
  const subject = subjectOf(tree, verb);
  const agent = passive ? (of("obl:agent")[0] ?? null) : subject;
  const theme = of("obj")[0] ?? (passive ? subject : null) ?? of("xcomp")[0] ?? null;
  const others = of("obl", "iobj", "nmod", "xcomp", "ccomp").filter((place) => place !== theme);
  return { agent, theme, others };
}

/** Relations that lead out of a clause into another one. */
const APART = /^(?:punct|cc|mark|parataxis|advcl|conj|discourse|vocative|appos|acl:relcl)/;

/** The clause of a verb from its first to its last word; what an infinitive hangs on ("threatened to") belongs to it. */
function clauseSpan(tree: Tree, verb: number): Span {
  const { tokens } = tree;
  const top = isInfinitive(tree, verb) && tokens[verb]!.head >= 0 ? tokens[verb]!.head : verb;
  const own = new Set(under(tree, verb, APART));
  const places = own.size > 40 ? [...own] : [...own, ...under(tree, top, APART)].toSorted((a, b) => a - b);
  const words = places.filter((place) => /[\p{L}\p{N}]/u.test(tokens[place]!.text));
  const start = tokens[words[0] ?? verb]!.start;
  const last = words.findLast((place) => tokens[place]!.end - start <= LONGEST) ?? verb;
  return { start: Math.min(start, tokens[verb]!.start), end: Math.max(tokens[last]!.end, tokens[verb]!.end) };
}

/** What an argument leaves out: clauses of their own. A name beside a role ("the mayor, Ada Holm") stays. */
const BESIDE = /^(?:punct|cc|mark|parataxis|advcl|discourse|vocative|acl:relcl)/;

function argumentAt(sentence: ClaimSentence, tree: Tree, place: number): Argument {
  const places = new Set(under(tree, place, BESIDE));
  const words = sentence.words.filter((word) => {
    for (let at = word.from; at <= word.to; at++) if (places.has(at)) return true;
    return false;
  });
  return {
    head: words.find(({ from, to }) => from <= place && place <= to) ?? null,
    words,
    text: sentence.sentence.tokens[place]!.text,
    whose: tree.children[place]!.some((child) => /^(?:PRP|WP)\$$/.test(sentence.sentence.tokens[child]!.tag)),
  };
}
