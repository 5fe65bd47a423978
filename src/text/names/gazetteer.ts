import { packagedBytes } from "../packaged.ts";
import { remembering } from "../remember.ts";

/** What a place of the gazetteer is. `admin1` a state, oblast or province, `admin2` a county or district in it. */
export type PlaceKind =
  | "country"
  | "admin1"
  | "admin2"
  | "city"
  | "district"
  | "point"
  | "region"
  | "water"
  | "continent";

/** The kinds in the order of their numbers in places.bin: the program that makes the file reads it here. */
export const KINDS: readonly PlaceKind[] = [
  "country",
  "admin1",
  "admin2",
  "city",
  "district",
  "point",
  "region",
  "water",
  "continent",
];

/** A place as the gazetteer knows it. Latitude and longitude in degrees (WGS 84), right to about a kilometre. */
export interface GazetteerPlace {
  /** Its number in this gazetteer: stable for one file, meaningless for another. */
  readonly index: number;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  /** To about two digits; of an admin area the sum of its known cities. 0: not known. */
  readonly population: number;
  /** ISO 3166-1 alpha-2, or null (seas, disputed land). */
  readonly country: string | null;
  /** The country's code and GeoNames' code of the first-level area, as in `US.TX`; null where there is none. */
  readonly admin1: string | null;
  readonly geonames: number | null;
  /** A seat of government: of a country 3, of a first-level area 2, of a lower one 1, of none 0. */
  readonly seat: number;
}

const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ə: "a",
};
const SHORT: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["mt", "mount"],
  ["ft", "fort"],
]);

/**
 * The form under which a name is looked up: lower case, no diacritics, apostrophes or stops, no leading "the", one blank
 * between words, "St." and "Mt." written out.
 *
 * @example placeKey("St. Pölten") // "saint polten"
 */
