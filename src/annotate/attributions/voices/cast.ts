import type { EntityType, NameMention } from "../../../model/annotations.ts";
import { givenNameGender } from "../../../text/names/given-names.ts";
import { remembering } from "../../../text/remember.ts";
import { Grid } from "../grid.ts";
import type { Page } from "../page.ts";
import type { Tree } from "../tree.ts";

export type Gender = "f" | "m" | null;

/** A name as it stands in a sentence. Mentions of one bearer share `key`. */
export interface Appearance {
  /** Place in the report's names. */
  readonly index: number;
  readonly name: NameMention;
  readonly type: EntityType;
  readonly key: string;
  readonly sentence: number;
  /** The name's token that the others hang on. */
  readonly head: number;
  readonly subject: boolean;
  readonly quoted: boolean;
  readonly owner: boolean;
}

/** Who appears in a report's sentences, in text order, with what is known of each. */
export interface Cast {
  readonly appearances: readonly Appearance[];
  /** The same, by where they stand. */
  readonly at: Grid<Appearance>;
  /** By key; null where those of one surname are of both. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** By index, of those whose own words tell; null for a namesake of whom nothing tells. */
  readonly ownGenders: ReadonlyMap<number, Gender>;
  readonly counts: ReadonlyMap<string, number>;
}

/** Everybody and everything that a report's sentences name; names of its title and captions are left out. */
export function castOf(page: Page): Cast {
  const appearances: Appearance[] = [];
  const longest = longestNames(page.names);
  let sentence = 0;
  for (const [index, name] of page.names.entries()) {
    while (sentence < page.sentences.length && page.sentences[sentence]!.end <= name.start) sentence++;
    const tree = page.trees[sentence];
    if (!tree || name.start < tree.sentence.start) continue;
    const inside = placesWithin(tree, name);
    const head =
      inside.find((i) => tree.head(i) < inside[0]! || tree.head(i) > inside.at(-1)!) ?? inside.at(-1);
    if (head === undefined) continue;
    const owner = tree.tag(inside.at(-1)! + 1) === "POS" || tree.relation(head) === "nmod:poss";
    const subject = /^nsubj/.test(tree.relation(head)) && !owner;
    appearances.push({
      index,
      name,
      type: name.type,
      key: keyOf(name, longest),
      sentence,
      head,
      subject,
      owner,
      quoted: page.quoted(name.start),
    });
  }
  const at = new Grid<Appearance>();
  for (const appearance of appearances) at.add(appearance.name, appearance);
  const ownGenders = ownGendersOf(page, appearances);
  return {
    appearances,
    at,
    genders: byKeys(appearances, ownGenders),
    ownGenders,
    counts: countKeys(appearances),
  };
}

/** What an appearance's own title, role or given name tells, else what others of its surname tell. */
export const genderOf = ({ genders, ownGenders }: Cast, { index, key }: Appearance): Gender => {
  const own = ownGenders.get(index);
  return own === undefined ? (genders.get(key) ?? null) : own;
};

/** The tokens of a name, by their places. */
function placesWithin({ tokens }: Tree, { start, end }: NameMention): number[] {
  const places: number[] = [];
  for (let at = 0; at < tokens.length && tokens[at]!.end <= end; at++)
    if (tokens[at]!.start >= start) places.push(at);
  return places;
}

/** A person goes by the last word of the name, a body by its longer name, anything else by all of it. */
function keyOf(name: NameMention, longest: ReadonlyMap<string, string>): string {
  if (name.type === "organization") return wholeBody(name.text.toLowerCase(), longest);
  if (name.type !== "person") return name.text.toLowerCase();
  const words = name.text
    .toLowerCase()
    .replace(/,?\s+(?:jr|sr|ii|iii)\.?$/, "")
    .split(/\s+/);
  const last = words.at(-1) ?? "";
  return words.length === 1 ? (longest.get(last) ?? last) : last;
}

const wholeBody = (text: string, longest: ReadonlyMap<string, string>): string =>
  longest.get(`${text} …`) ?? text;

