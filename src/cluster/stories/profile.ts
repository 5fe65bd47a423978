import { FAMILIES, type Family, type Tallies } from "./families.ts";
import type { StreamWeights } from "./weights.ts";

/**
 * What a set of reports is about: of each kind the sum of its reports' unit vectors, how many of them have any of that
 * kind, how much they speak of people, and how many they are. Two profiles are compared without looking at their reports.
 */
export interface Profile {
  readonly size: number;
  readonly sums: Readonly<Record<Family, Vector>>;
  readonly having: Readonly<Record<Family, number>>;
  /** The sum over its reports of how much of a say on people each has had: 0 for one that names none, towards 1. */
  readonly naming: number;
}

/** Things with their values. */
export interface Vector {
  readonly keys: readonly string[];
  readonly values: readonly number[];
  /** By which the things of two vectors are laid side by side: for each the head of its hash, then its place; in order. */
  readonly marks: Int32Array;
  /** Where in `marks`: the vectors of one report share it. */
  readonly from: number;
  /** The square of what no other report shares, whatever it has (see `REST`). */
  readonly rest: number;
  /** Euclidean: as much as there were reports where all are alike, less the more they differ. */
  readonly length: number;
}

/** Room for a place below the hash: no vector has more things than that. */
const PLACE = 2 ** 10;

