import { FAMILIES, type Family } from "./families.ts";
import { Leads } from "./leads.ts";
import type { Profile } from "./profile.ts";
import { worth } from "./score.ts";

/** So many of a report's most telling things are looked up. */
const LOOKED_UP = 40;
/** A thing leads to the so many stories that had it last, so that the search does not grow with the stream. */
const POSTINGS = 64;
/** So many stories are compared in full. */
const COMPARED = 24;

/** Finds what might be like a profile through the rarest things that they have in common (an inverted index). */
export interface Candidates<Id> {
  add(id: Id, profile: Profile): void;
  remove(id: Id): void;
  near(profile: Profile): readonly Id[];
}

/** @param compare settles the order of candidates that are found by equally much */
export function candidates<Id>(compare: (a: Id, b: Id) => number): Candidates<Id> {
  const postings = new Map(SOUGHT.map((family) => [family, new Leads<string, Posting<Id>>()]));
  /** For each that was added the things that lead to it. */
  const thingsOf = new Map<Id, readonly Named[]>();
  const unposted = ({ family, keys }: Named, id: Id): Named => {
    const leads = (key: string): boolean =>
      postings
        .get(family)!
        .to(key)
        .some((posting) => posting.id === id);
    return { family, keys: keys.filter((key) => !leads(key)) };
  };
  return {
    add(id, profile) {
      const all = telling(profile);
      const names = all.map(({ family, keys }) => ({ family, keys }));
      const before = thingsOf.get(id);
      thingsOf.set(
        id,
        before === undefined ? names : [...before, ...names.map((things) => unposted(things, id))],
      );
      for (const { family, keys, values } of all) {
        const leads = postings.get(family)!;
        for (let at = 0; at < keys.length; at++) {
          const old = before === undefined ? null : leads.take(keys[at]!, (posting) => posting.id === id);
          leads.add(keys[at]!, { id, value: Math.max(old?.value ?? 0, values[at]!) }, POSTINGS);
        }
      }
    },
    remove(id) {
      for (const { family, keys } of thingsOf.get(id) ?? [])
        for (const key of keys) postings.get(family)!.take(key, (posting) => posting.id === id);
      thingsOf.delete(id);
    },
    near(profile) {
      const found = new Map<Id, number>();
      for (const { family, keys, values } of telling(profile))
        for (let at = 0; at < keys.length; at++)
          postings.get(family)!.each(keys[at]!, ({ id, value }) => {
            found.set(id, (found.get(id) ?? 0) + values[at]! * value);
          });
      return foremost(found, COMPARED)
        .sort((a, b) => found.get(b)! - found.get(a)! || compare(a, b))
        .slice(0, COMPARED);
    },
  };
}

/** That a thing leads to something, and how much it weighs there. */
interface Posting<Id> {
  readonly id: Id;
  readonly value: number;
}

/** The keys of the highest values, in no order; those that are as high as the last of them are in, too. */
function foremost<Id>(found: ReadonlyMap<Id, number>, most: number): Id[] {
  if (found.size <= most) return [...found.keys()];
  const least = Float64Array.from(found.values()).sort().at(-most)!;
  const ids: Id[] = [];
  found.forEach((value, id) => {
    if (value >= least) ids.push(id);
  });
  return ids;
}

/** Things of one kind. */
interface Named {
  readonly family: Family;
  readonly keys: readonly string[];
}

/** The same with their values. */
interface Things extends Named {
  readonly values: readonly number[];
}

const SOUGHT = FAMILIES.filter((family) => worth(family) > 0);

/** Profiles of the last days' reports: each is looked for and put in several times. */
const known = new Map<Profile, readonly Things[]>();
const REMEMBERED = 512;

/** A profile's most telling things; those that weigh as much as the last of them are in, too. */
function telling(profile: Profile): readonly Things[] {
  const before = known.get(profile);
  if (before !== undefined) return before;
  const found = mostTelling(profile);
  if (known.size >= REMEMBERED) known.clear();
  known.set(profile, found);
  return found;
}

function mostTelling({ sums, size }: Profile): readonly Things[] {
  const weights = SOUGHT.map((family) => Math.sqrt(worth(family)) / size);
  const all = new Float64Array(SOUGHT.reduce((sum, family) => sum + sums[family].keys.length, 0));
  let end = 0;
  SOUGHT.forEach((family, at) => {
    const { values } = sums[family];
    for (let place = 0; place < values.length; place++) all[end++] = values[place]! * weights[at]!;
  });
  const least = end <= LOOKED_UP ? 0 : all.sort()[end - LOOKED_UP]!;
  return SOUGHT.map((family, at) => {
    const [keys, values]: [string[], number[]] = [[], []];
    const things = sums[family];
    for (let place = 0; place < things.keys.length; place++) {
      const value = things.values[place]! * weights[at]!;
      if (value < least) continue;
      keys.push(things.keys[place]!);
      values.push(value);
    }
    // what lists that grow hold in reserve is not kept
    return { family, keys: keys.slice(), values: values.slice() };
  }).filter(({ keys }) => keys.length > 0);
}
