/**
 * Puts the word lists of data/lexicons/names/ together into table.bin, which the name recogniser reads.
 * Run it after a change to any of the lists; a test says when it was forgotten.
 *
 *     node scripts/data/name-table.ts
 */
import { writeFileSync } from "node:fs";
import { Is, keyOf, phraseKey, writeTable } from "../../src/annotate/names/lexicon.ts";
import { countries } from "../../src/text/names/countries.ts";
import { packagedLines } from "../../src/text/packaged.ts";

const FILE = "lexicons/names/";
/** Given names and surnames are listed by frequency; below these ranks they say little. */
const FREQUENT_GIVEN = 4000;
const FREQUENT_SURNAME = 8000;

class Builder {
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
  for (const line of packagedLines(`${FILE}organisations.txt`)) {
    const [name, others] = line.replace(/^\*/, "").split("; ");
    for (const form of [name!, ...(others?.split(/, ?/) ?? [])]) lexicon.add(form, Is.organization);
  }
  for (const head of packagedLines(`${FILE}organisation-heads.txt`))
    lexicon.addKey(keyOf(head), Is.organizationHead);
  for (const first of packagedLines(`${FILE}organisation-firsts.txt`))
    lexicon.addKey(keyOf(first), Is.organizationFirst);
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
  for (const first of packagedLines(`${FILE}place-firsts.txt`)) lexicon.addKey(keyOf(first), Is.placeFirst);
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

function addWords(lexicon: Builder): void {
  for (const phrase of packagedLines(`${FILE}not-names.txt`)) lexicon.addKey(phraseKey(phrase), Is.notName);
  for (const word of packagedLines(`${FILE}event-tails.txt`)) lexicon.addKey(phraseKey(word), Is.eventTail);
  for (const word of packagedLines(`${FILE}event-heads.txt`)) lexicon.addKey(word, Is.eventHead);
  for (const word of packagedLines(`${FILE}common-words.txt`)) lexicon.addKey(word, Is.common);
  for (const word of packagedLines(`${FILE}particles.txt`)) lexicon.addKey(word, Is.particle);
  for (const word of packagedLines(`${FILE}name-syllables.txt`)) lexicon.addKey(word, Is.syllable);
}

/** The bytes of table.bin as the lists now stand. */
export function nameTable(): Uint8Array {
  const builder = new Builder();
  for (const add of [addCountries, addPlaces, addOrganizations, addHeads, addNamesOfPeople, addWords])
    add(builder);
  return writeTable(builder.bits, builder.longest);
}

if (import.meta.main)
  writeFileSync(new URL("../../data/lexicons/names/table.bin", import.meta.url), nameTable());
