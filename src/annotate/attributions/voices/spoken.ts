import type { EntityType, Voice } from "../../../model/annotations.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import type { Gender } from "./cast.ts";
import { wordsOf } from "./phrase.ts";

/** Who spoke before, in text order: the voice, whom it stands for, and where. */
export interface Spoken {
  readonly voice: Voice;
  readonly key: string;
  readonly type: EntityType | "words";
  readonly plural: boolean;
  /** Of words: whether they mean a person. */
  readonly person: boolean;
  readonly gender: Gender;
  readonly sentence: number;
  /** The sentence is theirs: not of those of whom another tells in it that they said something. */
  readonly main: boolean;
  /** Of words: the phrase that they were first. */
  readonly origin?: string;
}

/** A phrase by its place: two that two recognisers found are one where words and head are the same. */
export const keyOf = ({ start, end, head }: Phrase): string => `${start} ${end} ${head}`;

/** Whether a phrase is of no clause that somebody else tells: "The Post reported that [officials] said …". */
export function isOfMainClause(page: Page, { sentence, head }: Phrase): boolean {
  const tree = page.trees[sentence];
  return tree?.relation(tree.head(head)) !== "ccomp";
}

/** A phrase as one who speaks by its own words. */
export function spokenWords(page: Page, phrase: Phrase, reason = "no name fits"): Spoken {
  const tree = page.trees[phrase.sentence];
  const words = wordsOf(page, phrase);
  const key = words.toLowerCase();
  return {
    voice: { is: "words", words, at: { start: phrase.start, end: phrase.end }, reasons: [reason] },
    key,
    type: "words",
    plural: /^NNP?S$/.test(tree?.tag(phrase.head) ?? "") || key === "police",
    person: isPerson(tree?.token(phrase.head)?.lemma ?? ""),
    gender: genderOfWords(key),
    sentence: phrase.sentence,
    main: isOfMainClause(page, phrase),
    origin: keyOf(phrase),
  };
}

function genderOfWords(words: string): Gender {
  if (/\b(?:\w*woman|mother|wife|girl|daughter|sister|aunt|niece)\b/.test(words)) return "f";
  return /\b(?:man|\w+sman|father|husband|boy|son|brother|uncle|nephew)\b/.test(words) ? "m" : null;
}
