import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import { LONGEST } from "../sentences/clause.ts";
import { isInfinitive, isPassive, subjectOf, type Tree, treeOf, under } from "../sentences/tree.ts";
import { attributionOf } from "../sentences/voice.ts";
import type { ClaimSentence, ClaimWord } from "../sentences/words.ts";
import { isNegated, type Mood, moodOf } from "./mood.ts";
import { type Telling, tellingOf } from "./tells.ts";
import { isUnsaid } from "./unsaid.ts";

/** What stands in one place of a verb: the word at its head (null for a pronoun) and all of its telling words. */
export interface Argument {
  readonly head: ClaimWord | null;
  readonly words: readonly ClaimWord[];
  /** The text of its head token: a pronoun where `head` is null. */
  readonly text: string;
  /** Whose it is, is said by a pronoun ("his identity"): of two such one cannot tell. */
  readonly whose: boolean;
  /** Its head is a common noun for several. */
  readonly isPlural: boolean;
}

/** A verb with what stands around it in the tree, as one report tells it. */
export interface Proposition extends Span {
  readonly sentence: ClaimSentence;
  /** Place of the verb in the sentence's tokens. */
  readonly verb: number;
  readonly lemma: string;
  /** What it tells, one key for all wordings ("warn", "have gun", "be armed"); null where its words say too little. */
  readonly tells: string | null;
  readonly negated: boolean;
  /** Of what it tells it says that it was not so: by a negation, or by a word for the contrary ("unarmed"). */
  readonly tellsNot: boolean;
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
  const predicates = new Set<number>();
  for (const { relation, head } of tokens) if (relation === "cop") predicates.add(head);
  for (let verb = 0; verb < tokens.length; verb++) {
    const { tag, relation } = tokens[verb]!;
    const isVerb = tag.startsWith("VB") && !/^(?:aux|cop|amod|compound)/.test(relation);
    if (isVerb || predicates.has(verb)) found.push(new Verb(sentence, tree, verb, said));
  }
  return found;
}

/** Of most verbs the rules ask no more than the lemma: the rest is worked out when it is asked for, once. */
class Verb implements Proposition {
  readonly sentence: ClaimSentence;
  readonly verb: number;
  readonly lemma: string;
  readonly #tree: Tree;
  readonly #within: readonly Attribution[];
  #span: Span | undefined;
  #roles: Roles | undefined;
  #negated: boolean | undefined;
  #telling: Telling | undefined;
  #mood: Mood | undefined;
  #agent: Argument | null | undefined;
  #theme: Argument | null | undefined;
  #others: readonly Argument[] | undefined;
  #said: Attribution | null | undefined;

  constructor(sentence: ClaimSentence, tree: Tree, verb: number, within: readonly Attribution[]) {
    this.sentence = sentence;
    this.verb = verb;
    this.lemma = tree.tokens[verb]!.lemma.toLowerCase();
    this.#tree = tree;
    this.#within = within;
  }

  get start(): number {
    return this.#clause().start;
  }
  get end(): number {
    return this.#clause().end;
  }
  get negated(): boolean {
    this.#negated ??= isNegated(this.#tree, this.verb);
    return this.#negated;
  }
  get tellsNot(): boolean {
    return this.negated !== this.#told().isContrary;
  }
  get tells(): string | null {
    return this.#told().key;
  }
  get mood(): Mood {
    this.#mood ??= isUnsaid(this.#tree, this.verb) ? "open" : moodOf(this.#tree, this.verb);
    return this.#mood;
  }
  get agent(): Argument | null {
    if (this.#agent === undefined) this.#agent = this.#argument(this.#places().agent);
    return this.#agent;
  }
  get theme(): Argument | null {
    if (this.#theme === undefined) this.#theme = this.#argument(this.#places().theme);
    return this.#theme;
  }
  get others(): readonly Argument[] {
    this.#others ??= this.#places().others.map((place) => argumentAt(this.sentence, this.#tree, place));
    return this.#others;
  }
  get said(): Attribution | null {
    if (this.#said === undefined)
      this.#said = this.#within.length === 0 ? null : attributionOf(this.#clause(), this.#within);
    return this.#said;
  }

  #told(): Telling {
    this.#telling ??= tellingOf(this.#tree, this.verb, this.agent, this.theme);
    return this.#telling;
  }
  #clause(): Span {
    this.#span ??= clauseSpan(this.#tree, this.verb);
    return this.#span;
  }
  #places(): Roles {
    this.#roles ??= rolesOf(this.#tree, this.verb);
    return this.#roles;
  }
  #argument(place: number | null): Argument | null {
    return place === null ? null : argumentAt(this.sentence, this.#tree, place);
  }
}

interface Roles {
  readonly agent: number | null;
  readonly theme: number | null;
  readonly others: readonly number[];
}

/** The places of a verb's arguments. */
function rolesOf(tree: Tree, verb: number): Roles {
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

/** A clause of more words than this stands by itself. */
const LARGE = 40;

/** The clause of a verb from its first to its last word; what an infinitive hangs on ("threatened to") belongs to it. */
function clauseSpan(tree: Tree, verb: number): Span {
  const { tokens } = tree;
  const top = isInfinitive(tree, verb) && tokens[verb]!.head >= 0 ? tokens[verb]!.head : verb;
  const inside = new Uint8Array(tokens.length);
  const own = mark(inside, [...under(tree, verb, APART), ...charge(tree, verb)]);
  if (own <= LARGE && top !== verb) mark(inside, under(tree, top, APART));
  const isWord = (place: number): boolean => inside[place] === 1 && /[\p{L}\p{N}]/u.test(tokens[place]!.text);
  const first = tokens.findIndex((_, place) => isWord(place));
  const start = tokens[first < 0 ? verb : first]!.start;
  const ends = tokens.findLastIndex(({ end }, place) => end - start <= LONGEST && isWord(place));
  const last = ends < 0 ? verb : ends;
  return { start: Math.min(start, tokens[verb]!.start), end: Math.max(tokens[last]!.end, tokens[verb]!.end) };
}

/** "accused the operator, Astrid Lines, [of ignoring warnings]": a clause with a preposition before it is part of what is done. */
const charge = (tree: Tree, verb: number): readonly number[] =>
  tree.children[verb]!.filter(
    (place) =>
      tree.tokens[place]!.relation === "advcl" &&
      tree.children[place]!.some((child) => /^(?:of|for|from)$/.test(tree.tokens[child]!.text)),
  ).flatMap((place) => under(tree, place, APART));

/** How many were marked. */
function mark(inside: Uint8Array, places: readonly number[]): number {
  for (const place of places) inside[place] = 1;
  return places.length;
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
    isPlural: sentence.sentence.tokens[place]!.tag === "NNS",
    whose: tree.children[place]!.some((child) => /^(?:PRP|WP)\$$/.test(sentence.sentence.tokens[child]!.tag)),
  };
}
