import type { Voice } from "../../../model/annotations.ts";
import { isOutlet } from "../../../text/outlets.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import type { Appearance, Cast, Gender } from "./cast.ts";
import { castOf } from "./cast.ts";
import { antecedent, DOCUMENTS, nameOf, wordsOf } from "./phrase.ts";
import { holderOf } from "./roles.ts";
import type { Spoken } from "./salience.ts";
import { bodyBefore, personBefore } from "./salience.ts";
import { isSomebody } from "./somebody.ts";

/**
 * The chain of voices of each draft: relays first, who originally says it last. Phrases are read in text order, so that
 * "he" can mean who spoke before.
 */
export function voicesOf(drafts: readonly Draft[], page: Page): (readonly Voice[])[] {
  const cast = castOf(page);
  const spoken: Spoken[] = [];
  const known = new Map<string, Voice | null>();
  const order = drafts
    .flatMap((d) => [...d.relays, ...(d.speaker ? [d.speaker] : [])])
    .sort((a, b) => a.start - b.start || a.end - b.end || a.head - b.head);
  for (const phrase of order) {
    const key = keyOf(phrase);
    if (!known.has(key)) known.set(key, resolve(page, phrase, cast, spoken));
    if (spoken.length > 2 * REMEMBERED) spoken.splice(0, REMEMBERED);
  }
  return drafts.map((d) =>
    [...d.relays, ...(d.speaker ? [d.speaker] : [])].flatMap((p) => known.get(keyOf(p)) ?? []),
  );
}

/** Speakers kept in mind, at the least. */
const REMEMBERED = 100;

const keyOf = ({ start, end, head }: Phrase): string => `${start} ${end} ${head}`;

/** Null: nobody. The words may still be the source that the report gives; what they say is then in the report's own voice. */
function resolve(page: Page, source: Phrase, cast: Cast, spoken: Spoken[]): Voice | null {
  const phrase = antecedent(page, source);
  const tree = page.trees[phrase.sentence];
  const pronoun = tree?.lower(phrase.head) ?? "";
  const at = { start: source.start, end: source.end };
  const found = referent(page, phrase, pronoun, cast, spoken);
  const who = found?.who;
  if (who && "voice" in who) {
    const voice: Voice = { ...who.voice, at, reasons: [found.why] };
    spoken.push({ ...who, voice, sentence: phrase.sentence });
    return voice;
  }
  if (who)
    return remember(spoken, cast, phrase, who, {
      is: "name",
      name: who.index,
      at,
      reasons: [found.why],
    });
  if (!isSomebody(page, phrase)) return null;
  return rememberWords(spoken, page, phrase, {
    is: "words",
    words: wordsOf(page, phrase),
    at,
    reasons: ["no name fits"],
  });
}

interface Found {
  readonly who: Appearance | Spoken;
  readonly why: string;
}

function referent(
  page: Page,
  phrase: Phrase,
  pronoun: string,
  cast: Cast,
  spoken: readonly Spoken[],
): Found | null {
  const as = (who: Appearance | Spoken | null, why: string): Found | null => who && { who, why };
  if (/^(?:he|him|his)$/.test(pronoun))
    return as(personBefore(cast, phrase, "m", spoken), "he: most salient man");
  if (/^(?:she|her|hers)$/.test(pronoun))
    return as(personBefore(cast, phrase, "f", spoken), "she: most salient woman");
  if (/^(?:it|its)$/.test(pronoun)) return as(bodyBefore(cast, phrase, spoken), "it: most salient body");
  if (/^(?:they|them|their)$/.test(pronoun))
    return as(manyBefore(phrase, spoken) ?? bodyBefore(cast, phrase, spoken), "they: last speakers");
  return (
    as(nameOf(page, phrase, cast), "named") ??
    as(holderOf(page, phrase, cast, isOutlet), "role") ??
    as(sameWords(page, phrase, spoken), "said before") ??
    as(isThePaper(page, phrase) ? (spoken.at(-1) ?? null) : null, "the paper of who spoke last")
  );
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

function remember(
  spoken: Spoken[],
  cast: Cast,
  phrase: Phrase,
  { key, type }: Appearance,
  voice: Voice,
): Voice {
  const gender = cast.genders.get(key) ?? null;
  spoken.push({
    voice,
    key,
    type,
    plural: type === "group",
    person: type === "person",
    gender,
    sentence: phrase.sentence,
  });
  return voice;
}

function rememberWords(spoken: Spoken[], page: Page, phrase: Phrase, voice: Voice): Voice {
  const tree = page.trees[phrase.sentence];
  const key = wordsOf(page, phrase).toLowerCase();
  const plural = /^NNP?S$/.test(tree?.tag(phrase.head) ?? "") || key === "police";
  const person = isPerson(tree?.token(phrase.head)?.lemma ?? "");
  spoken.push({
    voice,
    key,
    type: "words",
    plural,
    person,
    gender: genderOfWords(key),
    sentence: phrase.sentence,
  });
  return voice;
}

function genderOfWords(words: string): Gender {
  if (/\b(?:\w*woman|mother|wife|girl|daughter|sister|aunt|niece)\b/.test(words)) return "f";
  return /\b(?:man|\w+sman|father|husband|boy|son|brother|uncle|nephew)\b/.test(words) ? "m" : null;
}
