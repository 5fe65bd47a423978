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
  const vocabulary = vocabularyOf(sentences);
  const { entries } = vocabulary;
  const pairs: WordPairs = { count: 0, a: [], b: [], likeness: [], worth: [] };
  const matchesIn = matchFinder(vocabulary);
  return (a, b) => {
    const { first, next, place, likeness } = matchesIn(b.place);
    const words = entries[a.place]!;
    let count = 0;
    for (let i = 0; i < words.length; i++)
      for (let at = first[words[i]!]!; at >= 0; at = next[at]!) {
        const [one, other] = [a.words[i]!, b.words[place[at]!]!];
        const alike = likeness[at] === 1 && isOfOtherThing(one, other) ? OTHER_THING : likeness[at]!;
        pairs.a[count] = i;
        pairs.b[count] = place[at]!;
        pairs.likeness[count] = alike;
        pairs.worth[count++] = alike * Math.sqrt(one.weight * other.weight);
      }
    pairs.count = count;
    return pairs;
  };
}

const isOfOtherThing = (one: ClaimWord, other: ClaimWord): boolean =>
  one.unit !== null && other.unit !== null && one.unit !== other.unit;

/** The words of a story, each key once. */
interface Vocabulary {
  /** For each sentence the numbers of its words. */
  readonly entries: readonly Int32Array[];
  /** For each word by number those that match it, itself among them: of one stem, or of a common concept. */
  readonly partners: readonly (readonly number[])[];
  /** How alike each of these is to it. */
  readonly likeness: readonly (readonly number[])[];
}

function vocabularyOf(sentences: readonly ClaimSentence[]): Vocabulary {
  const numbers = new Map<string, number>();
  const [partners, likeness] = [[], []] as number[][][];
  const stems: string[] = [];
  const met = meetings();
  const join = (one: number, other: number): void => {
    if (partners![one]!.includes(other)) return;
    const alike = stems[one] === stems[other] ? SAME_STEM : SYNONYM;
    partners![one]!.push(other);
    likeness![one]!.push(alike);
    partners![other]!.push(one);
    likeness![other]!.push(alike);
  };
  const numberOf = ({ key, stem, concepts }: ClaimWord): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    stems.push(stem);
    partners!.push([number]);
    likeness!.push([1]);
    met(stem, number, join);
    for (const concept of concepts) met(concept, number, join);
    return number;
  };
  const entries = sentences.map(({ words }) => Int32Array.from(words.map(numberOf)));
  return { entries, partners: partners!, likeness: likeness! };
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
function matchFinder({ entries, partners, likeness }: Vocabulary): (sentence: number) => Matches {
  const most = entries.reduce(
    (most, words) =>
      Math.max(
        most,
        words.reduce((sum, word) => sum + partners[word]!.length, 0),
      ),
    0,
  );
  const first = new Int32Array(partners.length).fill(-1);
  const [next, place, word] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const alike = new Float64Array(most);
  const matches: Matches = { first, next, place, likeness: alike };
  let [current, count] = [-1, 0];
  return (sentence) => {
    if (sentence === current) return matches;
    for (let at = 0; at < count; at++) first[word[at]!] = -1;
    [current, count] = [sentence, 0];
    const words = entries[sentence]!;
    for (let own = 0; own < words.length; own++) {
      const others = partners[words[own]!]!;
      for (let i = 0; i < others.length; i++, count++) {
        const other = others[i]!;
        place[count] = own;
        alike[count] = likeness[words[own]!]![i]!;
        word[count] = other;
        next[count] = first[other]!;
        first[other] = count;
      }
    }
    return matches;
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
