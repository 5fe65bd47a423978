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
  const { entries, ...partners } = vocabularyOf(sentences);
  const pairs: WordPairs = { count: 0, a: [], b: [], likeness: [], worth: [] };
  const finder = matchFinder(entries, partners);
  return (a, b) => {
    // whichever was laid out last: pairs come with one sentence beside many
    const isFirst = finder.laidOut() === a.place;
    const [one, other] = isFirst ? [b, a] : [a, b];
    const { first, next, place, likeness } = finder.matchesIn(other.place);
    const words = entries[one.place]!;
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
  };
}

const isOfOtherThing = (one: ClaimWord, other: ClaimWord): boolean =>
  one.unit !== null && other.unit !== null && one.unit !== other.unit;

/** For each word of a story the words that match it, in a row: those of a word from its `from` to that of the next. */
interface Partners {
  readonly from: Int32Array;
  /** Itself, and those of one stem or of a common concept. */
  readonly word: Int32Array;
  /** How alike each of them is to it. */
  readonly alike: Float64Array;
}

/** The words of a story, each key once. */
interface Vocabulary extends Partners {
  /** For each sentence the numbers of its words. */
  readonly entries: readonly Int32Array[];
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
  return { entries, ...inARow(partners!, likeness!) };
}

function inARow(
  partners: readonly (readonly number[])[],
  likeness: readonly (readonly number[])[],
): Partners {
  const from = new Int32Array(partners.length + 1);
  for (let word = 0; word < partners.length; word++) from[word + 1] = from[word]! + partners[word]!.length;
  const row: Partners = {
    from,
    word: new Int32Array(from[partners.length]!),
    alike: new Float64Array(from[partners.length]!),
  };
  for (let word = 0; word < partners.length; word++) {
    row.word.set(partners[word]!, from[word]);
    row.alike.set(likeness[word]!, from[word]);
  }
  return row;
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
function matchFinder(entries: readonly Int32Array[], { from, word, alike }: Partners) {
  const most = entries.reduce(
    (most, words) =>
      Math.max(
        most,
        words.reduce((sum, own) => sum + from[own + 1]! - from[own]!, 0),
      ),
    0,
  );
  const first = new Int32Array(from.length - 1).fill(-1);
  const [next, place] = [new Int32Array(most), new Int32Array(most)];
  const matches = { first, next, place, likeness: new Float64Array(most) };
  let laidOut = -1;
  const clear = (words: Int32Array): void => {
    for (const own of words) for (let at = from[own]!; at < from[own + 1]!; at++) first[word[at]!] = -1;
  };
  return {
    laidOut: (): number => laidOut,
    matchesIn(sentence: number): Matches {
      if (sentence === laidOut) return matches;
      if (laidOut >= 0) clear(entries[laidOut]!);
      laidOut = sentence;
      const words = entries[sentence]!;
      let count = 0;
      for (let own = 0; own < words.length; own++)
        for (let at = from[words[own]!]!; at < from[words[own]! + 1]!; at++, count++) {
          place[count] = own;
          matches.likeness[count] = alike[at]!;
          next[count] = first[word[at]!]!;
          first[word[at]!] = count;
        }
      return matches;
    },
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
