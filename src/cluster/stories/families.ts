import type { Fingerprint, Tally } from "../../model/stories.ts";
import { oneEnding } from "../../text/names/fold.ts";
import { placeKey } from "../../text/names/gazetteer.ts";
import { foldWord } from "../../text/words/content-words.ts";

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

/**
 * What a fingerprint has of each kind. People go by the last word of their names, so that "Ms Maran" is Ilse Maran, and
 * words of names by one ending, whichever romanisation a report's house style is.
 */
export function tallies(fingerprint: Fingerprint): Tallies {
  const { words, numbers, figures, dates } = fingerprint;
  const named = (type: string | null, key: (text: string) => string): Tally => {
    const tally = emptyTally();
    for (const name of fingerprint.names) {
      if (type !== null && name.type !== type) continue;
      const at = key(name.text);
      tally[at] = (tally[at] ?? 0) + name.count;
    }
    return tally;
  };
  return {
    words,
    nameWords: ended(fingerprint.nameWords),
    numbers,
    figures,
    dates,
    lead: ended(fingerprint.lead),
    names: named(null, (text) => foldWord(text).split(" ").map(oneEnding).join(" ")),
    people: named("person", (text) => oneEnding(foldWord(text.split(" ").at(-1)!))),
    places: named("place", placeKey),
  };
}

/** Words of reports are its keys, "constructor" too: it inherits nothing. */
const emptyTally = (): Record<string, number> => Object.create(null);

function ended(tally: Tally): Tally {
  const all = emptyTally();
  for (const key of Object.keys(tally)) {
    const at = oneEnding(key);
    all[at] = (all[at] ?? 0) + tally[key]!;
  }
  return all;
}
