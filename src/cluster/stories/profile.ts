import { FAMILIES, type Family, type Tallies } from "./families.ts";
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

/** Things with their values, and nothing to find them by: thousands of profiles are held, and few are looked into at once. */
export interface Vector {
  readonly keys: readonly string[];
  readonly values: readonly number[];
}

const EMPTY: Vector = { keys: [], values: [] };

type Places = ReadonlyMap<string, number>;

const placesOf = ({ keys }: Vector): Places => {
  const places = new Map<string, number>();
  for (let place = 0; place < keys.length; place++) places.set(keys[place]!, place);
  return places;
};

/** One profile is compared with many, one after the other: where its things stand is remembered until the next. */
const looked: { into: Profile | null; places: Partial<Record<Family, Places>> } = { into: null, places: {} };

function placesIn(profile: Profile, family: Family): Places {
  if (looked.into !== profile) [looked.into, looked.places] = [profile, {}];
  const known = looked.places[family];
  if (known !== undefined) return known;
  const places = placesOf(profile.sums[family]);
  looked.places[family] = places;
  return places;
}

/** A story keeps its heaviest things of each kind: what only one report of many had is no part of it. */
const MOST = 400;

const each = <T>(of: (family: Family) => T): Record<Family, T> =>
  Object.fromEntries(FAMILIES.map((family) => [family, of(family)])) as Record<Family, T>;

export const emptyProfile = (): Profile => ({
  size: 0,
  sums: each(() => EMPTY),
  having: each(() => 0),
});

export function profileOf(counts: Tallies, weights: StreamWeights): Profile {
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
    return { keys, values };
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

/** Most stories have one report: theirs are its vectors themselves. */
function sum(one: Vector, other: Vector, keep: number): Vector {
  if (one.keys.length === 0) return other;
  const values = one.values.map((value) => keep * value);
  const keys = [...one.keys];
  const places = placesOf(one);
  for (let at = 0; at < other.keys.length; at++) {
    const place = places.get(other.keys[at]!);
    if (place !== undefined) values[place]! += other.values[at]!;
    else {
      keys.push(other.keys[at]!);
      values.push(other.values[at]!);
    }
  }
  return keys.length > 2 * MOST ? heaviest(keys, values) : { keys, values };
}

function heaviest(keys: readonly string[], values: readonly number[]): Vector {
  const places = byWeight(keys, values).slice(0, MOST);
  return {
    keys: places.map((place) => keys[place]!),
    values: places.map((place) => values[place]!),
  };
}

/** The places of things, the heaviest first. */
const byWeight = (keys: readonly string[], values: readonly number[]): number[] =>
  [...keys.keys()].sort((a, b) => values[b]! - values[a]! || (keys[a]! < keys[b]! ? -1 : 1));

/** How alike two profiles are in one kind: 0 to 1, the mean cosine of their reports. */
export function alike(one: Profile, other: Profile, family: Family): number {
  const [known, passed] = other === looked.into ? [other, one] : [one, other];
  const [mine, theirs] = [known.sums[family], passed.sums[family]];
  if (mine.keys.length === 0 || theirs.keys.length === 0) return 0;
  // whichever of the two is known: added up in the order of the shorter, so that it comes to the same to the last bit
  const sumUp =
    one.sums[family].keys.length <= other.sums[family].keys.length === (known === one)
      ? inOrderOfKnown
      : inOrderOfPassed;
  return sumUp(mine.values, placesIn(known, family), theirs) / (one.size * other.size);
}

function inOrderOfPassed(mine: readonly number[], places: Places, { keys, values }: Vector): number {
  let sum = 0;
  for (let at = 0; at < keys.length; at++) {
    const place = places.get(keys[at]!);
    if (place !== undefined) sum += values[at]! * mine[place]!;
  }
  return sum;
}

const products = new Float64Array(2 * MOST);

function inOrderOfKnown(mine: readonly number[], places: Places, { keys, values }: Vector): number {
  products.fill(0, 0, mine.length);
  for (let at = 0; at < keys.length; at++) {
    const place = places.get(keys[at]!);
    if (place !== undefined) products[place] = mine[place]! * values[at]!;
  }
  let sum = 0;
  for (let place = 0; place < mine.length; place++) sum += products[place]!;
  return sum;
}

/** The share of pairs of their reports in which both have something of a kind. */
export const bothHave = (one: Profile, other: Profile, family: Family): number =>
  (one.having[family] * other.having[family]) / (one.size * other.size);

/** What two profiles share of a kind, heaviest first. */
export function shared(one: Profile, other: Profile, family: Family): readonly string[] {
  const places = placesIn(one, family);
  const mine = one.sums[family].values;
  const { keys, values } = other.sums[family];
  const common: { readonly key: string; readonly value: number }[] = [];
  for (let at = 0; at < keys.length; at++) {
    const place = places.get(keys[at]!);
    const value = place === undefined ? 0 : mine[place]! * values[at]!;
    if (value > 0) common.push({ key: keys[at]!, value });
  }
  return common.sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}

/** A profile's heaviest things of a kind. */
export function foremost({ sums }: Profile, family: Family, most: number): readonly string[] {
  const { keys, values } = sums[family];
  return byWeight(keys, values)
    .slice(0, most)
    .map((place) => keys[place]!);
}
