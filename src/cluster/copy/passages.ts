import { storyWeight } from "../../text/words/content-words.ts";
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

/** The stems of a sentence as numbers, each once, with their values. */
interface Vector {
  readonly stems: readonly number[];
  readonly values: readonly number[];
}

/**
 * The sentences of different reports that match, each at most once a pair of reports (best first).
 * Candidates come from an inverted index of the rarer words, so that time grows with the text, not with its square.
 */
export function alikeSentences(sentences: readonly CopySentence[]): readonly CopyPair[] {
  const { stems, weights } = numbered(sentences);
  const vectors = stems.map((own) => unitVector(own, weights));
  const pairs: CopyPair[] = [];
  const worths = new Float64Array(weights.length);
  eachMeeting(sentences, stems, weights.length, (place, others) => {
    const { stems: own, values } = vectors[place]!;
    for (let at = 0; at < own.length; at++) worths[own[at]!] = values[at]!;
    for (const other of others) {
      const alike = dot(vectors[other]!, worths);
      if (alike >= ALIKE) pairs.push({ a: sentences[other]!, b: sentences[place]!, alike });
    }
    for (const stem of own) worths[stem] = 0;
  });
  return oneToOne(pairs);
}

/** The stems of each sentence as numbers, each once, and the weight of each stem among all. */
function numbered(sentences: readonly CopySentence[]) {
  const numbers = new Map<string, number>();
  const [frequency, latest]: [number[], number[]] = [[], []];
  const stems = sentences.map((sentence, place) => {
    const own: number[] = [];
    for (const stem of sentence.stems) {
      let number = numbers.get(stem);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(stem, number);
        frequency.push(0);
        latest.push(-1);
      }
      if (latest[number] === place) continue;
      latest[number] = place;
      frequency[number]!++;
      own.push(number);
    }
    return own;
  });
  return { stems, weights: frequency.map((count) => storyWeight(count, sentences.length)) };
}

function unitVector(stems: readonly number[], weights: readonly number[]): Vector {
  const own = stems.map((stem) => weights[stem]!);
  const norm = Math.hypot(...own) || 1;
  return { stems, values: own.map((value) => value / norm) };
}

function dot({ stems, values }: Vector, worths: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < stems.length; at++) sum += values[at]! * worths[stems[at]!]!;
  return sum;
}

/** Each sentence with those before it, of other reports, that share at least two words with it which are not common. */
function eachMeeting(
  sentences: readonly CopySentence[],
  stems: readonly (readonly number[])[],
  size: number,
  meet: (place: number, others: readonly number[]) => void,
): void {
  const index: number[][] = Array.from({ length: size }, () => []);
  const shared = new Uint32Array(sentences.length);
  for (let place = 0; place < sentences.length; place++) {
    const { report } = sentences[place]!;
    const met: number[] = [];
    for (const stem of stems[place]!) {
      const others = index[stem]!;
      for (let at = 0; at < others.length; at++) {
        const other = others[at]!;
        if (sentences[other]!.report === report) continue;
        if (shared[other]! === 0) met.push(other);
        shared[other]!++;
      }
      if (others.length < COMMON) others.push(place);
    }
    const others = met.filter((other) => shared[other]! >= 2);
    if (others.length > 0) meet(place, others);
    for (const other of met) shared[other] = 0;
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
