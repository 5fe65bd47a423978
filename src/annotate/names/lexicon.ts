import { hash32, hashEnd, hashOn, hashStart } from "../../text/hash.ts";
import { packagedBytes, packagedLines } from "../../text/packaged.ts";
import { tokenise } from "../syntax/tokenise.ts";

/** What the word lists say of a phrase. One bit each; a phrase may be many things ("Jordan"). */
export const Is = {
  country: 1,
  adjective: 1 << 1,
  people: 1 << 2,
  place: 1 << 3,
  region: 1 << 4,
  largeTown: 1 << 5,
  town: 1 << 6,
  smallTown: 1 << 7,
  organization: 1 << 8,
  title: 1 << 9,
  notName: 1 << 10,
  body: 1 << 11,
  placeHeadLower: 1 << 12,
  placeHead: 1 << 13,
  organizationHead: 1 << 14,
  role: 1 << 15,
  given: 1 << 16,
  rareGiven: 1 << 17,
  surname: 1 << 18,
  rareSurname: 1 << 19,
  common: 1 << 20,
  particle: 1 << 21,
  syllable: 1 << 22,
  /** All its spellings are capitals ("IS", "WHO"): in lower case it is another word. */
  acronym: 1 << 23,
  state: 1 << 24,
  /** Of an adjective: a country's ("Syrian"), not a faith's or region's. */
  national: 1 << 25,
  /** The words after it name an event or a road, not a person or place: "Operation Long Night", "Hurricane Otto". */
  eventHead: 1 << 26,
  /** Begins the name of a place: "Rue Haute". */
  placeFirst: 1 << 28,
  /** Begins the name of a body: "Air Canada", "Jabhat al-Nusra". */
  organizationFirst: 1 << 29,
  /** Ends the name of a law, prize, contest or war. */
  eventTail: 1 << 27,
} as const;

export const isTown = Is.largeTown | Is.town | Is.smallTown;
export const isLocation = Is.country | Is.place | Is.region | Is.state | isTown;

export interface Lexicon {
  /** The entry of a word or phrase given by its key (see `keyOf`; words of a phrase are joined by a space); -1 for none. */
  readonly find: (key: string) => number;
  /** What the lists say of an entry. */
  readonly bitsOf: (entry: number) => number;
  /** The same of each phrase of two words or more, up to `most`, that begins at `keys[at]`: the phrase of two words first. */
  readonly phrases: (keys: readonly string[], at: number, most: number) => readonly number[];
  /** Words of the longest phrase that begins with the word of an entry; 1 where there is none. */
  readonly longestOf: (entry: number) => number;
}

/** The form in which words are looked up: lower case, straight apostrophe. */
export const keyOf = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
};

/** A phrase's key: its words as the tokeniser cuts them. */
export function phraseKey(phrase: string): string {
  if (/\.(?: |$)/.test(phrase)) return keyOf(phrase);
  if (!/[-'’./&]/.test(phrase)) return phrase.toLowerCase();
  return tokenise(phrase)
    .map((word) => keyOf(word.text))
    .join(" ");
}

const SEED = 0x5eed;
/** The upper bits of a slot's first word: words of the longest phrase that begins so, less one (at most 15). */
const REACH = 28;
const CHECK = (1 << REACH) - 1;

/**
 * A table of 2^n slots of two 32-bit words (little endian): 28 bits of a second hash of the key under 4 bits of reach, and the
 * bits of `Is`; a slot without bits is empty. Open addressing from the first hash on. An unlisted word is taken for a
 * listed one once in about 2^28 look-ups.
 */
export function readTable(bytes: Uint8Array): Lexicon {
  const slots = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const mask = slots.length / 2 - 1;
  const findHashed = (first: number, second: number): number => {
    const check = second & CHECK;
    for (let at = first & mask; ; at = (at + 1) & mask) {
      if (slots[2 * at + 1] === 0) return -1;
      if ((slots[2 * at]! & CHECK) === check) return at;
    }
  };
  const bitsOf = (at: number): number => (at < 0 ? 0 : slots[2 * at + 1]! & ~NONE);
  return {
    find: (key) => findHashed(hash32(key), hash32(key, SEED)),
    bitsOf,
    phrases: (keys, at, most) => {
      const found: number[] = [];
      let first = hashOn(hashStart(), keys[at]!);
      let second = hashOn(hashStart(SEED), keys[at]!);
      for (let next = at + 1; next < at + most; next++) {
        first = hashOn(hashOn(first, " "), keys[next]!);
        second = hashOn(hashOn(second, " "), keys[next]!);
        found.push(bitsOf(findHashed(hashEnd(first), hashEnd(second))));
      }
      return found;
    },
    longestOf: (at) => (at < 0 ? 1 : (slots[2 * at]! >>> REACH) + 1),
  };
}

/** Marks the slot of a word that is listed only as the first of a phrase. */
const NONE = 1 << 30;

/** The table of these keys. `longest` holds only words that begin a phrase of two words or more. */
export function writeTable(
  bits: ReadonlyMap<string, number>,
  longest: ReadonlyMap<string, number>,
): Uint8Array {
  const keys = [...new Set([...bits.keys(), ...longest.keys()])].sort();
  const size = 2 ** Math.ceil(Math.log2(keys.length * 1.5 + 1));
  const slots = new Uint32Array(2 * size);
  for (const key of keys) {
    let at = hash32(key) & (size - 1);
    while (slots[2 * at + 1] !== 0) at = (at + 1) & (size - 1);
    slots[2 * at] = (((longest.get(key) ?? 1) - 1) << REACH) | (hash32(key, SEED) & CHECK);
    slots[2 * at + 1] = bits.get(key) ?? NONE;
  }
  return new Uint8Array(slots.buffer);
}

let loaded: Lexicon | null = null;

/** The word lists of data/lexicons/names/, as `scripts/data/name-table.ts` puts them together; read on first use (2 ms). */
export function lexicon(): Lexicon {
  loaded ??= readTable(packagedBytes("lexicons/names/table.bin"));
  return loaded;
}

const FILE = "lexicons/names/";

/** Endings of surnames, longest first. */
let endings: RegExp | null = null;

/** Whether an unlisted word ends as surnames do ("-enko", "-shvili"). Key form, six letters or more. */
export function endsLikeSurname(key: string): boolean {
  endings ??= new RegExp(`(?:${packagedLines(`${FILE}surname-endings.txt`).join("|")})$`);
  return key.length >= 6 && endings.test(key);
}
