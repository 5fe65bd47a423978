import type { TimeExpression } from "../../model/annotations.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { isReporting, isScheduled, isScheduling } from "./lexicon.ts";
import { isVerb, lemmaOf, nearestVerb, predicateAbove, predicateOf, topOf } from "./verbs.ts";

export type Tense = TimeExpression["tense"];

/** `planned`: what was to come when something past was told: "was scheduled for Friday", "had planned to meet Friday". */
export type Outlook = Tense | "planned";

/** Verbs that look ahead in any form: "planned a march on Saturday". */
const PLANS = /^(?:plan|schedule|expect|slate|forecast)$/;

/** Verbs that look ahead only with what is to be done: "agreed to meet Friday", not "the deal agreed in June". */
const WITH_DEED = /^(?:hope|aim|prepare|promise|vow|agree|suppose|mean)$/;

/** Verbs and adjectives that look ahead: "scheduled for Friday", "is due Friday", "plans to meet Friday". */
const AHEAD = /^(?:expect|schedule|plan|set|due|slate|forecast|intend|likely|bind|go|suppose|mean)$/;

/** "Set ablaze", "set on fire", "set up": not set for a day. */
const isSetOtherwise = (token: Token, tokens: readonly Token[]): boolean => {
  if (lemmaOf(token) !== "set") return false;
  const [next, after] = tokens.slice(tokens.indexOf(token) + 1).map(lemmaOf);
  return SET_OTHERWISE.test(next ?? "") || (next === "on" && after === "fire");
};

const SET_OTHERWISE =
  /^(?:ablaze|afire|aflame|alight|off|up|free|aside|back|loose|out|down|upon|apart|fire|forth)$/;

/** "Is going to meet" looks ahead, "went to meet" does not. */
const looksAhead = (token: Token, next: Token | undefined, tokens: readonly Token[]): boolean => {
  if (isSetOtherwise(token, tokens)) return false;
  if (lemmaOf(token) === "go") return token.tag === "VBG" && next?.tag === "TO";
  const lemma = lemmaOf(token);
  if (WITH_DEED.test(lemma)) return next?.tag === "TO";
  return (
    AHEAD.test(lemma) &&
    (PLANS.test(lemma) || next?.tag === "TO" || token.tag === "VBN" || token.tag === "JJ")
  );
};

/** "would have met" is past, "would meet" looks ahead from the past. */
const isPastModal = (chain: readonly Token[]): boolean =>
  chain.some(({ tag }) => tag === "VBN") && chain.some((token) => lemmaOf(token) === "have");

const hasModal = (chain: readonly Token[], modal: string): boolean =>
  chain.some((token) => token.tag === "MD" && lemmaOf(token) === modal);

/** "Could" looks ahead or is what "can" was: nobody knows. */
function modalTense(chain: readonly Token[]): Outlook {
  if (isPastModal(chain)) return "past";
  if (hasModal(chain, "could")) return "unknown";
  return hasModal(chain, "would") ? "planned" : "future";
}

/** The tense of verbs that stand together: "will be held", "has been killed", "is expected to visit", "is to meet". */
function tenseOf(chain: readonly Token[], tokens: readonly Token[]): Outlook {
  const has = (tag: string): boolean => chain.some((token) => token.tag === tag);
  if (has("MD")) return modalTense(chain);
  const isTo = (at: number): boolean =>
    lemmaOf(chain[at]!) === "be" && chain[at + 1]?.tag === "TO" && chain[at + 2]?.tag === "VB";
  if (chain.some((token, i) => looksAhead(token, chain[i + 1], tokens) || isTo(i)))
    return has("VBD") ? "planned" : "future";
  if (has("VBD")) return "past";
  const perfect = chain.some((token) => lemmaOf(token) === "have") && has("VBN");
  if (has("VBZ") || has("VBP")) return perfect ? "past" : "present";
  // "is believed to have left on Monday"
  const infinitive = has("TO") && !chain.some((token) => lemmaOf(token) === "have");
  return has("VBN") && !infinitive ? "past" : "unknown";
}

const IN_CHAIN = /^(?:MD|VB|VBD|VBZ|VBP|VBN|VBG|TO|RB)$/;

