import type { Counted } from "./draft.ts";
import { eventWord, FATES, isPerson } from "./lexicon.ts";

/** What is counted, as one reads it: a noun with what happened to it. */
export function itemOf(thing: Counted, participle: string | null, event: string | null): string {
  const words = named(thing);
  if (isShareOfPeople(thing)) return words;
  const told = isStateAlone(thing) ? null : (participle ?? fateTold(thing, event));
  return told === null ? words : `${words} ${told}`;
}

/** "62 percent of Norlanders heard" is a share of them, whatever they did. */
function isShareOfPeople({ unit, words }: Counted): boolean {
  const last = / of (?:.* )?(\p{L}+)$/u.exec(words)?.[1];
  return unit === "percent" && last !== undefined && isPerson(last.replace(/s$/u, ""), last);
}

/** "Three others" are other people, "22 in custody" people in custody, "58 dead" people dead. */
function named(thing: Counted): string {
  const { unit, words } = thing;
  const noun = unit === "people" ? "people" : unit;
  if (/^(?:others?|more)$/iu.test(words)) return `${/^m/iu.test(words) ? "more" : "other"} ${noun}`;
  if (words === "" && thing.basis !== "unit") return noun;
  return isStateAlone(thing) ? `${noun} ${words.toLowerCase()}` : words;
}

/** The words say how people are and name no people: "in custody", "on board", "wounded". */
const isStateAlone = ({ basis, words }: Counted): boolean =>
  basis === "bare" &&
  words !== "" &&
  (/^(?:in|on|under|behind|without|aboard)\b/iu.test(words) || isState(words));

const isState = (words: string): boolean =>
  !/s$| /u.test(words) &&
  eventWord(words, words)?.people === true &&
  eventWord(words, words)?.state === false;

/** "killing 41 people" and "14 people died" count people killed and people died; null where the words say it ("22 deaths"). */
function fateTold({ words, unit }: Counted, event: string | null): string | null {
  const told = event === null || unit !== "people" ? undefined : FATES.get(event);
  const known = words
    .split(" ")
    .some((word) => word === told || eventWord(word.replace(/s$/u, ""), word) !== null);
  return told === undefined || known ? null : told;
}
