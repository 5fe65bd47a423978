import type { Fingerprint } from "../../model/stories.ts";
import { FAMILIES, type Family, tallies } from "./families.ts";
import type { StreamWeights } from "./weights.ts";

/**
 * What a set of reports has in common, as a mean: of each kind the sum of its reports' unit vectors, how many of them
 * have any of that kind, and how many they are. The dot of two profiles' means is then the mean likeness of their
 * reports, pair by pair (average linkage), without looking at the pairs.
 */
export interface Profile {
  readonly size: number;
  readonly sums: Readonly<Record<Family, Vector>>;
  readonly having: Readonly<Record<Family, number>>;
}

/** Things with their values, and where each stands. Profiles are compared far more often than they are made. */
export interface Vector {
  readonly keys: readonly string[];
  readonly values: readonly number[];
  readonly places: ReadonlyMap<string, number>;
}

const vectorOf = (keys: readonly string[], values: readonly number[]): Vector => {
  const places = new Map<string, number>();
  for (let place = 0; place < keys.length; place++) places.set(keys[place]!, place);
  return { keys, values, places };
};

/** 0 for what it has not. */
const valueIn = ({ values, places }: Vector, key: string): number => {
  const place = places.get(key);
  return place === undefined ? 0 : values[place]!;
};

/** A story keeps its heaviest things of each kind: what only one report of many had is no part of it. */
const MOST = 400;

const each = <T>(of: (family: Family) => T): Record<Family, T> =>
  Object.fromEntries(FAMILIES.map((family) => [family, of(family)])) as Record<Family, T>;

export const emptyProfile = (): Profile => ({
  size: 0,
  sums: each(() => vectorOf([], [])),
  having: each(() => 0),
});

export function profileOf(fingerprint: Fingerprint, weights: StreamWeights): Profile {
  const counts = tallies(fingerprint);
  const sums = each((family) => {
    const keys = Object.keys(counts[family]);
    let square = 0;
    const values = keys.map((key) => {
      const value = (1 + Math.log(counts[family][key]!)) * Math.max(0, weights.weight(family, key));
      square += value * value;
      return value;
    });
    const norm = Math.sqrt(square) || 1;
    for (let at = 0; at < values.length; at++) values[at]! /= norm;
    return vectorOf(keys, values);
  });
  return { size: 1, sums, having: each((family) => Number(sums[family].keys.length > 0)) };
}

/** Both together; the first counts for `keep` of itself (1: wholly), as what is older does. */
export function joined(one: Profile, other: Profile, keep = 1): Profile {
  return {
    size: keep * one.size + other.size,
    having: each((family) => keep * one.having[family] + other.having[family]),
    sums: each((family) => sum(one.sums[family], other.sums[family], keep)),
  };
}

function sum(one: Vector, other: Vector, keep: number): Vector {
  const values = one.values.map((value) => keep * value);
  const keys = [...one.keys];
  for (let at = 0; at < other.keys.length; at++) {
    const place = one.places.get(other.keys[at]!);
    if (place !== undefined) values[place]! += other.values[at]!;
    else {
      keys.push(other.keys[at]!);
      values.push(other.values[at]!);
    }
  }
  return keys.length > 2 * MOST ? heaviest(keys, values) : vectorOf(keys, values);
}

function heaviest(keys: readonly string[], values: readonly number[]): Vector {
  const places = byWeight(keys, values).slice(0, MOST);
  return vectorOf(
    places.map((place) => keys[place]!),
    places.map((place) => values[place]!),
  );
}

/** The places of things, the heaviest first. */
const byWeight = (keys: readonly string[], values: readonly number[]): number[] =>
  [...keys.keys()].sort((a, b) => values[b]! - values[a]! || (keys[a]! < keys[b]! ? -1 : 1));

/** How alike two profiles are in one kind: 0 to 1, the mean cosine of their reports. */
export function alike(one: Profile, other: Profile, family: Family): number {
  const [mine, theirs] = [one.sums[family], other.sums[family]];
  const [few, many] = mine.keys.length <= theirs.keys.length ? [mine, theirs] : [theirs, mine];
  let sum = 0;
  for (let at = 0; at < few.keys.length; at++) {
    const place = many.places.get(few.keys[at]!);
    if (place !== undefined) sum += few.values[at]! * many.values[place]!;
  }
  return sum / (one.size * other.size);
}

/** The share of pairs of their reports in which both have something of a kind. */
export const bothHave = (one: Profile, other: Profile, family: Family): number =>
  (one.having[family] * other.having[family]) / (one.size * other.size);

/** What two profiles share of a kind, heaviest first. */
export function shared(one: Profile, other: Profile, family: Family): readonly string[] {
  const { keys, values } = one.sums[family];
  return keys
    .map((key, at) => ({ key, value: values[at]! * valueIn(other.sums[family], key) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

/** A profile's heaviest things of a kind. */
export function foremost({ sums }: Profile, family: Family, most: number): readonly string[] {
  const { keys, values } = sums[family];
  return byWeight(keys, values)
    .slice(0, most)
    .map((place) => keys[place]!);
}