function vector(
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

/** 32 bits of FNV-1a. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value;
}

const EMPTY = vector([], [], 0);

/**
 * What each report has of a kind beside its things, as heavy as a thing that one report in seven has. Without it the
 * cosine of two short reports that have nothing of a kind but "20 people" would be 1.
 */
const REST = 2;

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

const each = <T>(of: (family: Family) => T): Record<Family, T> =>
  Object.fromEntries(FAMILIES.map((family) => [family, of(family)])) as Record<Family, T>;

export const emptyProfile = (): Profile => ({
  size: 0,
  sums: each(() => EMPTY),
  having: each(() => 0),
  naming: 0,
});

export function profileOf(counts: Tallies, weights: StreamWeights): Profile {
  const all = each((family) => Object.keys(counts[family]));
  const marks = new Int32Array(FAMILIES.reduce((sum, family) => sum + all[family].length, 0));
  let from = 0;
  const sums = each((family) => {
    const keys = all[family];
    let square = 0;
    const values = keys.map((key) => {
      const value = (1 + Math.log(counts[family][key]!)) * Math.max(0, weights.weight(family, key));
      square += value * value;
      return value;
    });
    if (keys.length === 0) return EMPTY;
    const whole = square + REST ** 2;
    const norm = Math.sqrt(whole);
    for (let at = 0; at < values.length; at++) values[at]! /= norm;
    const one = vector(keys, values, REST ** 2 / whole, marks, from);
    from += keys.length;
    return one;
  });
  const having = each((family) => Number(sums[family].keys.length > 0));
  return { size: 1, sums, having, naming: naming(counts) };
}

/** Mentions of people after which a report has had most (1 - 1/e) of its say on who takes part. */
const MENTIONS = 2;

function naming({ people }: Tallies): number {
  let mentions = 0;
  for (const key of Object.keys(people)) mentions += people[key]!;
  return 1 - Math.exp(-mentions / MENTIONS);
}

/** Both together; the first counts for `keep` of itself (1: wholly), as what is older does. */
export function joined(one: Profile, other: Profile, keep = 1): Profile {
  return {
    size: keep * one.size + other.size,
    naming: keep * one.naming + other.naming,
    having: each((family) => keep * one.having[family] + other.having[family]),
    sums: each((family) => sum(one.sums[family], other.sums[family], keep)),
  };
}

/** The same of one or more, each joined to those before it: in one go, as nobody looks at what lies between. */
export function allJoined(profiles: readonly Profile[]): Profile {
  const total = (of: (profile: Profile) => number): number => profiles.reduce((sum, one) => sum + of(one), 0);
  return {
    size: total(({ size }) => size),
    naming: total(({ naming }) => naming),
    having: each((family) => total(({ having }) => having[family])),
    sums: each((family) => sumOf(profiles.map(({ sums }) => sums[family]))),
  };
}

function sumOf(vectors: readonly Vector[]): Vector {
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

/** Most stories have one report: theirs are its vectors themselves. */
function sum(one: Vector, other: Vector, keep: number): Vector {
  if (one.keys.length === 0) return other;
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

/**
 * How alike two profiles are in one kind, 0 to 1. Of two reports it is their cosine, less where they have little of it. Of a report and a story it is the
 * cosine with what the story as a whole is about, not the mean of those with each of its reports: a story of many days
 * has reports of many sides of its event, and what tells of one more side is like the whole and like few of them. Of two
 * stories it is the mean over the reports of the more uniform one.
 */
export const alike = (one: Profile, other: Profile, family: Family): number => {
  const mean = alikeOnMean(one, other, family);
  return mean === 0 ? 0 : mean / Math.min(unity(one, family), unity(other, family));
};

/** How much a profile's reports have in common in one kind: 1 where they are all alike. */
const unity = ({ sums, having }: Profile, family: Family): number => sums[family].length / having[family];

/** The cosine of what two profiles are about, whatever their reports have in common among each other. */
export const alikeAsWholes = (one: Profile, other: Profile, family: Family): number => {
  const mean = alikeOnMean(one, other, family);
  return mean === 0 ? 0 : mean / (unity(one, family) * unity(other, family));
};

/** How alike a report is to the others of a set that it is in, as a report and a story are; what these are is never put together. */
export const alikeToOthers = (one: Profile, all: Profile, family: Family): number => {
  const { length, rest } = one.sums[family];
  const product = alikeOnMean(one, all, family) * all.size - (length ** 2 - rest);
  if (product <= 0) return 0;
  const square = Math.max(0, all.sums[family].length ** 2 - 2 * product - length ** 2);
  const together = Math.sqrt(square) / (all.having[family] - one.having[family]);
  return product / (all.size - 1) / Math.min(1, together || 1);
};

/** The mean cosine of the reports of two profiles, pair by pair. */
export function alikeOnMean(one: Profile, other: Profile, family: Family): number {
  const mine = one.sums[family];
  const theirs = other.sums[family];
  // added up in the order of the shorter: whichever is asked first, it comes to the same to the last bit
  const isShorter = mine.keys.length <= theirs.keys.length;
  const few = isShorter ? mine : theirs;
  const many = isShorter ? theirs : mine;
  const { length } = few.keys;
  if (length === 0) return 0;
  products.fill(0, 0, length);
  inCommon(few, many, (at, there) => {
    products[at] = few.values[at]! * many.values[there]!;
  });
  let sum = 0;
  for (let at = 0; at < length; at++) sum += products[at]!;
  return sum / (one.size * other.size);
}

const products = new Float64Array(PLACE);

/** The share of pairs of their reports in which both have something of a kind. */
export const bothHave = (one: Profile, other: Profile, family: Family): number =>
  (one.having[family] * other.having[family]) / (one.size * other.size);

/** How much two profiles have both had a say on people, on the mean over pairs of their reports, 0 to 1. */
export const bothName = (one: Profile, other: Profile): number =>
  (one.naming * other.naming) / (one.size * other.size);

/** What two profiles share of a kind, heaviest first. */
export function shared(one: Profile, other: Profile, family: Family): readonly string[] {
  const [mine, theirs] = [one.sums[family], other.sums[family]];
  const common: { readonly key: string; readonly value: number }[] = [];
  inCommon(mine, theirs, (at, there) => {
    const value = mine.values[at]! * theirs.values[there]!;
    if (value > 0) common.push({ key: mine.keys[at]!, value });
  });
  return common.sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}

/** A profile's heaviest things of a kind. */
export function foremost({ sums }: Profile, family: Family, most: number): readonly string[] {
  const { keys, values } = sums[family];
  return byWeight(keys, values)
    .slice(0, most)
    .map((place) => keys[place]!);
}
