import { backgroundShare } from "./background.ts";
import { FAMILIES, type Family, type Tallies } from "./families.ts";

/** The background counts for so many reports of a stream: with as many seen, the stream has as much to say. */
const BACKGROUND = 200;
/** After so many reports all counts are halved: what was news a year ago is forgotten, and memory is bounded. */
const FORGET_AFTER = 10_000;

/**
 * How telling a thing is in this stream: log((n + 1) / df) (inverse document frequency, K. Spärck Jones 1972), n reports
 * in all and df with it, both counted from what is expected before any was seen. What is learnt does not depend on the
 * order of the reports.
 */
export interface StreamWeights {
  learn(report: Tallies): void;
  weight(family: Family, key: string): number;
}

export function streamWeights(): StreamWeights {
  const counts = new Map(FAMILIES.map((family) => [family, new Counts()]));
  let reports = 0;
  return {
    learn(report) {
      for (const family of FAMILIES) {
        const count = counts.get(family)!;
        for (const key of Object.keys(report[family])) count.add(key);
      }
      reports++;
      if (reports < FORGET_AFTER) return;
      reports /= 2;
      for (const count of counts.values()) count.halve();
    },
    weight: (family, key) => Math.log((reports + BACKGROUND + 1) / counts.get(family)!.of(key)),
  };
}

/**
 * In how many reports each thing of a kind was, counted from what is expected of it. Both are numbers in rows and not objects:
 * a stream knows a hundred thousand things, and most of them from one report.
 */
class Counts {
  #places = new Map<string, number>();
  #seen = new Float64Array(256);
  #expected = new Float64Array(256);

  add(key: string): void {
    const known = this.#places.get(key);
    if (known !== undefined) this.#seen[known]! += 1;
    else this.#put(key, 1, expected(key));
  }

  /** Seen and expected together. */
  of(key: string): number {
    const place = this.#places.get(key);
    return place === undefined ? expected(key) : this.#seen[place]! + this.#expected[place]!;
  }

  /** Halves what was seen; what then is less than one is forgotten, and the others move up in their rows. */
  halve(): void {
    const [places, seen, expected] = [this.#places, this.#seen, this.#expected];
    this.#places = new Map();
    for (const [key, place] of places)
      if (seen[place]! >= 2) this.#put(key, seen[place]! / 2, expected[place]!);
  }

  #put(key: string, seen: number, expected: number): void {
    const place = this.#places.size;
    if (place === this.#seen.length) {
      this.#seen = twiceAsLong(this.#seen);
      this.#expected = twiceAsLong(this.#expected);
    }
    this.#places.set(key, place);
    this.#seen[place] = seen;
    this.#expected[place] = expected;
  }
}

const expected = (key: string): number => BACKGROUND * backgroundShare(key);

function twiceAsLong(row: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * row.length);
  longer.set(row);
  return longer;
}
