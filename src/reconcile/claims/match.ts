import type { ClaimSentence, ClaimWord } from "./words.ts";

/** Two words, one of each sentence, that say the same: `likeness` 1 for equal keys, less for related words. */
export interface WordMatch {
  /** Places in the two sentences' `words`. */
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** What the match is worth: the geometric mean of the words' weights, times the likeness. */
  readonly worth: number;
}

/** Words of one stem ("evacuate", "evacuation") match almost as well as equal ones, synonyms half. */
const SAME_STEM = 0.9;
const SYNONYM = 0.5;

/** One number of different things ("four missiles", "four weeks") is hardly a match. */
const OTHER_THING = 0.4;

function likeness(one: ClaimWord, other: ClaimWord): number {
  if (one.key === other.key) {
    const differ = one.unit !== null && other.unit !== null && one.unit !== other.unit;
    return differ ? OTHER_THING : 1;
  }
  return one.stem === other.stem ? SAME_STEM : SYNONYM;
}

/** All pairs of words of two sentences that might match, a word in several of them; the first `count` of each column. */
export interface WordPairs {
  count: number;
  readonly a: number[];
  readonly b: number[];
  readonly likeness: number[];
  readonly worth: number[];
}

/**
 * Finds the words of two sentences of a story that share a stem or a concept. What is given out is overwritten by the next
 * call: nearly all of it is only weighed and let go.
 */
export function wordPairer(
  sentences: readonly ClaimSentence[],
): (a: ClaimSentence, b: ClaimSentence) => WordPairs {
  const { entries, partners } = vocabularyOf(sentences);
  const pairs: WordPairs = { count: 0, a: [], b: [], likeness: [], worth: [] };
  const placesIn = wordFinder(entries, partners.length);
  return (a, b) => {
    const { first, next } = placesIn(b.place);
    const words = entries[a.place]!;
    let count = 0;
    for (let i = 0; i < words.length; i++)
      for (const partner of partners[words[i]!]!)
        for (let j = first[partner]!; j >= 0; j = next[j]!) {
          const [one, other] = [a.words[i]!, b.words[j]!];
          const alike = likeness(one, other);
          pairs.a[count] = i;
          pairs.b[count] = j;
          pairs.likeness[count] = alike;
          pairs.worth[count++] = alike * Math.sqrt(one.weight * other.weight);
        }
    pairs.count = count;
    return pairs;
  };
}

/** The words of a story, each key once. */
interface Vocabulary {
  /** For each sentence the numbers of its words. */
  readonly entries: readonly Int32Array[];
  /** For each word by number those that match it, itself among them: of one stem, or of a common concept. */
  readonly partners: readonly (readonly number[])[];
}

function vocabularyOf(sentences: readonly ClaimSentence[]): Vocabulary {
  const numbers = new Map<string, number>();
  const partners: number[][] = [];
  const met = meetings();
  const join = (one: number, other: number): void => {
    if (partners[one]!.includes(other)) return;
    partners[one]!.push(other);
    partners[other]!.push(one);
  };
  const numberOf = ({ key, stem, concepts }: ClaimWord): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = partners.push([numbers.size]) - 1;
    numbers.set(key, number);
    met(stem, number, join);
    for (const concept of concepts) met(concept, number, join);
    return number;
  };
  return { entries: sentences.map(({ words }) => Int32Array.from(words.map(numberOf))), partners };
}

/** Brings words together that have something in common: each with all that came with it before. */
function meetings() {
  const stems = new Map<string, number>();
  const story = ++stories;
  // chains and no lists: most of what a word can mean no other word of the story can
  const [words, before] = [[], []] as number[][];
  return (common: string | number, word: number, join: (word: number, other: number) => void): void => {
    const latest = typeof common === "string" ? (stems.get(common) ?? -1) : latestWith(common, story);
    for (let at = latest; at >= 0; at = before![at]!) join(word, words![at]!);
    before!.push(latest);
    const link = words!.push(word) - 1;
    if (typeof common === "string") stems.set(common, link);
    else lastWith[common] = link;
  };
}

/** For each concept the last link of its chain, and of which story it is: concepts are small numbers, asked for thousands of times a story. */
let [lastWith, storyOf] = [new Int32Array(2 ** 16), new Int32Array(2 ** 16)];
let stories = 0;

/** Under 0: no word of this story came with the concept yet. From here on it is this story's. */
function latestWith(concept: number, story: number): number {
  if (concept >= lastWith.length) {
    const size = 2 * concept;
    [lastWith, storyOf] = [larger(lastWith, size), larger(storyOf, size)];
  }
  if (storyOf[concept] === story) return lastWith[concept]!;
  storyOf[concept] = story;
  return -1;
}

function larger(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(size);
  all.set(numbers);
  return all;
}

/** Where each word of the vocabulary stands in a sentence: at `first`, then at the `next` of that; under 0: no more. */
interface WordPlaces {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** One sentence is compared with many, one after the other: its places are found once for all of them. */
function wordFinder(entries: readonly Int32Array[], size: number): (sentence: number) => WordPlaces {
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(entries.reduce((most, { length }) => Math.max(most, length), 0));
  let current = -1;
  return (sentence) => {
    if (sentence === current) return { first, next };
    for (const entry of entries[current] ?? []) first[entry] = -1;
    current = sentence;
    const words = entries[sentence]!;
    for (let place = words.length - 1; place >= 0; place--) {
      next[place] = first[words[place]!]!;
      first[words[place]!] = place;
    }
    return { first, next };
  };
}

/** Of the pairs of two sentences' words the most telling ones, most telling first, each word at most once. */
export function matchWords(pairs: WordPairs): readonly WordMatch[] {
  const all: WordMatch[] = [];
  for (let at = 0; at < pairs.count; at++) {
    const [a, b] = [pairs.a[at]!, pairs.b[at]!];
    all.push({ a, b, likeness: pairs.likeness[at]!, worth: pairs.worth[at]! });
  }
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
