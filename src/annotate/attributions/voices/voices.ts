import type { Voice } from "../../../model/annotations.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { isWithinMarks } from "../recognisers/within-marks.ts";
import { ofAge } from "./aged.ts";
import { type Appearance, type Cast, castOf, type Gender, genderOf } from "./cast.ts";
import { bodyWithin, manySince, manyWithin, personBeforeColon, personSince } from "./fresh.ts";
import { holderOf } from "./holders.ts";
import { antecedent, DOCUMENTS, issuerBefore, issuerOf, nameOf, wordsOf } from "./phrase.ts";
import type { Spoken } from "./salience.ts";
import { bodyBefore, personBefore } from "./salience.ts";
import { isNobody, isSomebody } from "./somebody.ts";

/**
 * The chain of voices of each draft: relays first, who originally says it last. Phrases are read in text order, so that
 * "he" can mean who spoke before.
 */
export function voicesOf(drafts: readonly Draft[], page: Page): (readonly Voice[])[] {
  const cast = castOf(page);
  const spoken: Spoken[] = [];
  const known = new Map<string, Known | null>();
  const aside = new Set(drafts.flatMap((d) => (d.speaker && isWithinMarks(d) ? [d.speaker] : [])));
  const order = drafts
    .flatMap((d) => [...d.relays, ...(d.speaker ? [d.speaker] : [])])
    .sort((a, b) => a.start - b.start || a.end - b.end || a.head - b.head);
  for (const phrase of order) {
    const key = keyOf(phrase);
    const isBeside = aside.has(phrase) || ("hears" in phrase && phrase.hears === true);
    if (!known.has(key)) known.set(key, resolve(page, phrase, cast, isBeside ? [...spoken] : spoken));
    if (spoken.length > 2 * REMEMBERED) spoken.splice(0, REMEMBERED);
  }
  const heard = heardBy(drafts);
  return drafts.map((d) => {
    const speaker = d.speaker ? [d.speaker] : [];
    const via =
      heard.size === 0 || d.relays.length > 0 ? null : speaker.map((p) => known.get(keyOf(p))?.via).at(0);
    const relays = d.relays.length > 0 ? d.relays : (heard.get(via ?? "") ?? []);
    return onceEach([...relays, ...speaker].flatMap((p) => known.get(keyOf(p)) ?? []));
  });
}

/** By whom a phrase speaks to: "[a nurse] told Reuters …" leads to Reuters. */
const heardBy = (drafts: readonly Draft[]): ReadonlyMap<string, Draft["relays"]> =>
  new Map(
    drafts.flatMap(({ speaker, relays }) =>
      speaker && relays.some((r) => r.hears) ? [[keyOf(speaker), relays] as const] : [],
    ),
  );

/** A voice, and by what key its bearer goes in the report. */
interface Known {
  readonly voice: Voice;
  readonly key: string;
  /** One without a name spoke before, as this phrase: who is known only by an outlet that was told stays so. */
  readonly via?: string | undefined;
}

/** Nobody passes on words of his own: of one who stands in a chain twice the place nearer to what is said counts. */
const onceEach = (chain: readonly Known[]): Voice[] =>
  chain
    .filter(({ key }, i) => !chain.some((later, k) => k > i && later.key === key))
    .map(({ voice }) => voice);

/** Speakers kept in mind, at the least. */
const REMEMBERED = 100;

const keyOf = ({ start, end, head }: Phrase): string => `${start} ${end} ${head}`;

/** Null: nobody. The words may still be the source that the report gives; what they say is then in the report's own voice. */
function resolve(page: Page, source: Phrase, cast: Cast, spoken: Spoken[]): Known | null {
  const phrase = issuerOf(page, antecedent(page, source));
  const tree = page.trees[phrase.sentence];
  if (tree && isNobody(tree, phrase.head)) return null;
  const pronoun = tree?.lower(phrase.head) ?? "";
  const at = { start: source.start, end: source.end };
  const found = referent(page, phrase, pronoun, cast, spoken);
  const who = found?.who;
  if (who && "voice" in who) {
    const voice: Voice = { ...who.voice, at, reasons: [found.why] };
    spoken.push({ ...who, voice, sentence: phrase.sentence, main: isOfMainClause(page, phrase) });
    return { voice, key: who.key, via: who.origin };
  }
  if (who) {
    const voice: Voice = { is: "name", name: who.index, at, reasons: [found.why] };
    remember(page, spoken, cast, phrase, who, voice);
    return { voice, key: who.key };
  }
  if (!isSomebody(page, phrase)) return null;
  const words = spokenWords(page, phrase);
  const voice: Voice = { ...words.voice, at };
  spoken.push({ ...words, voice, origin: keyOf(source) });
  return { voice, key: words.key };
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
function ofThePaper(page: Page, phrase: Phrase, cast: Cast, spoken: readonly Spoken[]): Found | null {
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
function knownBefore(page: Page, phrase: Phrase, cast: Cast, spoken: readonly Spoken[]): Found | null {
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

function remember(
  page: Page,
  spoken: Spoken[],
  cast: Cast,
  phrase: Phrase,
  appearance: Appearance,
  voice: Voice,
): void {
  const { key, type } = appearance;
  const gender = genderOf(cast, appearance);
  spoken.push({
    voice,
    key,
    type,
    plural: type === "group",
    person: type === "person",
    gender,
    sentence: phrase.sentence,
    main: isOfMainClause(page, phrase),
  });
}

/** Whether a phrase is of no clause that somebody else tells: "The Post reported that [officials] said …". */
function isOfMainClause(page: Page, { sentence, head }: Phrase): boolean {
  const tree = page.trees[sentence];
  return tree?.relation(tree.head(head)) !== "ccomp";
}

/** A phrase as one who speaks by its own words. */
function spokenWords(page: Page, phrase: Phrase, reason = "no name fits"): Spoken {
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
