import { storyWeights } from "../../text/content-words.ts";
import type { CopySentence } from "./sentences.ts";

/** Two sentences of two reports that say the same in much the same words. `a.report < b.report`. */
export interface CopyPair {
  readonly a: CopySentence;
  readonly b: CopySentence;
  /** Cosine of their words under the story's own weights, 0 to 1. */
  readonly alike: number;
}

/** Under this two sentences may report one fact in their own words each. */
const ALIKE = 0.5;
/** Words of more sentences than this find no candidates: they would make the search quadratic. */
const COMMON = 60;

/** The stems of a sentence, each once, with their values and places. */
interface Vector {
  readonly stems: readonly string[];
  readonly values: readonly number[];
  readonly places: ReadonlyMap<string, number>;
}

/**
 * The sentences of different reports that match, each at most once a pair of reports (best first).
 * Candidates come from an inverted index of the rarer words, so that time grows with the text, not with its square.
 */
export function alikeSentences(sentences: readonly CopySentence[]): readonly CopyPair[] {
  const weight = storyWeights(sentences.map((sentence) => sentence.stems));
  const vectors = sentences.map((sentence) => unitVector(sentence.stems, weight));
  const pairs: CopyPair[] = [];
  for (const [one, other] of candidates(sentences)) {
    const alike = dot(vectors[one]!, vectors[other]!);
    if (alike >= ALIKE) pairs.push({ a: sentences[one]!, b: sentences[other]!, alike });
  }
  return oneToOne(pairs);
}

function unitVector(words: readonly string[], weight: (stem: string) => number): Vector {
  const stems = [...new Set(words)];
  const weights = stems.map(weight);
  const norm = Math.hypot(...weights) || 1;
  const places = new Map(stems.map((stem, place) => [stem, place]));
  return { stems, values: weights.map((value) => value / norm), places };
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let at = 0; at < a.stems.length; at++) {
    const place = b.places.get(a.stems[at]!);
    if (place !== undefined) sum += a.values[at]! * b.values[place]!;
  }
  return sum;
}

/** Pairs of sentences of different reports that share at least two words which are not common. */
function* candidates(sentences: readonly CopySentence[]): Generator<readonly [number, number]> {
  const index = new Map<string, number[]>();
  const shared = new Uint32Array(sentences.length);
  for (const [place, sentence] of sentences.entries()) {
    const met: number[] = [];
    for (const stem of new Set(sentence.stems)) {
      const others = index.get(stem) ?? [];
      if (others.length === 0) index.set(stem, others);
      for (const other of others) {
        if (sentences[other]!.report === sentence.report) continue;
        if (shared[other]! === 0) met.push(other);
        shared[other]!++;
      }
      if (others.length < COMMON) others.push(place);
    }
    for (const other of met) {
      if (shared[other]! >= 2) yield [other, place];
      shared[other] = 0;
    }
  }
}

/** Keeps the best partner of each sentence within each pair of reports. */
function oneToOne(pairs: readonly CopyPair[]): readonly CopyPair[] {
  const taken = new Set<string>();
  return pairs
    .toSorted((x, y) => y.alike - x.alike || x.a.order - y.a.order || x.b.order - y.b.order)
    .filter(({ a, b }) => {
      const keys = [`${a.report} ${a.order} ${b.report}`, `${b.report} ${b.order} ${a.report}`];
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.add(key);
      return true;
    });
}

/** How many of the pairs (of one pair of reports) stand in the same order in both: the longest rising chain. */
export function inOrder(pairs: readonly CopyPair[]): number {
  const tails: number[] = [];
  for (const { b } of pairs.toSorted((x, y) => x.a.order - y.a.order)) {
    const at = tails.findIndex((tail) => tail >= b.order);
    tails[at < 0 ? tails.length : at] = b.order;
  }
  return tails.length;
}
