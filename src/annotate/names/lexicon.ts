import { countries } from "../../text/countries.ts";
import { packagedLines } from "../../text/packaged.ts";
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
} as const;

export const isTown = Is.largeTown | Is.town | Is.smallTown;
export const isLocation = Is.country | Is.place | Is.region | Is.state | isTown;

export interface Lexicon {
  /** Bits of one word or phrase given by its key (see `keyOf`; the words of a phrase are joined by a space). */
  readonly bits: ReadonlyMap<string, number>;
  /** Words of the longest phrase that begins with this word, where that is more than one. */
  readonly longest: ReadonlyMap<string, number>;
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

const FILE = "lexicons/names/";
/** Given names and surnames are listed by frequency; below these ranks they say little. */
const FREQUENT_GIVEN = 4000;
const FREQUENT_SURNAME = 8000;

class Builder implements Lexicon {
  readonly bits = new Map<string, number>();
  readonly longest = new Map<string, number>();
  readonly #mixedCase = new Set<string>();

  add(phrase: string, bits: number): void {
    const key = phraseKey(phrase);
    if (/^\p{Lu}{2,5}$/u.test(phrase)) {
      if (!this.#mixedCase.has(key)) bits |= Is.acronym;
    } else if (phrase.length <= 5) {
      this.#mixedCase.add(key);
      const before = this.bits.get(key);
      if (before !== undefined) this.bits.set(key, before & ~Is.acronym);
    }
    this.addKey(key, bits);
  }

  addKey(key: string, bits: number): void {
    this.bits.set(key, (this.bits.get(key) ?? 0) | bits);
    if (!key.includes(" ")) return;
    const words = key.split(" ");
    const first = words[0] as string;
    if (words.length > (this.longest.get(first) ?? 1)) this.longest.set(first, words.length);
  }
}

function addCountries(lexicon: Builder): void {
  for (const country of countries()) {
    for (const name of [country.name, ...country.otherNames]) lexicon.add(name, Is.country);
    for (const adjective of country.adjectives) lexicon.add(adjective, Is.adjective | Is.national);
    for (const people of country.people) addPeople(lexicon, people);
    for (const capital of country.capitals) lexicon.add(capital, Is.largeTown);
  }
  for (const line of packagedLines(`${FILE}peoples.txt`)) {
    const [adjective, people] = line.split("; ") as [string, string];
    lexicon.add(adjective, Is.adjective);
    if (people !== "-") addPeople(lexicon, people);
  }
}

/** "a Briton" is no name, "the Britons" are a group. */
function addPeople(lexicon: Builder, people: string): void {
  lexicon.add(people, Is.people);
  if (people.endsWith("s")) lexicon.add(people.slice(0, -1), Is.adjective);
}

function addPlaces(lexicon: Builder): void {
  for (const place of packagedLines(`${FILE}places.txt`)) lexicon.add(place, Is.place);
  for (const line of packagedLines(`${FILE}admin-abbreviations.txt`))
    for (const name of line.split("; ")) lexicon.add(name, Is.state);
  for (const region of packagedLines(`${FILE}regions.txt`)) lexicon.add(region, Is.region);
  const tier = { 1: Is.largeTown, 2: Is.largeTown, 3: Is.town, 4: Is.smallTown } as const;
  for (const line of packagedLines(`${FILE}towns.txt`)) {
    const at = line.length - 2;
    lexicon.addKey(phraseKey(line.slice(0, at)), tier[line.charAt(at + 1) as "1"]);
  }
}

function addOrganizations(lexicon: Builder): void {
  for (const line of packagedLines(`${FILE}organisations.txt`))
    for (const name of line.replace(/^\*/, "").split(/[;,] ?/)) lexicon.add(name, Is.organization);
  for (const head of packagedLines(`${FILE}organisation-heads.txt`))
    lexicon.addKey(keyOf(head), Is.organizationHead);
  for (const body of packagedLines(`${FILE}organisation-bodies.txt`))
    lexicon.addKey(phraseKey(body.replace("~", "")), Is.body);
}

function addHeads(lexicon: Builder): void {
  for (const line of packagedLines(`${FILE}place-heads.txt`)) {
    const bits = line.startsWith("~") ? Is.placeHeadLower : Is.placeHead;
    lexicon.addKey(keyOf(line.replace("~", "")), bits);
  }
  for (const phrase of packagedLines(`${FILE}place-heads-phrases.txt`))
    lexicon.addKey(phrase, Is.placeHeadLower | Is.placeHead);
  for (const title of packagedLines(`${FILE}titles.txt`)) lexicon.addKey(phraseKey(title), Is.title);
  for (const role of packagedLines(`${FILE}roles.txt`)) lexicon.addKey(phraseKey(role), Is.role);
}

function addNamesOfPeople(lexicon: Builder): void {
  packagedLines(`${FILE}given-names.txt`).forEach((name, rank) => {
    lexicon.addKey(name, rank < FREQUENT_GIVEN ? Is.given : Is.rareGiven);
  });
  packagedLines(`${FILE}surnames.txt`).forEach((name, rank) => {
    lexicon.addKey(name.toLowerCase(), rank < FREQUENT_SURNAME ? Is.surname : Is.rareSurname);
  });
  for (const line of packagedLines(`${FILE}given-names-world.txt`))
    for (const name of line.split(" ")) lexicon.addKey(phraseKey(name), Is.given);
  for (const line of packagedLines(`${FILE}surnames-world.txt`))
    for (const name of line.split(" ")) lexicon.addKey(phraseKey(name), Is.surname);
}

const EVENT_HEADS = [
  "operation",
  "hurricane",
  "typhoon",
  "cyclone",
  "storm",
  "route",
  "interstate",
  "category",
  "motel",
  "task force",
];

function addWords(lexicon: Builder): void {
  for (const phrase of packagedLines(`${FILE}not-names.txt`)) lexicon.addKey(phraseKey(phrase), Is.notName);
  for (const word of EVENT_HEADS) lexicon.addKey(word, Is.eventHead);
  for (const word of packagedLines(`${FILE}common-words.txt`)) lexicon.addKey(word, Is.common);
  for (const word of packagedLines(`${FILE}particles.txt`)) lexicon.addKey(word, Is.particle);
  for (const word of packagedLines(`${FILE}name-syllables.txt`)) lexicon.addKey(word, Is.syllable);
}

let loaded: Lexicon | null = null;

/** All word lists in one table, read on first use (about 40 ms). */
export function lexicon(): Lexicon {
  if (loaded) return loaded;
  const builder = new Builder();
  for (const add of [addCountries, addPlaces, addOrganizations, addHeads, addNamesOfPeople, addWords])
    add(builder);
  loaded = builder;
  return loaded;
}

/** Endings of surnames, longest first. */
let endings: RegExp | null = null;

/** Whether an unlisted word ends as surnames do ("-enko", "-shvili"). Key form, six letters or more. */
export function endsLikeSurname(key: string): boolean {
  endings ??= new RegExp(`(?:${packagedLines(`${FILE}surname-endings.txt`).join("|")})$`);
  return key.length >= 6 && endings.test(key);
}
