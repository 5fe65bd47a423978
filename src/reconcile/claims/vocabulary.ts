import { countStems } from "../sentences/claim-sentences.ts";
import type { ClaimSentence, ClaimWord } from "../sentences/words.ts";

/** Words of one stem ("evacuate", "evacuation") match almost as well as equal ones, synonyms half. */
const SAME_STEM = 0.9;
const SYNONYM = 0.5;

/** For each word of a story the words that match it, in a row: those of a word from its `from` to that of the next. */
export interface Partners {
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

/** The words of a story's sentences, which are in the order of their `place`. */
export function vocabularyOf(sentences: readonly ClaimSentence[]): Vocabulary {
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
