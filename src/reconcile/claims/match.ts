import { type ClaimSentence, type ClaimWord, countStems } from "./words.ts";

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
  const pairs = new PairFinder(countStems(sentences));
  const entries = sentences.map(({ words }) => numbered(words, numbers, pairs));
  return { entries, ...inARow(numbers.size, pairs) };
}

/** The numbers of a sentence's words; those that are new to the story get the next ones. */
function numbered(words: readonly ClaimWord[], numbers: Map<string, number>, pairs: PairFinder): Int32Array {
  const own = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const known = numbers.get(word.key);
    const number = known ?? numbers.size;
    if (known === undefined) {
      numbers.set(word.key, number);
      pairs.add(number, word);
    }
    own[at] = number;
  }
  return own;
}

/** For each word itself, then those that it is in a pair with, in the order of the pairs. */
function inARow(words: number, { later, earlier, alike }: PairFinder): Partners {
  const from = new Int32Array(words + 1).fill(1, 1);
  for (let pair = 0; pair < later.length; pair++) {
    from[later[pair]! + 1]!++;
    from[earlier[pair]! + 1]!++;
  }
  for (let word = 0; word < words; word++) from[word + 1]! += from[word]!;
  const next = from.slice(0, words);
  const row: Partners = {
    from,
    word: new Int32Array(from[words]!),
    alike: new Float64Array(from[words]!),
  };
  for (let word = 0; word < words; word++) put(row, next[word]!++, word, 1);
  for (let pair = 0; pair < later.length; pair++) {
    put(row, next[later[pair]!]!++, earlier[pair]!, alike[pair]!);
    put(row, next[earlier[pair]!]!++, later[pair]!, alike[pair]!);
  }
  return row;
}

function put(row: Partners, at: number, other: number, alike: number): void {
  row.word[at] = other;
  row.alike[at] = alike;
}

/** Brings words together that have something in common: each with all that came with it before, once. */
class PairFinder {
  /** The words that match, in pairs: the later of the two, the earlier, and how alike they are. */
  readonly later: number[] = [];
  readonly earlier: number[] = [];
  readonly alike: number[] = [];
  // chains and no lists: most of what a word can mean no other word of the story can
  readonly #first = firstLink();
  readonly #words: number[] = [];
  readonly #before: number[] = [];
  readonly #withStem: Int32Array;
  /** For each word its stem, and the last of those that came to it. */
  readonly #stemOf: number[] = [];
  readonly #latest: number[] = [];

  constructor(stems: number) {
    this.#withStem = new Int32Array(stems).fill(-1);
  }

  add(number: number, { stemNumber, concepts }: ClaimWord): void {
    this.#stemOf.push(stemNumber);
    this.#latest.push(-1);
    this.#withStem[stemNumber] = this.#meet(number, this.#withStem[stemNumber]!);
    const first = this.#first;
    for (const concept of concepts) {
      if (concept >= lastWith.length) lastWith = larger(lastWith, 2 * concept);
      lastWith[concept] = first + this.#meet(number, lastWith[concept]! - first);
    }
    nextLink = first + this.#words.length;
  }

  /** The chain with one link more; under 0: there was none. */
  #meet(number: number, chain: number): number {
    const words = this.#words;
    const before = this.#before;
    const latest = this.#latest;
    const stemOf = this.#stemOf;
    for (let at = chain; at >= 0; at = before[at]!) {
      const other = words[at]!;
      if (other === number || latest[other] === number) continue;
      latest[other] = number;
      this.later.push(number);
      this.earlier.push(other);
      this.alike.push(stemOf[number] === stemOf[other] ? SAME_STEM : SYNONYM);
    }
    before.push(chain);
    return words.push(number) - 1;
  }
}

/**
 * For each concept the last link of its chain: concepts are small numbers, asked for thousands of times a story. Links are
 * numbered on from story to story: one below the first of this story is none of its own.
 */
let lastWith = new Int32Array(2 ** 16);
let nextLink = 1;
const MOST_LINKS = 2 ** 30;

function firstLink(): number {
  if (nextLink > MOST_LINKS) {
    lastWith.fill(0);
    nextLink = 1;
  }
  return nextLink;
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
