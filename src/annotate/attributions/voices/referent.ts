import { DOCUMENTS } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import { ofAge } from "./aged.ts";
import { type Appearance, type Cast, type Gender, genderOf } from "./cast.ts";
import { bodyWithin, manySince, manyWithin, personBeforeColon, personSince } from "./fresh.ts";
import { holderOf } from "./holders.ts";
import { issuerBefore } from "./papers.ts";
import { nameOf, wordsOf } from "./phrase.ts";
import { bodyBefore, personBefore } from "./salience.ts";
import { type Spoken, spokenWords } from "./spoken.ts";

/** Whom a phrase means: a name of the report or somebody who spoke before, and by what rule. */
interface Referent {
  readonly who: Appearance | Spoken;
  readonly why: string;
}

/**
 * Whom a phrase means: who "he" is, whose "the statement" is, which name stands in it. `pronoun` is its head's word in lower
 * case, `spoken` those who spoke before it, in text order. Null: nobody that is known; the phrase then speaks for itself.
 */
export function referent(
  page: Page,
  phrase: Phrase,
  pronoun: string,
  cast: Cast,
  spoken: readonly Spoken[],
): Referent | null {
  const as = (who: Appearance | Spoken | null, why: string): Referent | null => who && { who, why };
  const gender = genderOfPronoun(pronoun);
  if (gender !== null) {
    const fresh = freshPerson(page, phrase, gender, cast, spoken);
    if (fresh) return as(fresh, `${pronoun}: the subject before`);
    return as(
      personBefore(cast, phrase, gender, spoken),
      `${gender === "m" ? "he: most salient man" : "she: most salient woman"}`,
    );
  }
  const aged = ofAge(page, phrase, cast, spoken);
  if (aged) return as(aged, `${pronoun}: whoever is of that age, or the most salient person`);
  if (/^(?:it|its)$/.test(pronoun)) {
    const own = bodyWithin(page, cast, phrase);
    if (own?.is === "name") return as(own.who, "it: the subject before");
    if (own) return as(spokenWords(page, own.phrase), "it: the subject before");
    return as(bodyBefore(cast, phrase, spoken, true), "it: most salient body");
  }
  if (/^(?:they|them|their)$/.test(pronoun)) {
    const many = manyWithin(page, cast, phrase);
    if (many) return as(spokenWords(page, many), "they: the subject before");
    const fresh = manySince(page, phrase, spoken.at(-1));
    if (fresh) return as(spokenWords(page, fresh), "they: the subject before");
    return as(manyBefore(phrase, spoken) ?? bodyBefore(cast, phrase, spoken), "they: last speakers");
  }
  return (
    as(nameOf(page, phrase, cast), "named") ??
    knownBefore(page, phrase, cast, spoken) ??
    (isThePaper(page, phrase) ? ofThePaper(page, phrase, cast, spoken) : null)
  );
}

const genderOfPronoun = (pronoun: string): "m" | "f" | null =>
  /^(?:he|him|his)$/.test(pronoun) ? "m" : /^(?:she|her)$/.test(pronoun) ? "f" : null;

/** Who became the subject since the last one spoke. */
function freshPerson(
  page: Page,
  phrase: Phrase,
  gender: "m" | "f",
  cast: Cast,
  spoken: readonly Spoken[],
): Appearance | Spoken | null {
  const last = spoken.at(-1);
  const fits = (g: Gender): boolean => g === null || g === gender;
  const fresh =
    personBeforeColon(page, cast, phrase, (a) => fits(genderOf(cast, a))) ??
    personSince(page, cast, phrase, last?.sentence ?? -1, (a) => fits(genderOf(cast, a)));
  if (fresh === null) return null;
  if (fresh.is === "name") return fresh.who;
  const holder = holderOf(page, fresh.phrase, cast, spoken);
  if (holder) return holder;
  const noun = spokenWords(page, fresh.phrase);
  return fits(noun.gender) ? noun : null;
}

/** Who "they" are: whoever spoke just now and is no single person, else the last several who spoke. */
function manyBefore(phrase: Phrase, spoken: readonly Spoken[]): Spoken | null {
  const last = spoken.at(-1);
  if (last && !last.person && phrase.sentence - last.sentence <= 2) return last;
  return spoken.findLast((s) => s.plural) ?? last ?? null;
}

/** "The statement said": whose statement it is stands before. */
const isThePaper = (page: Page, { start, end, sentence, head }: Phrase): boolean =>
  /^the\s+\S+$/i.test(page.text.slice(start, end)) && DOCUMENTS.test(page.trees[sentence]?.lower(head) ?? "");

/** Whoever spoke last, or brought the paper out since. */
function ofThePaper(page: Page, phrase: Phrase, cast: Cast, spoken: readonly Spoken[]): Referent | null {
  const last = spoken.at(-1);
  const issuer = issuerBefore(page, phrase);
  if (issuer === null || (last && last.sentence >= issuer.sentence))
    return last ? { who: last, why: "the paper of who spoke last" } : null;
  return {
    who: nameOf(page, issuer, cast) ?? spokenWords(page, issuer),
    why: "the paper of who brought it out",
  };
}

/** Whom "the official", "the ministry" stands for: one who spoke by such words, or a name, whichever stood nearer. */
function knownBefore(page: Page, phrase: Phrase, cast: Cast, spoken: readonly Spoken[]): Referent | null {
  const holder = holderOf(page, phrase, cast, spoken);
  const same = sameWords(page, phrase, spoken);
  if (same && (!holder || same.sentence > holder.sentence)) return { who: same, why: "said before" };
  return holder && { who: holder, why: "role" };
}

/** "The official" after "a Turkish official": the earlier, fuller words. */
function sameWords(page: Page, phrase: Phrase, spoken: readonly Spoken[]): Spoken | null {
  const words = wordsOf(page, phrase).toLowerCase();
  if (!/^the\s/i.test(page.text.slice(phrase.start, phrase.end)) || words.includes(" ")) return null;
  return (
    spoken.findLast(
      (s) => s.voice.is === "words" && s.key.split(/ (?:of|for|in|from|at|with) /)[0]?.endsWith(` ${words}`),
    ) ?? null
  );
}
