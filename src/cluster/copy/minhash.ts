const HASHES = 64;
const ROWS = 4;
const SHINGLE = 5;

/** 32 bits of FNV-1a over the words, joined by spaces. */
function hash(words: readonly string[], from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let w = from; w < to; w++) {
    const word = words[w]!;
    for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
    value = Math.imul(value ^ 32, 0x01000193);
  }
  return value >>> 0;
}

/** A text's minima under 64 hash functions of its 5-word shingles (A. Broder 1997); null under five words. */
export function signature(words: readonly string[]): Uint32Array | null {
  if (words.length < SHINGLE) return null;
  const shingles = new Int32Array(words.length - SHINGLE + 1);
  for (let w = 0; w < shingles.length; w++) shingles[w] = hash(words, w, w + SHINGLE);
  const minima = new Uint32Array(HASHES);
  for (let h = 0; h < HASHES; h++) minima[h] = minimum(shingles, h);
  return minima;
}

/** The least that a hash function makes of the shingles. */
function minimum(shingles: Int32Array, h: number): number {
  const seed = h * 0x9e3779b9;
  let least = 0xffffffff;
  for (let at = 0; at < shingles.length; at++) {
    // multiply by an odd constant, then mix: a cheap family that is enough to estimate similarity within .06
    const value = Math.imul(shingles[at]! ^ seed, 0x85ebca6b | 1);
    const mixed = (value ^ (value >>> 15)) >>> 0;
    if (mixed < least) least = mixed;
  }
  return least;
}

/** The share of minima that agree: an estimate of the Jaccard similarity of the two texts' shingles. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let h = 0; h < HASHES; h++) if (a[h] === b[h]) equal++;
  return equal / HASHES;
}

/**
 * The 16 bands of four minima, a number of 53 bits each: two texts that agree in one may be copies. Other minima that make the
 * same number cost a comparison.
 */
export const bandsOf = (minima: Uint32Array): readonly number[] =>
  Array.from({ length: HASHES / ROWS }, (_, band) => {
    let [low, high] = [0x811c9dc5 ^ band, 0x9e3779b9 ^ band];
    for (let at = band * ROWS; at < (band + 1) * ROWS; at++) {
      low = mixed(low ^ minima[at]!, 0x01000193);
      high = mixed(high ^ minima[at]!, 0x85ebca6b);
    }
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  });

function mixed(value: number, by: number): number {
  const product = Math.imul(value, by);
  return product ^ (product >>> 15);
}

/**
 * For each text the first text (by place) that it nearly repeats, itself where there is none. Looks only at texts
 * that agree in one of 16 bands of four minima, so that thousands of texts are not all compared with each other: two
 * texts of similarity .6 meet with a chance of .9, of .8 with a chance above .999.
 */
export function nearDuplicates(texts: readonly (readonly string[])[], atLeast: number): readonly number[] {
  const signatures = texts.map(signature);
  const buckets = new Map<number, number[]>();
  return signatures.map((mine, place) => {
    if (mine === null) return place;
    let first = place;
    for (const key of bandsOf(mine)) {
      const bucket = buckets.get(key) ?? [];
      for (const other of bucket)
        if (other < first && similarity(signatures[other]!, mine) >= atLeast) first = other;
      // only the heads of groups stay in the buckets, so that a text on a thousand sites is compared once for each
      if (first === place) buckets.set(key, [...bucket, place]);
    }
    return first;
  });
}
