import { FAMILIES } from "./families.ts";
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
  const postings = new Map<string, Map<Id, number>>();
  const keysOf = new Map<Id, Set<string>>();
  return {
    add(id, profile) {
      const keys = keysOf.get(id) ?? new Set();
      keysOf.set(id, keys);
      for (const { key, value } of telling(profile)) {
        const list = postings.get(key) ?? new Map<Id, number>();
        postings.set(key, list);
        const before = list.get(id) ?? 0;
        list.delete(id);
        list.set(id, Math.max(before, value));
        keys.add(key);
        if (list.size > POSTINGS) list.delete(list.keys().next().value!);
      }
    },
    remove(id) {
      for (const key of keysOf.get(id) ?? []) {
        const list = postings.get(key);
        list?.delete(id);
        if (list?.size === 0) postings.delete(key);
      }
      keysOf.delete(id);
    },
    near(profile) {
      const found = new Map<Id, number>();
      for (const { key, value } of telling(profile))
        postings.get(key)?.forEach((other, id) => {
          found.set(id, (found.get(id) ?? 0) + value * other);
        });
      return foremost(found, COMPARED)
        .sort((a, b) => found.get(b)! - found.get(a)! || compare(a, b))
        .slice(0, COMPARED);
    },
  };
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

interface Telling {
  readonly key: string;
  readonly value: number;
}

const SOUGHT = FAMILIES.filter((family) => worth(family) > 0);
const known = new WeakMap<Profile, readonly Telling[]>();

/** A profile's most telling things; those that weigh as much as the last of them are in, too. */
function telling(profile: Profile): readonly Telling[] {
  const before = known.get(profile);
  if (before !== undefined) return before;
  const weights = SOUGHT.map((family) => Math.sqrt(worth(family)) / profile.size);
  const values = SOUGHT.flatMap((family, at) =>
    profile.sums[family].values.map((value) => value * weights[at]!),
  );
  const least = values.length <= LOOKED_UP ? 0 : Float64Array.from(values).sort().at(-LOOKED_UP)!;
  const found: Telling[] = [];
  SOUGHT.forEach((family, at) => {
    const { keys, values } = profile.sums[family];
    for (let place = 0; place < keys.length; place++) {
      const value = values[place]! * weights[at]!;
      if (value >= least) found.push({ key: `${family} ${keys[place]}`, value });
    }
  });
  known.set(profile, found);
  return found;
}
