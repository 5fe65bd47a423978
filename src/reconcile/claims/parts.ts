import { wordLikeness } from "../clashes/clash.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import type { Link } from "./links.ts";
import { eachOnce, type WordMatch } from "./match.ts";
import { featuresOf } from "./score.ts";

/** Some of a sentence's words that tell of one thing: those of a clause, or of what somebody says. */
export interface SentencePart {
  readonly sentence: ClaimSentence;
  /** Places in the sentence's `words`. */
  readonly words: readonly number[];
  /** The length of the vector of its words' weights. */
  readonly length: number;
}

export const partOf = (sentence: ClaimSentence, words: readonly number[]): SentencePart => ({
  sentence,
  words,
  length: Math.hypot(...words.map((word) => sentence.words[word]!.weight)) || 1,
});

/** How many words two parts must share at the least, dates apart, and how much of their weight, as a cosine. */
export interface Enough {
  readonly fewest: number;
  readonly alike: number;
}

/** How many words of a part stand in another by their stems: soon counted, and in most pairs it is one alone. */
export function sharedStems(a: SentencePart, b: SentencePart): number {
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

/**
 * A link that just holds, matched by the words of two parts only; null where they do not share enough, by one of the
 * measures, or where each sentence has a number that the other lacks.
 *
 * @param most the most that a word of the story can weigh
 */
export function linkParts(
  a: SentencePart,
  b: SentencePart,
  most: number,
  enough: readonly Enough[],
): Link | null {
  const [one, other] = [a.sentence, b.sentence];
  const matches = matchesOf(a, b, Math.min(...enough.map(({ fewest }) => fewest)));
  const count = matches.filter((match) => !one.words[match.a]!.dated).length;
  const dot = matches.reduce(
    (sum, match) => sum + match.likeness * one.words[match.a]!.weight * other.words[match.b]!.weight,
    0,
  );
  const cosine = dot / (a.length * b.length);
  if (!enough.some(({ fewest, alike }) => count >= fewest && cosine >= alike)) return null;
  if (haveOtherNumbers(one, other, matches)) return null;
  const features = featuresOf(one, other, matches, most, 0);
  return { a: one, b: other, matches, features, most, copied: false, counts: false, witness: null, score: 1 };
}

function matchesOf(a: SentencePart, b: SentencePart, fewest: number): readonly WordMatch[] {
  const all: WordMatch[] = [];
  for (const i of a.words)
    for (const j of b.words) {
      const [own, its] = [a.sentence.words[i]!, b.sentence.words[j]!];
      const likeness = wordLikeness(own, its);
      if (likeness > 0)
        all.push({ a: i, b: j, likeness, worth: likeness * Math.sqrt(own.weight * its.weight) });
    }
  return all.length < fewest ? [] : eachOnce(all);
}

/**
 * "Removed 300,000 films", "removed 1.5 million films": each has a number that the other lacks. So have "nine people died when
 * the ferry sank" and "14 people died when the ferry sank": joined by how it sank, they would be no rival tolls any more.
 */
function haveOtherNumbers(one: ClaimSentence, other: ClaimSentence, matches: readonly WordMatch[]): boolean {
  const lacks = ({ words }: ClaimSentence, matched: ReadonlySet<number>, rival: ClaimSentence): boolean =>
    words.some(
      (word, at) =>
        word.kind === "number" &&
        !matched.has(at) &&
        !rival.words.some((its) => its.kind === "number" && wordLikeness(word, its) > 0),
    );
  return (
    lacks(one, new Set(matches.map((match) => match.a)), other) &&
    lacks(other, new Set(matches.map((match) => match.b)), one)
  );
}
