import type { Voice } from "../../../model/annotations.ts";
import { isWithinMarks } from "../draft.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { antecedent } from "./antecedent.ts";
import { type Appearance, type Cast, castOf, genderOf } from "./cast.ts";
import { issuerOf } from "./papers.ts";
import { referent } from "./referent.ts";
import { isNobody, isSomebody } from "./somebody.ts";
import { isOfMainClause, keyOf, type Spoken, spokenWords } from "./spoken.ts";

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
