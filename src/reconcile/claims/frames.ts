import { wordLikeness } from "../clashes/clash.ts";
import { isLeftOpen, isNegated } from "../clashes/mood.ts";
import { isTelling } from "../clashes/tells.ts";
import { isInfinitive, isPassive, subjectOf, type Tree, treeOf, under } from "../sentences/tree.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { clauseHead } from "./again/clauses.ts";
import type { Link } from "./links.ts";
import { type Enough, linkParts, partOf, type SentencePart, sharedStems } from "./parts.ts";

/**
 * A clause that tells of something done: its verb and the words that stand with it, those of its subject too where that
 * stands in another clause ("…, who died there").
 */
interface Clause extends SentencePart {
  readonly isDenied: boolean;
  /** The words of its subject, none where that is a pronoun, and whether it is what the verb is done to. */
  readonly subject: readonly number[];
  readonly isPassive: boolean;
}

/** A verb that stands in more clauses than this is what the story is about, and says little of any one of them. */
const COMMON = 40;
/** So many words at the least must a clause have, and share with another, its verb among them, and half of their weight. */
const FEWEST = 3;
const ENOUGH: Enough = { fewest: FEWEST, alike: 0.5 };
/** So many of them by their stem, not only by what they can mean. */
const FEWEST_ALIKE = 2;

/**
 * Sentences of different reports that tell of one thing done in one clause of each, whatever else they tell: one verb that
 * says something ("shelled", not "did"), two more words in common, half of their weight, both as fact, of no other subject.
 * Two long sentences with one such clause share too little on the whole to be linked by their words
 * (docs/explanation/trials.md).
 *
 * @returns links that just hold, matched by the words of the two clauses only
 */
export function findFrames(sentences: readonly ClaimSentence[]): readonly Link[] {
  const most = Math.log(sentences.length + 1);
  const found = new Map<number, Link>();
  for (const clauses of byVerb(sentences))
    for (const [at, b] of clauses.entries())
      for (const a of clauses.slice(0, at)) {
        if (a.sentence.report === b.sentence.report || a.isDenied !== b.isDenied) continue;
        if (sharedStems(a, b) < FEWEST_ALIKE || haveOtherSubjects(a, b)) continue;
        const link = linkParts(a, b, most, [ENOUGH]);
        if (link === null) continue;
        const pair = a.sentence.place * sentences.length + b.sentence.place;
        const before = found.get(pair);
        if (before === undefined || before.matches.length < link.matches.length) found.set(pair, link);
      }
  return [...found.values()];
}

/** The clauses of all sentences by the stem of their verb, in the order of the sentences. */
function byVerb(sentences: readonly ClaimSentence[]): readonly (readonly Clause[])[] {
  const clauses = new Map<number, Clause[]>();
  for (const sentence of sentences)
    for (const { verb, clause } of clausesOf(sentence)) {
      const known = clauses.get(verb);
      if (known === undefined) clauses.set(verb, [clause]);
      else known.push(clause);
    }
  return [...clauses.values()].filter(({ length }) => length > 1 && length <= COMMON);
}

function clausesOf(sentence: ClaimSentence): readonly { verb: number; clause: Clause }[] {
  const tree = treeOf(sentence.sentence.tokens);
  const own = new Map<number, number[]>();
  sentence.words.forEach(({ to }, word) => {
    const head = clauseHead(tree, to);
    const words = own.get(head);
    if (words === undefined) own.set(head, [word]);
    else words.push(word);
  });
  return [...own].flatMap(([head, words]) => {
    const verb = head < 0 ? undefined : words.find((word) => sentence.words[word]!.to === head);
    if (verb === undefined || !tellsOfFact(tree, head)) return [];
    const subject = subjectWords(sentence, tree, head);
    const all = [...words, ...subject.filter((word) => !words.includes(word))];
    if (all.length < FEWEST) return [];
    const told = { isDenied: isNegated(tree, head), isPassive: isPassive(tree, head) };
    const clause = { ...partOf(sentence, all), subject, ...told };
    return [{ verb: sentence.words[verb]!.stemNumber, clause }];
  });
}

/** Not what may, should or is to be, and not what only opens what somebody says: that would be told by another clause. */
function tellsOfFact(tree: Tree, verb: number): boolean {
  const { tokens, children } = tree;
  if (!tokens[verb]!.tag.startsWith("VB") || !isTelling(tokens[verb]!.lemma)) return false;
  if (children[verb]!.some((place) => /^(?:[cx]comp|parataxis)/.test(tokens[place]!.relation))) return false;
  const isOpen = (at: number): boolean =>
    isInfinitive(tree, at) || children[at]!.some((place) => tokens[place]!.tag === "MD");
  const { relation, head } = tokens[verb]!;
  return !isOpen(verb) && !(relation === "conj" && isOpen(head)) && !isLeftOpen(tree, verb);
}

/** All but what makes up one name or thing. */
const APART = /^(?!compound|flat|appos|amod|nmod:poss|nummod)/;

function subjectWords({ words }: ClaimSentence, tree: Tree, verb: number): readonly number[] {
  const subject = subjectOf(tree, verb);
  if (subject === null) return [];
  const places = new Set(under(tree, subject, APART));
  return [...words.keys()].filter((word) => places.has(words[word]!.to));
}

/** "Inspectors entered the mill", "the owner entered the mill". */
const haveOtherSubjects = (a: Clause, b: Clause): boolean =>
  a.isPassive === b.isPassive &&
  a.subject.length > 0 &&
  b.subject.length > 0 &&
  !a.subject.some((i) => b.subject.some((j) => wordLikeness(a.sentence.words[i]!, b.sentence.words[j]!) > 0));