export function placeKey(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘ʼʻ`´.]/gu, "")
    .replace(/[łøđðßæœıþə]/gu, (letter) => LETTERS[letter] ?? letter);
  const words = plain.split(/[^a-z0-9]+/u).filter((word) => word !== "");
  if (words.length > 1 && words[0] === "the") words.shift();
  return words.map((word) => (words.length > 1 ? (SHORT.get(word) ?? word) : word)).join(" ");
}

/**
 * The layout of data/gazetteer/places.bin, little-endian, written by scripts/data/gazetteer.ts: eight counts (Uint32), then
 * the columns below, each starting at a multiple of four bytes. Keys are sorted bytewise; the names are UTF-8.
 */
interface Columns {
  readonly places: number;
  readonly latitudes: Int16Array; // hundredths of a degree
  readonly longitudes: Int16Array; // hundredths of a degree
  readonly populations: Uint16Array; // 1000 × log2(1 + population)
  readonly countries: Uint16Array; // places of the list of codes; 0 is none
  readonly regions: Uint16Array; // places of the list of codes; 0 is none
  readonly flags: Uint8Array; // kind + 16 × seat
  readonly ids: Uint32Array; // GeoNames; 0 is none
  readonly named: Uint32Array; // place → name
  readonly nameStarts: Uint32Array;
  readonly keyStarts: Uint32Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array; // key → places
  readonly names: Buffer;
  readonly keys: Buffer;
  readonly codes: readonly string[];
}

let opened: Columns | null = null;

/** Opened at the first question, and then kept: nothing is parsed, the columns are views of the file's bytes. */
function columns(): Columns {
  opened ??= open(packagedBytes("gazetteer/places.bin"));
  return opened;
}

function open(bytes: Uint8Array): Columns {
  const buffer = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const counts = new Uint32Array(buffer.buffer, buffer.byteOffset, 8);
  const [places = 0, names = 0, keys = 0, postings = 0, nameBytes = 0, keyBytes = 0, codeBytes = 0] = counts;
  let at = buffer.byteOffset + 32;
  const take = (length: number): number => {
    const here = at;
    at += Math.ceil(length / 4) * 4;
    return here;
  };
  const u16 = (n: number) => new Uint16Array(buffer.buffer, take(2 * n), n);
  const i16 = (n: number) => new Int16Array(buffer.buffer, take(2 * n), n);
  const u32 = (n: number) => new Uint32Array(buffer.buffer, take(4 * n), n);
  const raw = (n: number) => Buffer.from(buffer.buffer as ArrayBuffer, take(n), n);
  const numbers = {
    latitudes: i16(places),
    longitudes: i16(places),
    populations: u16(places),
    countries: u16(places),
    regions: u16(places),
    flags: new Uint8Array(buffer.buffer, take(places), places),
    ids: u32(places),
    named: u32(places),
    nameStarts: u32(names + 1),
    keyStarts: u32(keys + 1),
    postingStarts: u32(keys + 1),
    postings: u32(postings),
  };
  return {
    places,
    ...numbers,
    names: raw(nameBytes),
    keys: raw(keyBytes),
    codes: raw(codeBytes).toString("utf8").split("\n"),
  };
}

/** The number of the key `key`, or -1: a binary search over the file's bytes. */
function findKey({ keys, keyStarts }: Columns, key: string): number {
  const wanted = Buffer.from(key, "latin1");
  let low = 0;
  let high = keyStarts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = keys.compare(wanted, 0, wanted.length, keyStarts[middle], keyStarts[middle + 1]);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function placeAt(data: Columns, index: number): GazetteerPlace {
  const name = data.named[index] as number;
  const flags = data.flags[index] as number;
  const population = Math.round(2 ** ((data.populations[index] as number) / 1000) - 1);
  return {
    index,
    name: data.names.toString("utf8", data.nameStarts[name], data.nameStarts[name + 1]),
    kind: KINDS[flags & 15] as PlaceKind,
    lat: (data.latitudes[index] as number) / 100,
    lon: (data.longitudes[index] as number) / 100,
    population: population < 100 ? population : Number(population.toPrecision(2)),
    country: data.codes[data.countries[index] as number] || null,
    admin1: data.codes[data.regions[index] as number] || null,
    geonames: data.ids[index] || null,
    seat: flags >> 4,
  };
}

/** So many names and codes are remembered: some bear hundreds of places. */
const NAMES = 2000;

/**
 * Every place that bears `name` (case, diacritics and a leading "the" do not matter), the most populous first; empty where
 * none does. Areas are also found without their type word ("Kursk" finds the city and the oblast).
 */
export const placesNamed: (name: string) => readonly GazetteerPlace[] = remembering((name) => {
  const key = placeKey(name);
  if (key === "") return NONE;
  const data = columns();
  const at = findKey(data, key);
  if (at < 0) return NONE;
  const found: GazetteerPlace[] = [];
  for (let i = data.postingStarts[at] as number; i < (data.postingStarts[at + 1] as number); i++)
    found.push(placeAt(data, data.postings[i] as number));
  return found.sort((a, b) => b.population - a.population || a.index - b.index);
}, NAMES);

const NONE: readonly GazetteerPlace[] = [];

/** The country (`RU`) or first-level area (`US.TX`) of a code; null where the gazetteer has none. */
export const areaByCode: (code: string) => GazetteerPlace | null = remembering((code) => {
  const data = columns();
  const level = code.includes(".") ? 1 : 0;
  const column = level === 1 ? data.regions : data.countries;
  // areas come first in the file: countries, then first-level ones
  for (let i = 0; i < data.places && ((data.flags[i] as number) & 15) <= level; i++)
    if (((data.flags[i] as number) & 15) === level && data.codes[column[i] as number] === code)
      return placeAt(data, i);
  return null;
}, NAMES);

/**
 * Cheap evidence that `name` may name a place: the kinds of the places that bear it (in the order of KINDS, once each) and
 * the greatest population among them; null where no place does. It builds no place. Remembered: a report says its names
 * again and again.
 *
 * @example placeEvidence("Kursk") // { kinds: ["admin1", "city"], population: 1100000 }
 */
export const placeEvidence: (name: string) => PlaceEvidence | null = remembering((name) => {
  const key = placeKey(name);
  if (key === "") return null;
  const data = columns();
  const at = findKey(data, key);
  if (at < 0) return null;
  let kinds = 0;
  let population = 0;
  for (let i = data.postingStarts[at] as number; i < (data.postingStarts[at + 1] as number); i++) {
    const place = data.postings[i] as number;
    kinds |= 1 << ((data.flags[place] as number) & 15);
    population = Math.max(population, data.populations[place] as number);
  }
  return {
    kinds: KINDS.filter((_, kind) => (kinds & (1 << kind)) !== 0),
    population: Math.round(2 ** (population / 1000) - 1),
  };
}, NAMES);

export interface PlaceEvidence {
  readonly kinds: readonly PlaceKind[];
  readonly population: number;
}