/** The verbs around `at` that stand together with it; adverbs and "to" between them belong to the chain. */
function chainAround(tokens: readonly Token[], at: number): readonly Token[] {
  let first = at;
  let last = at;
  while (first > 0 && (IN_CHAIN.test(tokens[first - 1]!.tag) || AHEAD.test(lemmaOf(tokens[first - 1]!))))
    first--;
  while (last < tokens.length - 1 && IN_CHAIN.test(tokens[last + 1]!.tag)) last++;
  return tokens.slice(first, last + 1).filter((token) => token.tag !== "RB");
}

/** "Are due to unveil": to the tree a mark, or a case, of the verb. */
const isDue = ({ relation, tag }: Token, lemma: string): boolean =>
  tag === "JJ" && /^(?:mark|case|advmod)/.test(relation) && AHEAD.test(lemma);

/** A verb with its own auxiliaries and "to", in the order of the text. */
const ownChain = (tokens: readonly Token[], verb: number): readonly Token[] =>
  tokens.filter(
    (token, i) =>
      i === verb ||
      (token.head === verb &&
        (isDue(token, lemmaOf(token)) ||
          (/^(?:aux|cop|mark)/.test(token.relation) && (isVerb(token) || token.tag === "TO")))),
  );

/** "Officials said Tuesday they will appeal": a time right behind a verb of saying is not of what is said. */
function saidBefore(tokens: readonly Token[], time: number, verb: number): number {
  const upper = tokens[verb]!.head;
  const between = tokens.slice(upper + 1, time);
  const close = upper >= 0 && upper < time && time < verb && isReporting(tokens[upper]!);
  return close && between.length < 4 && between.every(({ tag }) => /^(?:NN|PRP|DT|IN$|RB)/.test(tag))
    ? upper
    : verb;
}

/** "Will remain closed", "had them leave": a bare participle or infinitive has no tense of its own. */
const isResult = ({ relation, tag }: Token): boolean => relation === "xcomp" && /^VB[NP]$/.test(tag);

/** "An interview to be aired Sunday". */
const isAdnominal = ({ relation, tag }: Token): boolean => relation.startsWith("acl") && tag === "VBN";

/** "Senate to vote Thursday on the deal". */
const isHeadline = ({ relation }: Token, upper: Token): boolean =>
  relation.startsWith("acl") && upper.relation === "root" && upper.tag.startsWith("NNP");

/** "Was supposed to arrive on Sunday": it was not so. */
const isUnmet = (token: Token): boolean => /^(?:suppose|mean)$/.test(lemmaOf(token));

/** "Is seeking to win the vote Tuesday", "is heading there to attend the feast Sunday". */
const isAim = ({ relation }: Token, upper: Token | undefined): boolean =>
  upper !== undefined && /^(?:xcomp|advcl)/.test(relation) && AIMS.test(lemmaOf(upper));

const AIMS = /^(?:want|seek|push|look|try|press|head|prepare|brace|race|travel|fly|rush|work)$/;

/** "He will be asked when he testifies Thursday": the present tense of a clause under one that looks ahead. */
function isUnderFuture(tokens: readonly Token[], verb: number): boolean {
  const head = tokens[verb]!.head;
  if (tokens[verb]!.relation !== "advcl" || head < 0) return false;
  const chain = ownChain(tokens, head);
  const upper = tokens[tokens[head]!.head];
  return (
    tenseOf(chain, tokens) === "future" ||
    (upper !== undefined && chain[0]!.tag === "TO" && looksAhead(upper, chain[0], tokens))
  );
}

