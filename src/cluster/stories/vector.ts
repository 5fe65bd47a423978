/** Things of one kind (words, names, …) with their values, in the order in which they came. */
export interface Vector {
  readonly keys: readonly string[];
  readonly values: readonly number[];
  /** By which the things of two vectors are laid side by side: for each the head of its hash, then its place; in order. */
  readonly marks: Int32Array;
  /** Where in `marks`: the vectors of one report share it. */
  readonly from: number;
  /** The square of what no other report shares, whatever it has. */
  readonly rest: number;
  /** Euclidean: as much as there were reports where all are alike, less the more they differ. */
  readonly length: number;
}

/** Room for a place below the hash: no vector has more things than that. */
const PLACE = 2 ** 10;

/** Of keys, each once, with the value of each; `marks` has room for them from `from` on. */
export function vector(
  keys: readonly string[],
  values: readonly number[],
  rest: number,
  marks = new Int32Array(keys.length),
  from = 0,
): Vector {
  for (let place = 0; place < keys.length; place++)
    marks[from + place] = (hash(keys[place]!) & -PLACE) | place;
  marks.subarray(from, from + keys.length).sort();
  let square = rest;
  for (const value of values) square += value * value;
  return { keys, values, marks, from, rest, length: Math.sqrt(square) };
}

/** 32 bits of FNV-1a, which the order of `marks` hangs on: never kept, and so no matter of `text/hash.ts`. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value;
}

/** Of nothing. */
export const EMPTY = vector([], [], 0);

/** Calls with the places of whatever two vectors have in common. */
function inCommon(one: Vector, other: Vector, found: (mine: number, theirs: number) => void): void {
  const mine = one.marks;
  const theirs = other.marks;
  const end = one.from + one.keys.length;
  const endOther = other.from + other.keys.length;
  let a = one.from;
  let b = other.from;
  while (a < end && b < endOther) {
    const head = mine[a]! & -PLACE;
    if (head > (theirs[b]! & -PLACE)) {
      b++;
      continue;
    }
    // two things of one hash are told apart by their words
    for (let at = b; at < endOther && (theirs[at]! & -PLACE) === head; at++) {
      const x = mine[a]! & (PLACE - 1);
      const y = theirs[at]! & (PLACE - 1);
      if (one.keys[x] === other.keys[y]) found(x, y);
    }
    a++;
  }
}

/** A story keeps its heaviest things of each kind: what only one report of many had is no part of it. */
const MOST = 400;

/**
 * The sum of any number, to the last bit what `sum` makes of each with those before it; but by one map of their things and
 * without a vector of what lies between.
 */
export function sumOfAll(vectors: readonly Vector[]): Vector {
  const [first, ...others] = vectors.filter(({ keys }) => keys.length > 0);
  if (first === undefined || others.length === 0) return first ?? EMPTY;
  let { rest } = first;
  let [keys, values] = [[...first.keys], [...first.values]];
  let places = new Map(keys.map((key, place) => [key, place]));
  for (const other of others) {
    for (let at = 0; at < other.keys.length; at++) {
      const key = other.keys[at]!;
      const value = other.values[at]!;
      const place = places.get(key);
      if (place !== undefined) values[place]! += value;
      else {
        places.set(key, keys.push(key) - 1);
        values.push(value);
      }
    }
    rest += other.rest;
    if (keys.length <= 2 * MOST) continue;
    ({ keys, values } = heaviest(keys, values));
    places = new Map(keys.map((key, place) => [key, place]));
  }
  return vector(keys, values, rest);
}

/** The sum of two, the first times `keep`: by their marks, for a report that joins a story has few things in common with it. */
export function sum(one: Vector, other: Vector, keep: number): Vector {
  if (one.keys.length === 0) return other; // most stories have one report: theirs are its vectors themselves
  const values = one.values.map((value) => keep * value);
  const keys = [...one.keys];
  const known = new Uint8Array(other.keys.length);
  inCommon(one, other, (mine, theirs) => {
    values[mine]! += other.values[theirs]!;
    known[theirs] = 1;
  });
  for (let at = 0; at < other.keys.length; at++)
    if (known[at] === 0) {
      keys.push(other.keys[at]!);
      values.push(other.values[at]!);
    }
  const rest = keep ** 2 * one.rest + other.rest;
  if (keys.length <= 2 * MOST) return vector(keys, values, rest);
  const kept = heaviest(keys, values);
  return vector(kept.keys, kept.values, rest);
}

function heaviest(keys: readonly string[], values: readonly number[]): { keys: string[]; values: number[] } {
  const places = byWeight(keys, values).slice(0, MOST);
  return { keys: places.map((place) => keys[place]!), values: places.map((place) => values[place]!) };
}

/** The places of things, the heaviest first. */
const byWeight = (keys: readonly string[], values: readonly number[]): number[] =>
  [...keys.keys()].sort((a, b) => values[b]! - values[a]! || (keys[a]! < keys[b]! ? -1 : 1));

/** The sum of the products of what two vectors have in common. */
export function dotProduct(one: Vector, other: Vector): number {
  // added up in the order of the shorter: whichever is asked first, it comes to the same to the last bit
  const isShorter = one.keys.length <= other.keys.length;
  const few = isShorter ? one : other;
  const many = isShorter ? other : one;
  const { length } = few.keys;
  if (length === 0) return 0;
  products.fill(0, 0, length);
  inCommon(few, many, (at, there) => {
    products[at] = few.values[at]! * many.values[there]!;
  });
  let sum = 0;
  for (let at = 0; at < length; at++) sum += products[at]!;
  return sum;
}

const products = new Float64Array(PLACE);

/** The keys that two vectors share, those first whose values make the largest product; none whose product is 0. */
export function sharedKeys(one: Vector, other: Vector): readonly string[] {
  const common: { readonly key: string; readonly value: number }[] = [];
  inCommon(one, other, (mine, theirs) => {
    const value = one.values[mine]! * other.values[theirs]!;
    if (value > 0) common.push({ key: one.keys[mine]!, value });
  });
  return common.sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}

/** The `most` keys with the largest values, the largest first. */
export const heaviestKeys = ({ keys, values }: Vector, most: number): readonly string[] =>
  byWeight(keys, values)
    .slice(0, most)
    .map((place) => keys[place]!);
