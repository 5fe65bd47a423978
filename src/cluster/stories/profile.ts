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
  readonly sums: Readonly<Record<Family, ReadonlyMap<string, number>>>;
  readonly having: Readonly<Record<Family, number>>;
}

/** A story keeps its heaviest things of each kind: what only one report of many had is no part of it. */
const MOST = 400;

const each = <T>(of: (family: Family) => T): Record<Family, T> =>
  Object.fromEntries(FAMILIES.map((family) => [family, of(family)])) as Record<Family, T>;

export const emptyProfile = (): Profile => ({
  size: 0,
  sums: each(() => new Map<string, number>()),
  having: each(() => 0),
});

export function profileOf(fingerprint: Fingerprint, weights: StreamWeights): Profile {
  const counts = tallies(fingerprint);
  const sums = each((family) => {
    const vector = new Map<string, number>();
    let square = 0;
    for (const [key, count] of Object.entries(counts[family])) {
      const value = (1 + Math.log(count)) * Math.max(0, weights.weight(family, key));
      vector.set(key, value);
      square += value * value;
    }
    const norm = Math.sqrt(square) || 1;
    for (const [key, value] of vector) vector.set(key, value / norm);
    return vector;
  });
  return { size: 1, sums, having: each((family) => Number(sums[family].size > 0)) };
}

/** Both together; the first counts for `keep` of itself (1: wholly), as what is older does. */
export function joined(one: Profile, other: Profile, keep = 1): Profile {
  return {
    size: keep * one.size + other.size,
    having: each((family) => keep * one.having[family] + other.having[family]),
    sums: each((family) => {
      const sum = new Map<string, number>();
      for (const [key, value] of one.sums[family]) sum.set(key, keep * value);
      for (const [key, value] of other.sums[family]) sum.set(key, (sum.get(key) ?? 0) + value);
      return sum.size > 2 * MOST ? heaviest(sum) : sum;
    }),
  };
}

const heaviest = (sum: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...sum].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST));

/** How alike two profiles are in one kind: 0 to 1, the mean cosine of their reports. */
export function alike(one: Profile, other: Profile, family: Family): number {
  const [few, many] = [one.sums[family], other.sums[family]].toSorted((a, b) => a.size - b.size);
  let sum = 0;
  for (const [key, value] of few!) sum += value * (many!.get(key) ?? 0);
  return sum / (one.size * other.size);
}

/** The share of pairs of their reports in which both have something of a kind. */
export const bothHave = (one: Profile, other: Profile, family: Family): number =>
  (one.having[family] * other.having[family]) / (one.size * other.size);

/** What two profiles share of a kind, heaviest first. */
export function shared(one: Profile, other: Profile, family: Family): readonly string[] {
  return [...one.sums[family]]
    .map(([key, value]) => ({ key, value: value * (other.sums[family].get(key) ?? 0) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

/** A profile's heaviest things of a kind. */
export const foremost = (profile: Profile, family: Family, most: number): readonly string[] =>
  [...profile.sums[family]]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);
