import { FAMILIES, type Family, type Tallies } from "./families.ts";
import { dotProduct, EMPTY, heaviestKeys, sharedKeys, sum, sumOfAll, type Vector, vector } from "./vector.ts";
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

/**
 * What each report has of a kind beside its things, as heavy as a thing that one report in seven has. Without it the
 * cosine of two short reports that have nothing of a kind but "20 people" would be 1.
 */
const REST = 2;

const each = <T>(of: (family: Family) => T): Record<Family, T> =>
  Object.fromEntries(FAMILIES.map((family) => [family, of(family)])) as Record<Family, T>;

/** Of no report. */
export const emptyProfile = (): Profile => ({
  size: 0,
  sums: each(() => EMPTY),
  having: each(() => 0),
  naming: 0,
});

/** Of one report, by how often each thing stands in it. What the weights hold to be worth nothing has the value 0. */
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
    sums: each((family) => sumOfAll(profiles.map(({ sums }) => sums[family]))),
  };
}

/**
 * How alike two profiles are in one kind, 0 to 1. Of two reports it is their cosine, less where they have little of it. Of a
 * report and a story it is the cosine with what the story as a whole is about, not the mean of those with each of its
 * reports: a story of many days has reports of many sides of its event, and what tells of one more side is like the whole
 * and like few of them. Of two stories it is the mean over the reports of the more uniform one.
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
  return dotProduct(one.sums[family], other.sums[family]) / (one.size * other.size);
}

/** The share of pairs of their reports in which both have something of a kind. */
export const bothHave = (one: Profile, other: Profile, family: Family): number =>
  (one.having[family] * other.having[family]) / (one.size * other.size);

/** How much two profiles have both had a say on people, on the mean over pairs of their reports, 0 to 1. */
export const bothName = (one: Profile, other: Profile): number =>
  (one.naming * other.naming) / (one.size * other.size);

/** What two profiles share of a kind, heaviest first. */
export const shared = (one: Profile, other: Profile, family: Family): readonly string[] =>
  sharedKeys(one.sums[family], other.sums[family]);

/** A profile's heaviest things of a kind. */
export const foremost = ({ sums }: Profile, family: Family, most: number): readonly string[] =>
  heaviestKeys(sums[family], most);
