import { countries } from "../../text/names/countries.ts";
import { foldName } from "../../text/names/fold.ts";
import { packagedLines } from "../../text/packaged.ts";
import { remembering } from "../../text/remember.ts";

/**
 * The key that the ways of naming one organization share: "Russia's Ministry of Defence", "Russian defense ministry" and
 * "Ministry of Defense of Russia" are all "defense ministry russia". Words without order; small words, spelling of
 * -ce and the difference of a country's name and adjective are gone.
 */
export const organizationKey: (name: string) => string = remembering((name) => {
  const listed = aliases().get(foldName(name)) ?? aliases().get(foldName(name).replace(/^the /, ""));
  if (listed !== undefined) return listed;
  const words = withCountries(foldName(name.replace(/['’]s\b/g, "")).replace(/-/g, ""))
    .split(" ")
    .filter((word) => !SMALL.test(word))
    .map((word) => singular(RESPELLED.get(word) ?? word));
  return [...new Set(words)].sort().join(" ");
});

const SMALL = /^(?:the|of|for|and|in|on|to|a)$/;

/** "Protection Unit" and "Protection Units". */
const singular = (word: string): string =>
  word.length > 4 && /[^s]s$/.test(word) && !word.startsWith("(") ? word.slice(0, -1) : word;

const RESPELLED: ReadonlyMap<string, string> = new Map([
  ["defence", "defense"],
  ["organisation", "organization"],
  ["centre", "center"],
  ["labour", "labor"],
  ["programme", "program"],
]);

/** What only a state has: where a capital owns it, its country does ("Kyiv's air force"). */
const OF_STATES = /\b(?:ministry|army|navy|air force|parliament|intelligence|armed|general staff)\b/;

/** Puts "(russia)" for every name and adjective of a country, so that it neither sorts nor splits. */
function withCountries(folded: string): string {
  const words = folded.split(" ");
  const table = OF_STATES.test(folded) ? countryWords().withCapitals : countryWords().plain;
  for (let length = 3; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const country = table.get(words.slice(at, at + length).join(" "));
      if (country !== undefined) words.splice(at, length, country);
    }
  return words.join(" ");
}

/** The country that a body's key names, or null. Two bodies of different countries are never one. */
export const countryOfKey = (key: string): string | null =>
  key.split(" ").find((word) => word.startsWith("(")) ?? null;

interface CountryWords {
  readonly plain: ReadonlyMap<string, string>;
  readonly withCapitals: ReadonlyMap<string, string>;
}

let countryTable: CountryWords | null = null;

function countryWords(): CountryWords {
  if (countryTable) return countryTable;
  const plain = new Map<string, string>();
  const capitals = new Map<string, string>();
  for (const country of countries()) {
    const key = `(${foldName(country.name).replace(/[ -]/g, "_")})`;
    const put = (table: Map<string, string>, words: readonly string[]): void => {
      for (const word of words)
        if (!table.has(foldName(word))) table.set(foldName(word).replace(/-/g, ""), key);
    };
    put(plain, [country.name, ...country.adjectives, ...country.otherNames]);
    put(capitals, country.capitals);
  }
  countryTable = { plain, withCapitals: new Map([...capitals, ...plain]) };
  return countryTable;
}

let aliasTable: ReadonlyMap<string, string> | null = null;

/** Folded names and acronyms of the listed organizations, each with the folded name of its entry. */
function aliases(): ReadonlyMap<string, string> {
  if (aliasTable) return aliasTable;
  const table = new Map<string, string>();
  for (const line of packagedLines("lexicons/names/organisations.txt")) {
    const [name, more] = line.replace("*", "").split("; ") as [string, string?];
    const others = more?.split(/, ?/) ?? [];
    for (const form of [name, ...others])
      if (!table.has(foldName(form))) table.set(foldName(form), `=${foldName(name)}`);
  }
  aliasTable = table;
  return table;
}

/** First letters of the words that count: "iaea" for "International Atomic Energy Agency". */
export const initialsOf = (name: string): string =>
  foldName(name)
    .split(/[ -]/)
    .filter((word) => !SMALL.test(word))
    .map((word) => word[0])
    .join("");
