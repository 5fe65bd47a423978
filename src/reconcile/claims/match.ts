import type { ClaimSentence, ClaimWord } from "../sentences/words.ts";
import { type Partners, vocabularyOf } from "./vocabulary.ts";

/** Two words, one of each sentence, that say the same: `likeness` 1 for equal keys, less for related words. */
export interface WordMatch {
  /** Places in the two sentences' `words`. */
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** What the match is worth: the geometric mean of the words' weights, times the likeness. */
  readonly worth: number;
}

/** One number of different things ("four missiles", "four weeks") is hardly a match. */
const OTHER_THING = 0.4;

/** All pairs of words of two sentences that might match, a word in several of them; the first `count` of each column. */
export interface WordPairs {
  count: number;
  readonly a: number[];
  readonly b: number[];
  readonly likeness: number[];
  readonly worth: number[];
}

/** Finds the words of two sentences of a story that share a stem or a concept. */
export class WordPairer {
  readonly #entries: readonly Int32Array[];
  readonly #finder: MatchFinder;
  readonly #pairs: WordPairs = { count: 0, a: [], b: [], likeness: [], worth: [] };

  constructor(sentences: readonly ClaimSentence[]) {
    const { entries, ...partners } = vocabularyOf(sentences);
    this.#entries = entries;
    this.#finder = new MatchFinder(entries, partners);
  }

  /** What is given out is overwritten by the next call: nearly all of it is only weighed and let go. */
  pairsOf(a: ClaimSentence, b: ClaimSentence): WordPairs {
    const pairs = this.#pairs;
    // whichever was laid out last: pairs come with one sentence beside many
    const isFirst = this.#finder.laidOut === a.place;
    const [one, other] = isFirst ? [b, a] : [a, b];
    const { first, next, place, likeness } = this.#finder.matchesIn(other.place);
    const words = this.#entries[one.place]!;
    let count = 0;
    for (let i = 0; i < words.length; i++)
      for (let at = first[words[i]!]!; at >= 0; at = next[at]!) {
        const j = place[at]!;
        const [own, its] = [one.words[i]!, other.words[j]!];
        const alike = likeness[at] === 1 && isOfOtherThing(own, its) ? OTHER_THING : likeness[at]!;
        pairs.a[count] = isFirst ? j : i;
        pairs.b[count] = isFirst ? i : j;
        pairs.likeness[count] = alike;
        pairs.worth[count++] = alike * Math.sqrt(own.weight * its.weight);
      }
    pairs.count = count;
    return pairs;
  }
}

const isOfOtherThing = (one: ClaimWord, other: ClaimWord): boolean =>
  one.unit !== null && other.unit !== null && one.unit !== other.unit;

/** What of one sentence each word of the vocabulary matches: at `first`, then at the `next` of that; under 0: no more. */
interface Matches {
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** The matched word's place in the sentence, and how alike it is. */
  readonly place: Int32Array;
  readonly likeness: Float64Array;
}

/**
 * One sentence is compared with many, one after the other: what would match its words is laid out once for all of them,
 * for a word has many synonyms and few of them stand in the other sentence.
 */
class MatchFinder {
  readonly #entries: readonly Int32Array[];
  readonly #partners: Partners;
  readonly #matches: Matches;
  /** The place of the sentence that is laid out; under 0: none. */
  laidOut = -1;

  constructor(entries: readonly Int32Array[], partners: Partners) {
    const { from } = partners;
    const most = entries.reduce(
      (most, words) =>
        Math.max(
          most,
          words.reduce((sum, own) => sum + from[own + 1]! - from[own]!, 0),
        ),
      0,
    );
    this.#entries = entries;
    this.#partners = partners;
    this.#matches = {
      first: new Int32Array(from.length - 1).fill(-1),
      next: new Int32Array(most),
      place: new Int32Array(most),
      likeness: new Float64Array(most),
    };
  }

  matchesIn(sentence: number): Matches {
    const matches = this.#matches;
    const { from, word, alike } = this.#partners;
    if (sentence === this.laidOut) return matches;
    if (this.laidOut >= 0) this.#clear(this.#entries[this.laidOut]!);
    this.laidOut = sentence;
    const { first, next, place, likeness } = matches;
    const words = this.#entries[sentence]!;
    let count = 0;
    for (let own = 0; own < words.length; own++)
      for (let at = from[words[own]!]!; at < from[words[own]! + 1]!; at++, count++) {
        place[count] = own;
        likeness[count] = alike[at]!;
        next[count] = first[word[at]!]!;
        first[word[at]!] = count;
      }
    return matches;
  }

  #clear(words: Int32Array): void {
    const [{ first }, { from, word }] = [this.#matches, this.#partners];
    for (const own of words) for (let at = from[own]!; at < from[own + 1]!; at++) first[word[at]!] = -1;
  }
}

/** Of the pairs of two sentences' words the most telling ones, most telling first, each word at most once. */
export function matchWords(pairs: WordPairs): readonly WordMatch[] {
  const all: WordMatch[] = [];
  for (let at = 0; at < pairs.count; at++) {
    const [a, b] = [pairs.a[at]!, pairs.b[at]!];
    all.push({ a, b, likeness: pairs.likeness[at]!, worth: pairs.worth[at]! });
  }
  return eachOnce(all);
}

/** Of matches the most telling ones, most telling first, each word at most once; the list is put in that order. */
export function eachOnce(all: WordMatch[]): readonly WordMatch[] {
  if (all.length < 2) return all;
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return all
    .sort((x, y) => y.worth - x.worth || x.a - y.a || x.b - y.b)
    .filter((match) => {
      if (usedA.has(match.a) || usedB.has(match.b)) return false;
      usedA.add(match.a);
      usedB.add(match.b);
      return true;
    });
}
