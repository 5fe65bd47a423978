import { countStems } from "../sentences/claim-sentences.ts";
import type { ClaimSentence } from "../sentences/words.ts";

/** A word that stands in more sentences than this opens no comparison; it still counts where another word did. */
const COMMON = 80;
/** Two sentences are compared where the words that they share weigh this much, the rarest word of the story being 1. */
const SHARED = 0.8;

/** The sentences of a story one after the other, each with those before it that it is worth comparing with. */
export class Candidates {
  readonly #openings: Openings;
  readonly #index: (number[] | undefined)[];
  readonly #least: number;
  /** What the sentence at hand shares with each one before it, by weight. */
  readonly #shared: Float64Array;

  constructor(sentences: readonly ClaimSentence[]) {
    const stems = countStems(sentences);
    this.#index = new Array<number[] | undefined>(stems).fill(undefined);
    this.#least = SHARED * Math.log(sentences.length + 1);
    this.#shared = new Float64Array(sentences.length);
    this.#openings = new Openings(stems, this.#least);
  }

  /** The places of those before it, each once. */
  take(sentence: ClaimSentence): readonly number[] {
    const shared = this.#shared;
    const least = this.#least;
    const met: number[] = [];
    for (const opening of this.#openings.of(sentence)) this.#meet(opening, met);
    const enough: number[] = [];
    for (const other of met) {
      if (shared[other]! >= least) enough.push(other);
      shared[other] = 0;
    }
    return enough;
  }

  #meet({ thing, place, weight }: Opening, met: number[]): void {
    const shared = this.#shared;
    const others = this.#index[thing];
    if (others === undefined) {
      this.#index[thing] = [place];
      return;
    }
    for (let at = 0; at < others.length; at++) {
      const other = others[at]!;
      if (shared[other] === 0) met.push(other);
      shared[other]! += weight;
    }
    if (others.length < COMMON) others.push(place);
  }
}

/** What opens a comparison, as a number: a stem, or behind those a value of a unit. */
interface Opening {
  readonly thing: number;
  readonly place: number;
  /** Of a word that a sentence has several times the last one's. */
  weight: number;
}

/** What of a sentence opens comparisons, each thing once, with how much it weighs; a new thing has the next number. */
class Openings {
  readonly #stems: number;
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  readonly #latest: (Opening | undefined)[];

  constructor(stems: number, most: number) {
    this.#stems = stems;
    this.#most = most;
    this.#latest = new Array<Opening | undefined>(stems).fill(undefined);
  }

  of({ place, words }: ClaimSentence): readonly Opening[] {
    const found: Opening[] = [];
    for (const { stemNumber, weight } of words) this.#open(found, stemNumber, place, weight);
    // one value of one unit opens a comparison by itself: "64 people were killed", "64 deaths"
    for (const { kind, key, unit } of words)
      if (kind === "number" && unit !== null)
        this.#open(found, this.#numberOf(`${key} ${unit}`), place, this.#most);
    return found;
  }

  #open(found: Opening[], thing: number, place: number, weight: number): void {
    const before = this.#latest[thing];
    if (before?.place === place) before.weight = weight;
    else {
      const opening = { thing, place, weight };
      this.#latest[thing] = opening;
      found.push(opening);
    }
  }

  #numberOf(count: string): number {
    const known = this.#counts.get(count);
    if (known !== undefined) return known;
    this.#counts.set(count, this.#stems + this.#counts.size);
    return this.#stems + this.#counts.size - 1;
  }
}
