import { countries } from "../../text/names/countries.ts";
import { packagedLines } from "../../text/packaged.ts";

/** What a word says of the people or things counted: the verb for it, and whether such a number counts people. */
export interface EventWord {
  readonly event: string;
  readonly people: boolean;
  /** It says who the people are ("hostages"), and a verb beside it may tell more of them. */
  readonly state: boolean;
}

const lemmas = (name: string): ReadonlySet<string> => new Set(packagedLines(`lexicons/${name}.txt`));

/** Verbs of which a bare number counts people ("killing 22"), each with the word that says so after a noun ("killed"). */
export const FATES: ReadonlyMap<string, string> = new Map(
  packagedLines("lexicons/figure-fates.txt").map((line) => {
    const [lemma = "", told = ""] = line.split(" ");
    return [lemma, told];
  }),
);
/** The participle of a past form that is another word: "drew", "drawn". */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  packagedLines("lexicons/irregular-verbs.txt").map((line) => {
    const [, past = "", participle = ""] = line.split(" ");
    return [past, participle.split("/")[0]!];
  }),
);
/** Words after which a number is a name ("Flight 370"); true where it is one even before a plural ("category 4 storms"). */
export const DESIGNATORS: ReadonlyMap<string, boolean> = new Map(
  packagedLines("lexicons/figure-designators.txt").map((line) => [
    line.split(" ")[0] ?? "",
    line.endsWith(" always"),
  ]),
);
/** Nouns that no ledger counts: "two sides". */
export const UNCOUNTED = lemmas("figure-uncounted");
/** Verbs that do not say what happened. */
export const LIGHT_VERBS = lemmas("figure-light-verbs");
/** "two officials said". */
export const SOURCES = lemmas("figure-sources");
const PERSONS = lemmas("person-nouns");

const EVENT_WORDS: ReadonlyMap<string, EventWord> = new Map(
  packagedLines("lexicons/figure-events.txt").map((line) => {
    const [word = "", event = "", people] = line.split("|").map((part) => part.trim());
    return [word, { event, people: people !== undefined, state: people === "state" }];
  }),
);

/** "deaths", "wounded", "missing": by lemma first, then as written. */
export const eventWord = (lemma: string, written: string): EventWord | null =>
  EVENT_WORDS.get(lemma.toLowerCase()) ?? EVENT_WORDS.get(written.toLowerCase()) ?? null;

const PHRASES = [...EVENT_WORDS].filter(([word]) => word.includes(" "));

/** "in custody", "unaccounted for" at the start of `text`, with their length. */
export function eventPhrase(text: string): (EventWord & { readonly length: number }) | null {
  const lower = text.toLowerCase();
  for (const [phrase, event] of PHRASES)
    if (lower.startsWith(phrase) && !/^\p{L}/u.test(lower.slice(phrase.length)))
      return { ...event, length: phrase.length };
  return null;
}

/** Peoples, believers and members of parties in the plural, by one word, in lower case: "norwegians", "sikhs", "democrats". */
export const PEOPLES: ReadonlySet<string> = new Set([
  ...countries().flatMap(({ people }) => people.map((name) => name.toLowerCase())),
  ...packagedLines("lexicons/names/peoples.txt").map((line) => line.split("; ")[1]!.toLowerCase()),
]);

/** Adjectives that end like this make the name of a people in the plural: "Syrians", "Sudanese", "Britons", "Israelis". */
const PEOPLE_ENDINGS = /^\p{Lu}\p{L}+(?:ans|ians|is|ese|ons|ish|men|women|ards|ers)$/u;

/** Is what `lemma` (written `word`) names a person? */
export function isPerson(lemma: string, word: string): boolean {
  const lower = lemma.toLowerCase();
  if (
    PERSONS.has(lower) ||
    PERSONS.has(lemma) ||
    PEOPLE_ENDINGS.test(word) ||
    PEOPLES.has(word.toLowerCase()) ||
    /\p{L}{2,}(?:men|women)$/u.test(lower)
  )
    return true;
  const singular = word.endsWith("s") ? word.slice(0, -1) : word;
  if (PERSONS.has(singular)) return true;
  const tail = lower.split("-").at(-1) ?? lower;
  return tail !== lower && PERSONS.has(tail);
}