/** Not a headline or the heading of a list. */
const isWhole = (tokens: readonly Token[]): boolean => /[.?!"”'’]$/.test(tokens.at(-1)!.text);

/** "Watch it Sunday at 11 a.m.": a bare verb, and nobody before it who does it. */
const isImperative = (tokens: readonly Token[], verb: number, chain: readonly Token[]): boolean =>
  chain.length === 1 &&
  tokens[verb]!.tag === "VB" &&
  tokens[verb]!.relation === "root" &&
  !tokens.some(({ head, relation }) => head === verb && relation.startsWith("nsubj"));

/** "Hopes the chamber could vote Thursday": what could be is to come. */
const HOPES = /^(?:hope|expect|fear|worry|predict|suggest|believe|think)$/;

/** The governing verb's tense; an infinitive or participle has that of the verb above, unless that one looks ahead. */
function treeTense(tokens: readonly Token[], first: number, at: number, picture: boolean): Outlook {
  const top = topOf(tokens, first, at);
  let verb = predicateOf(tokens, top);
  if (verb >= 0) verb = saidBefore(tokens, at, verb);
  // "is heading to Rome to attend the feast Sunday": what is aimed at in the present is to come
  let aim = false;
  for (let steps = 0; verb >= 0 && steps < 4; steps++) {
    const chain = ownChain(tokens, verb);
    const head = tokens[verb]!.head;
    const upper = tokens[head];
    const infinitive = chain[0]!.tag === "TO";
    // "agreed in June to sell it": what comes before the infinitive is of the verb above
    const own = infinitive
      ? chain[0]!.start < tokens[at]!.start
      : chain.length > 1 || !isResult(tokens[verb]!);
    if (own && infinitive && upper && looksAhead(upper, chain[0], tokens)) {
      if (!ownChain(tokens, head).some(({ tag }) => tag === "VBD")) return "future";
      return isUnmet(upper) ? "past" : "planned";
    }
    if (own && infinitive && upper && (isAdnominal(tokens[verb]!) || isHeadline(tokens[verb]!, upper)))
      return "future";
    if (isImperative(tokens, verb, chain)) return "future";
    const tense = own ? tenseOf(chain, tokens) : "unknown";
    if (tense === "present" && picture) return "present";
    if (tense === "present") {
      const isAhead = aim || isUnderFuture(tokens, verb) || isToCome(tokens, top, verb);
      return isAhead ? "future" : "present";
    }
    if (tense !== "unknown") return tense;
    aim = own && infinitive && tokens[top]!.head === verb && isWhole(tokens) && isAim(tokens[verb]!, upper);
    verb = predicateAbove(tokens, verb);
    if (verb >= 0 && hasModal(chain, "could") && HOPES.test(lemmaOf(tokens[verb]!))) return "future";
  }
  return "unknown";
}

/**
 * The present tense tells of a point of time to come where it tells a timetable: "the trial begins Monday", "the deadline
 * is Friday", "he has until Monday", "voters decide in Sunday's election". Not "Friday's attack is the worst". A headline
 * tells in the present what is over: "Storm kills three on Monday".
 */
function isToCome(tokens: readonly Token[], top: number, verb: number): boolean {
  if (!isWhole(tokens)) return false;
  const governor = tokens[top]!.head;
  if (top === verb) return true;
  // "Monday is a holiday"
  if (
    governor === verb &&
    tokens[top]!.relation === "nsubj" &&
    !isVerb(tokens[verb]!) &&
    !isThat(tokens, top)
  )
    return true;
  if (governor === verb) return isTimetable(tokens, verb);
  return governor >= 0 && tokens[top]!.relation === "nmod:poss" && isScheduled(tokens[governor]!);
}

const isThat = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text.toLowerCase() === "that";

/** "Takes effect", "takes place", "takes office"; not "takes a photograph". */
const TAKEN = /^(?:effect|place|office|over|charge|control|part|command)$/;

function isTimetable(tokens: readonly Token[], verb: number): boolean {
  const isActive = tokens[verb]!.tag !== "VBN";
  const taken = (): boolean => tokens.slice(verb + 1, verb + 4).some((token) => TAKEN.test(lemmaOf(token)));
  return isActive && isScheduling(tokens[verb]!) && (lemmaOf(tokens[verb]!) !== "take" || taken());
}

/**
 * Tense around the tokens `first` to `at`: of the verb that governs them, without a tree of the nearest finite verb.
 * `picture`: a caption or headline, whose present tense tells what is over.
 */
export function tenseAt({ tokens }: Sentence, first: number, at: number, picture: boolean): Outlook {
  if (!tokens[at]) return "unknown";
  const tense = tokens.some((token) => token.head >= 0) ? treeTense(tokens, first, at, picture) : "unknown";
  if (tense !== "unknown") return tense;
  const near = nearestVerb(tokens, at);
  return near < 0 ? "unknown" : tenseOf(chainAround(tokens, near), tokens);
}
