import { isTelling, wordLikeness } from "../disputes/clash.ts";
import { isLeftOpen, isNegated } from "../disputes/mood.ts";
import { isInfinitive, isPassive, subjectOf, type Tree, treeOf, under } from "../disputes/tree.ts";
import { clauseHead } from "./again/clauses.ts";
import type { Link } from "./links.ts";
import { eachOnce, type WordMatch } from "./match.ts";
import { featuresOf } from "./score.ts";
import type { ClaimSentence } from "./words.ts";

/** A clause that tells of something done: its verb and the words that stand with it. */
interface Clause {
  readonly sentence: ClaimSentence;
  /** Places in the sentence's `words`, those of its subject too where that stands in another clause ("…, who died there"). */
  readonly words: readonly number[];
  readonly isDenied: boolean;
  /** The words of its subject, none where that is a pronoun, and whether it is what the verb is done to. */
  readonly subject: readonly number[];
  readonly isPassive: boolean;
  /** The length of the vector of its words' weights. */
  readonly length: number;
}

/** A verb that stands in more clauses than this is what the story is about, and says little of any one of them. */
const COMMON = 40;
/** So many words at the least must two clauses share, their verb among them, dates apart. */
const FEWEST = 3;
/** So many of them by their stem, not only by what they can mean. */
const FEWEST_ALIKE = 2;
/** … and so much of their weight, as a cosine. */
const ALIKE = 0.5;

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
        const link = frameOf(a, b, most);
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
    const length = Math.hypot(...all.map((word) => sentence.words[word]!.weight)) || 1;
    const told = { isDenied: isNegated(tree, head), isPassive: isPassive(tree, head) };
    const clause = { sentence, words: all, subject, length, ...told };
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

/** How many words of a clause stand in another by their stems: soon counted, and in most pairs it is the verb alone. */
function sharedStems(a: Clause, b: Clause): number {
  let count = 0;
  for (const i of a.words) {
    const { stemNumber } = a.sentence.words[i]!;
    for (const j of b.words)
      if (b.sentence.words[j]!.stemNumber === stemNumber) {
        count++;
        break;
      }
  }
  return count;
}

function frameOf(a: Clause, b: Clause, most: number): Link | null {
  const [one, other] = [a.sentence, b.sentence];
  const matches = matchesOf(a, b);
  if (matches.filter((match) => !one.words[match.a]!.dated).length < FEWEST) return null;
  const dot = matches.reduce(
    (sum, match) => sum + match.likeness * one.words[match.a]!.weight * other.words[match.b]!.weight,
    0,
  );
  if (dot < ALIKE * a.length * b.length || haveOtherNumbers(a, b, matches)) return null;
  const features = featuresOf(one, other, matches, most, 0);
  return { a: one, b: other, matches, features, most, copied: false, counts: false, witness: null, score: 1 };
}

function matchesOf(a: Clause, b: Clause): readonly WordMatch[] {
  const all: WordMatch[] = [];
  for (const i of a.words)
    for (const j of b.words) {
      const [own, its] = [a.sentence.words[i]!, b.sentence.words[j]!];
      const likeness = wordLikeness(own, its);
      if (likeness > 0)
        all.push({ a: i, b: j, likeness, worth: likeness * Math.sqrt(own.weight * its.weight) });
    }
  return all.length < FEWEST ? [] : eachOnce(all);
}

/**
 * "Removed 300,000 films", "removed 1.5 million films": each has a number that the other lacks. So have "nine people died when
 * the ferry sank" and "14 people died when the ferry sank": joined by how it sank, they would be no rival tolls any more.
 */
function haveOtherNumbers(a: Clause, b: Clause, matches: readonly WordMatch[]): boolean {
  const lacks = ({ words }: ClaimSentence, matched: ReadonlySet<number>, other: ClaimSentence): boolean =>
    words.some(
      (word, at) =>
        word.kind === "number" &&
        !matched.has(at) &&
        !other.words.some((its) => its.kind === "number" && wordLikeness(word, its) > 0),
    );
  const [one, other] = [a.sentence, b.sentence];
  return (
    lacks(one, new Set(matches.map((match) => match.a)), other) &&
    lacks(other, new Set(matches.map((match) => match.b)), one)
  );
}