/** Bodies of two words by their first, where no other of the report begins so: "Korvan" is "Korvan Copper". */
function longerBodies(names: readonly NameMention[]): [string, string][] {
  const bodies = names.filter((n) => n.type === "organization").map((n) => n.text.toLowerCase());
  const byFirst = Map.groupBy(
    new Set(bodies.filter((text) => /^\S{4,} \S+$/.test(text))),
    (text) => text.split(" ")[0]!,
  );
  return [...byFirst].flatMap(([first, all]): [string, string][] =>
    all.length === 1 ? [[`${first} …`, all[0]!]] : [],
  );
}

/** A given name alone goes with the one full name that begins with it; so does the first word of a body, marked by "…". */
function longestNames(names: readonly NameMention[]): Map<string, string> {
  const surnames = new Map<string, string>();
  const known = new Set<string>();
  for (const { type, text } of names) {
    if (type !== "person") continue;
    const words = text.toLowerCase().split(/\s+/);
    if (words.length < 2) continue;
    known.add(words.at(-1)!);
    if (!surnames.has(words[0]!)) surnames.set(words[0]!, words.at(-1)!);
  }
  for (const surname of known) surnames.delete(surname);
  for (const [first, whole] of longerBodies(names)) surnames.set(first, whole);
  return surnames;
}

function countKeys(appearances: readonly Appearance[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of appearances) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const WOMAN =
  /\b(?:mrs|ms|miss|lady|queen|princess|duchess|sister|mother|wife|widow|daughter|aunt|niece|actress|\w*woman|girl|girlfriend|grandmother)\b/i;
const MAN =
  /\b(?:mr|sir|king|prince|duke|brother|father|husband|son|uncle|nephew|actor|(?!human|german|roman|norman|ottoman)\w*[^o]man|boy|boyfriend|grandfather|lord|pope|sheikh|imam)\b/i;

/** Titles and roles first, then the given name. */
function ownGendersOf(page: Page, appearances: readonly Appearance[]): Map<number, Gender> {
  const genders = new Map<number, Gender>();
  for (const { name, index, type } of appearances) {
    if (type !== "person") continue;
    const title = page.text.slice(Math.max(0, name.start - 14), name.start).match(/\S+\s+$/)?.[0] ?? "";
    const roles = [title, ...name.roles.map((r) => page.text.slice(r.start, r.end))].join(" ");
    const gender = byWords(roles) ?? byGivenName(name.text);
    if (gender) genders.set(index, gender);
  }
  for (const index of namesakes(appearances, genders)) genders.set(index, null);
  return genders;
}

/** "Kenna Falk" beside "Jon Falk": whose full name has another given name than those of the surname that tell a gender. */
function namesakes(appearances: readonly Appearance[], genders: ReadonlyMap<number, Gender>): number[] {
  const telling = new Map<string, Set<string>>();
  const others: { index: number; key: string; given: string }[] = [];
  for (const { type, index, key, name } of appearances) {
    const space = type === "person" ? name.text.indexOf(" ") : -1;
    if (space < 0) continue;
    const given = name.text.slice(0, space).toLowerCase();
    if (!genders.has(index)) others.push({ index, key, given });
    else telling.set(key, (telling.get(key) ?? new Set()).add(given));
  }
  return others.filter(({ key, given }) => telling.get(key)?.has(given) === false).map(({ index }) => index);
}

function byKeys(appearances: readonly Appearance[], own: ReadonlyMap<number, Gender>): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { key, index } of appearances) {
    const gender = own.get(index);
    if (gender)
      genders.set(key, (genders.get(key) ?? gender) === gender && genders.get(key) !== null ? gender : null);
  }
  return genders;
}

/** Few people have words of their own before their names. */
const byWords = remembering(
  (words): Gender => (WOMAN.test(words) ? "f" : MAN.test(words) ? "m" : null),
  2000,
);

function byGivenName(name: string): Gender {
  const words = name.split(/\s+/);
  return words.length < 2 ? null : givenNameGender(words[0]!.toLowerCase());
}
