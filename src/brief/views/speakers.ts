import type { Located } from "../../model/span.ts";
import type { Attribution, Entity } from "../../model/story.ts";
import { isAnybody } from "../anybody.ts";
import { isHanging } from "../fragment.ts";
import { type Lookup, reportsOf, wordsAt } from "../lookup.ts";
import { saidPlace, withoutDateline } from "../shown.ts";
import { voiceName } from "../voice-name.ts";
import { HEDGE_WORDS, relaysInWords, STANCE_WORDS } from "../wording.ts";

/** One thing that somebody says, with every report that carries it in much the same words. */
export interface Saying {
  readonly first: Attribution;
  readonly all: readonly Attribution[];
  readonly reports: readonly string[];
}

export interface Speaker {
  readonly name: string;
  readonly entity: Entity | null;
  /** The most telling first: carried by many reports, quoted, no scrap. */
  readonly sayings: readonly Saying[];
  readonly reports: readonly string[];
}

/** What is shown of a statement: where it is told in the report's words, without a dateline or a word that only opens the sentence. */
export const contentOf = (look: Lookup, said: Attribution): Located =>
  said.kind === "direct" ? saidPlace(look, said) : withoutDateline(look, saidPlace(look, said));

/** How something is said, where it is not plainly said: "denied", "not verified", "through TASS". A quotation is what it is. */
export const mannerOf = (look: Lookup, said: Attribution): readonly string[] => {
  const saysHow = said.kind === "direct" || contentOf(look, said).start < said.content.start;
  const stance = saysHow ? "" : STANCE_WORDS[said.stance].replace(" by", "");
  const hedge = said.kind === "direct" ? "" : HEDGE_WORDS[said.hedge];
  const relays = relaysInWords(look, said.voices);
  return [stance, hedge, relays === "" ? "" : `through ${relays}`].filter((words) => words !== "");
};

const gist = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, 48);

/** Attributions that share a claim say the same thing; so do those that begin in the same words. */
const sameThing = (look: Lookup): ((attribution: Attribution) => string) => {
  const claimOf = new Map(
    look.story.claims.flatMap(({ id, assertions }) =>
      assertions.flatMap(({ attribution }) => (attribution === null ? [] : [[attribution, id] as const])),
    ),
  );
  return (attribution) => claimOf.get(attribution.id) ?? gist(wordsAt(look, contentOf(look, attribution)));
};

const sayingOf = (look: Lookup, all: readonly Attribution[]): Saying => ({
  first: all.find(({ kind }) => kind !== "indirect") ?? all[0]!,
  all,
  reports: reportsOf(look, all),
});

const ROOMY = 40;

/** What of somebody's sayings a reader should see first: carried by many, quoted, long enough to say something. */
const telling = (look: Lookup, { first, reports }: Saying): number => {
  const words = wordsAt(look, { report: first.report, ...first.content });
  return (
    reports.length * 1.5 +
    (first.kind === "indirect" ? 0 : 1) +
    (words.length >= ROOMY ? 1 : 0) -
    (isHanging(words) || words.length < ROOMY / 2 ? 1.5 : 0)
  );
};

/**
 * Who says what: speakers (the last voice of each chain), those whom most reports quote first. Unnamed speakers are left out;
 * "an official" of one report is not known to be that of another.
 */
export const speakers = (look: Lookup): Speaker[] => {
  const key = sameThing(look);
  const spoken = look.story.attributions.filter(({ voices }) => voices.length > 0);
  const byVoice = Map.groupBy(spoken, ({ voices, report }) => {
    const voice = voices.at(-1)!;
    if (look.entities.has(voice)) return voice;
    return isAnybody(voice) ? `${voice.toLowerCase()} ${report}` : voice.toLowerCase();
  });
  return [...byVoice.values()]
    .map((said): Speaker => {
      const voice = said[0]!.voices.at(-1)!;
      const sayings = [...Map.groupBy(said, key).values()]
        .map((same) => sayingOf(look, same))
        .sort((a, b) => telling(look, b) - telling(look, a));
      return {
        name: voiceName(look, voice),
        entity: look.entities.get(voice) ?? null,
        sayings,
        reports: reportsOf(look, said),
      };
    })
    .sort(
      (a, b) =>
        b.reports.length - a.reports.length ||
        b.sayings.length - a.sayings.length ||
        (a.name < b.name ? -1 : 1),
    );
};
