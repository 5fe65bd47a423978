import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import type { Token } from "../../model/syntax.ts";
import { lazily } from "../../text/lazily.ts";
import { packagedLines } from "../../text/packaged.ts";
import { LONGEST } from "../claims/clause.ts";
import { attributionOf } from "../claims/voice.ts";
import type { ClaimSentence, ClaimWord } from "../claims/words.ts";

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
  /** `done`: told as having happened; `going`: as going on; `planned`: as to come; `open`: anything else (may, if, whether). */
  readonly mood: "done" | "going" | "planned" | "open";
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

/** The tokens of a sentence with the places of those that hang on each. */
interface Tree {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
}

function treeOf(tokens: readonly Token[]): Tree {
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, place) => {
    children[token.head]?.push(place);
  });
  return { tokens, children };
}

/** Relations that lead out of a clause into another one. */
const APART = /^(?:punct|cc|mark|parataxis|advcl|conj|discourse|vocative|appos|acl:relcl)/;

/** Places under a token, itself included, in text order, without those that `leave` lets go. */
function under({ tokens, children }: Tree, top: number, leave: RegExp | null): readonly number[] {
  const places: number[] = [];
  const open = [top];
  while (open.length > 0) {
    const place = open.pop()!;
    places.push(place);
    for (const child of children[place]!)
      if (leave === null || !leave.test(tokens[child]!.relation)) open.push(child);
  }
  return places.toSorted((a, b) => a - b);
}

const isInfinitive = ({ tokens, children }: Tree, verb: number): boolean =>
  children[verb]!.some(
    (place) => tokens[place]!.text.toLowerCase() === "to" && /^(?:mark|aux)$/.test(tokens[place]!.relation),
  );

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

/** The "be" of a predicate that is no verb ("is part of a network"); null where there is none. */
const copulaOf = ({ tokens, children }: Tree, place: number): Token | null => {
  const copula = children[place]!.find((child) => tokens[child]!.relation === "cop");
  return copula === undefined ? null : tokens[copula]!;
};

const isPassive = ({ tokens, children }: Tree, verb: number): boolean =>
  tokens[verb]!.tag === "VBN" &&
  (children[verb]!.some((place) => /:pass$/.test(tokens[place]!.relation)) ||
    /^acl$/.test(tokens[verb]!.relation));

/** The subject of a verb, its own or that of the verb it hangs on ("vowed to leave", "came and left"); the head of its relative clause. */
function subjectOf(tree: Tree, verb: number): number | null {
  const { tokens, children } = tree;
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const own = children[at]!.find((place) => /^nsubj/.test(tokens[place]!.relation));
    const { relation, head } = tokens[at]!;
    if (own !== undefined && !/^W/.test(tokens[own]!.tag) && !/^(?:that|which|who)$/i.test(tokens[own]!.text))
      return own;
    if (head < 0) return null;
    // "told him to leave": who is told is who leaves
    const told =
      relation === "xcomp" ? children[head]!.find((place) => tokens[place]!.relation === "obj") : undefined;
    if (told !== undefined) return told;
    if (relation.startsWith("acl")) return head;
    if (!/^(?:xcomp|conj|advcl)/.test(relation) || !/^VB/.test(tokens[head]!.tag)) return null;
    at = head;
  }
  return null;
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing"]);

function isNegated({ tokens, children }: Tree, verb: number): boolean {
  const says = (place: number): boolean => NEGATIONS.has(tokens[place]!.text.toLowerCase().replace("’", "'"));
  const { relation, head } = tokens[verb]!;
  if (
    children[verb]!.some(
      (place) =>
        says(place) || (/^(?:obj|nsubj)/.test(tokens[place]!.relation) && children[place]!.some(says)),
    )
  )
    return true;
  return relation === "xcomp" && head >= 0 && children[head]!.some(says);
}

/** "would strike if attacked" plans nothing. */
const isConditional = ({ tokens, children }: Tree, verb: number): boolean =>
  children[verb]!.some(
    (place) =>
      tokens[place]!.relation === "advcl" &&
      children[place]!.some(
        (mark) => /^(?:if|unless)$/i.test(tokens[mark]!.text) && tokens[mark]!.relation === "mark",
      ),
  );

let plans: ReadonlySet<string> | undefined;

/** Modals of what is to come; the others say what may be. */
const TO_COME = new Set(["will", "'ll", "wo", "would", "shall"]);
const MODAL = new Set(["may", "might", "could", "can", "should", "must", "ca", "cannot"]);

function moodOf(tree: Tree, verb: number): Proposition["mood"] {
  plans ??= new Set(packagedLines("lexicons/plan-words.txt"));
  const { tokens, children } = tree;
  const copula = copulaOf(tree, verb);
  const token = { ...tokens[verb]!, tag: copula?.tag ?? tokens[verb]!.tag };
  const auxiliaries = children[verb]!.filter((place) => /^aux/.test(tokens[place]!.relation)).map((place) =>
    tokens[place]!.text.toLowerCase().replace("’", "'"),
  );
  if (
    children[verb]!.some(
      (place) =>
        /^(?:if|whether|unless|until)$/i.test(tokens[place]!.text) && tokens[place]!.relation === "mark",
    )
  )
    return "open";
  if (auxiliaries.some((word) => TO_COME.has(word))) return isConditional(tree, verb) ? "open" : "planned";
  if (auxiliaries.some((word) => MODAL.has(word))) return "open";
  const infinitive = isInfinitive(tree, verb);
  const governor = token.head < 0 ? null : tokens[token.head]!;
  const goes = governor?.lemma === "go" && governor.tag !== "VBG";
  if (infinitive)
    return governor !== null &&
      /^(?:xcomp|ccomp|acl|advcl)/.test(token.relation) &&
      plans.has(governor.lemma.toLowerCase()) &&
      !goes
      ? "planned"
      : "open";
  if (token.tag === "VBD" || auxiliaries.includes("did")) return "done";
  if (token.tag === "VBN")
    return auxiliaries.some((word) => /^(?:has|have|had|was|were|'ve|'s|'d)$/.test(word))
      ? "done"
      : /^acl$/.test(token.relation)
        ? "done"
        : auxiliaries.length > 0
          ? "going"
          : "open";
  if (token.tag === "VBG")
    return auxiliaries.some((word) => /^(?:is|are|am|was|were|been|'s|'re|'m)$/.test(word))
      ? "going"
      : "open";
  return /^VB[PZ]$/.test(token.tag) ? "going" : "open";
}
