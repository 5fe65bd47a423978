import { packagedKinds } from "../../text/packaged.ts";
import { copulaOf, treeOf } from "../sentences/tree.ts";
import { isLeftOpen } from "./mood.ts";
import type { Argument, Proposition } from "./propositions.ts";

const kind = packagedKinds("lexicons/blame-words.txt");
const DENYING = kind("denying");
/** What somebody denies by one word for it: "the report", "those allegations". */
const STATED = kind("stated");
const UNTRUE = kind("untrue");
const CALLING = kind("calling");
const CONFIRMING = kind("confirming");

/** "Norland denied this", where who "rejects that" may turn down a plan. */
const BY_PRONOUN = new Set(["deny", "dispute", "refute"]);

/**
 * Whether a clause denies what it names by no more than a word for it ("Brand denied the allegations", "the ministry
 * called the report baseless", "a charge that Norland denies", "that is not true"): what it denies stands elsewhere.
 */
export function pointsBack(one: Proposition): boolean {
  const { lemma } = one;
  const isTrue = lemma === "true";
  if (isTrue || UNTRUE.has(lemma))
    return one.negated === isTrue && isTold(one) && isPredicate(one) && isMeant(one);
  if ((!DENYING.has(lemma) && !CALLING.has(lemma)) || one.negated || !isTold(one)) return false;
  if (CALLING.has(lemma)) return saysUntrue(one) && isBareWord(one, one.theme);
  return isBareWord(one, one.theme) || isBeside(one) || (BY_PRONOUN.has(lemma) && isPronoun(one.theme));
}

/** "Could not verify", "has not been confirmed". */
const UNABLE = /^(?:could|can|ca|cannot|have|has|had)$/i;

/**
 * Whether a clause says of what it names by no more than a word for it that it is not confirmed ("the claim could not be
 * verified", "the Norvik Post could not confirm the report").
 */
export function leavesOpen(one: Proposition): boolean {
  if (!CONFIRMING.has(one.lemma) || !one.negated) return false;
  const tree = treeOf(one.sentence.sentence.tokens);
  // who "did not verify the claim" before he used it is reproached for it
  const isUnable = tree.children[one.verb]!.some((place) => UNABLE.test(tree.tokens[place]!.text));
  if (!isUnable || isLeftOpen(tree, one.verb)) return false;
  return isBareWord(one, one.theme) || (one.theme?.head === null && /^(?:this|that)$/i.test(one.theme.text));
}

/** "Reports that the mill burned": what such a word says. */
export function isOfStated({ sentence: { sentence }, verb }: Proposition): boolean {
  const { tokens, children } = treeOf(sentence.tokens);
  const { relation, head } = tokens[verb]!;
  return (
    /^(?:acl$|ccomp)/.test(relation) &&
    STATED.has(tokens[head]?.lemma.toLowerCase() ?? "") &&
    children[verb]!.some((place) => /^nsubj/.test(tokens[place]!.relation))
  );
}

/** Whether it is itself a denial, whatever it denies. */
export const isOfDenial = (one: Proposition): boolean =>
  DENYING.has(one.lemma) || UNTRUE.has(one.lemma) || (CALLING.has(one.lemma) && saysUntrue(one));

const isTold = ({ mood }: Proposition): boolean => mood === "done" || mood === "going";

const isPredicate = ({ sentence, verb }: Proposition): boolean =>
  copulaOf(treeOf(sentence.sentence.tokens), verb) !== null;

const isPronoun = (argument: Argument | null): boolean => /^(?:this|that|it)$/i.test(argument?.text ?? "");

const isMeant = (one: Proposition): boolean =>
  /^(?:everything|this|that)$/i.test(one.agent?.text ?? "") || isBareWord(one, one.agent);

const saysUntrue = ({ sentence: { sentence }, start, end }: Proposition): boolean =>
  sentence.tokens.some(
    (token) => token.start >= start && token.end <= end && UNTRUE.has(token.lemma.toLowerCase()),
  );

const DEFINITE = /^(?:the|this|that|these|those|such|his|her|its|their|all)$/i;

/** "The report", "those allegations", "his claims", and no more of what they say. */
function isBareWord({ sentence: { sentence } }: Proposition, argument: Argument | null): boolean {
  const head = argument?.head ?? null;
  if (head === null || !STATED.has(head.key)) return false;
  const { tokens, children } = treeOf(sentence.tokens);
  const own = children[head.to]!;
  if (/^that$/i.test(tokens[head.to + 1]?.text ?? "")) return false;
  const saysWhat = (place: number): boolean =>
    /^(?:acl|ccomp)/.test(tokens[place]!.relation) ||
    (tokens[place]!.relation === "nmod" &&
      children[place]!.some((child) => /^(?:of|about)$/i.test(tokens[child]!.text)));
  return own.some((place) => DEFINITE.test(tokens[place]!.text)) && !own.some(saysWhat);
}

/** "…, a charge that Norland denies": the word stands beside what was said. */
export function isBeside({ sentence: { sentence }, verb, theme }: Proposition): boolean {
  const { tokens } = sentence;
  const { relation, head } = tokens[verb]!;
  const isBreak = (place: number): boolean => /^[,–—-]+$/.test(tokens[place]?.text ?? "");
  return (
    relation.startsWith("acl") &&
    STATED.has(tokens[head]?.lemma.toLowerCase() ?? "") &&
    (theme === null || /^(?:that|which)$/i.test(theme.text)) &&
    (isBreak(head - 1) || isBreak(head - 2))
  );
}
