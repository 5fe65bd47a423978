import { FAMILIES, type Family } from "./families.ts";
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
  const postings = new Map(SOUGHT.map((family) => [family, new Map<string, Posting<Id>[]>()]));
  /** For each that was added the things that lead to it. */
  const thingsOf = new Map<Id, readonly Pick<Things, "family" | "keys">[]>();
  const unposted = ({ family, keys }: Things, id: Id) => {
    const leads = (key: string): boolean =>
      postings
        .get(family)!
        .get(key)
        ?.some((posting) => posting.id === id) ?? false;
    return { family, keys: keys.filter((key) => !leads(key)) };
  };
  return {
    add(id, profile) {
      const all = telling(profile);
      const before = thingsOf.get(id);
      thingsOf.set(
        id,
        before === undefined ? all : [...before, ...all.map((things) => unposted(things, id))],
      );
      for (const { family, keys, values } of all) {
        const lists = postings.get(family)!;
        for (let at = 0; at < keys.length; at++) {
          const list = lists.get(keys[at]!);
          // most things lead to one story
          if (list === undefined) lists.set(keys[at]!, [{ id, value: values[at]! }]);
          else post(list, id, values[at]!);
        }
      }
    },
    remove(id) {
      for (const { family, keys } of thingsOf.get(id) ?? [])
        for (const key of keys) {
          const list = postings.get(family)!.get(key);
          const place = list?.findIndex((posting) => posting.id === id) ?? -1;
          if (place >= 0) list!.splice(place, 1);
          if (list?.length === 0) postings.get(family)!.delete(key);
        }
      thingsOf.delete(id);
    },
    near(profile) {
      const found = new Map<Id, number>();
      for (const { family, keys, values } of telling(profile))
        for (let at = 0; at < keys.length; at++)
          for (const { id, value } of postings.get(family)!.get(keys[at]!) ?? [])
            found.set(id, (found.get(id) ?? 0) + values[at]! * value);
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

/** Puts it last; the one that had the thing first makes room. */
function post<Id>(list: Posting<Id>[], id: Id, value: number): void {
  const place = list.findIndex((posting) => posting.id === id);
  const before = place < 0 ? 0 : list[place]!.value;
  if (place >= 0) list.splice(place, 1);
  list.push({ id, value: Math.max(before, value) });
  if (list.length > POSTINGS) list.shift();
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

/** Things of one kind, with their values. */
interface Things {
  readonly family: Family;
  readonly keys: readonly string[];
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
    for (const value of sums[family].values) all[end++] = value * weights[at]!;
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
    return { family, keys, values };
  }).filter(({ keys }) => keys.length > 0);
}
