import type { Fingerprint, Tally } from "../../model/stories.ts";
import { foldWord } from "../../text/content-words.ts";
import { placeKey } from "../../text/gazetteer.ts";

/** The kinds of things by which two reports are likened, each by itself. */
export const FAMILIES = [
  "words",
  "nameWords",
  "names",
  "people",
  "places",
  "numbers",
  "figures",
  "dates",
  "lead",
] as const;
export type Family = (typeof FAMILIES)[number];

export type Tallies = Readonly<Record<Family, Tally>>;

/** What a fingerprint has of each kind. People go by the last word of their names, so that "Ms Maran" is Ilse Maran. */
export function tallies(fingerprint: Fingerprint): Tallies {
  const { words, nameWords, numbers, figures, dates, lead } = fingerprint;
  const named = (type: string | null, key: (text: string) => string): Tally => {
    const tally: Record<string, number> = {};
    for (const name of fingerprint.names) {
      if (type !== null && name.type !== type) continue;
      const at = key(name.text);
      tally[at] = (tally[at] ?? 0) + name.count;
    }
    return tally;
  };
  return {
    words,
    nameWords,
    numbers,
    figures,
    dates,
    lead,
    names: named(null, foldWord),
    people: named("person", (text) => foldWord(text.split(" ").at(-1)!)),
    places: named("place", placeKey),
  };
}
