import type { Located } from "../../model/span.ts";
import type { Attribution, Entity } from "../../model/story.ts";
import { type Lookup, reportsOf, wordsAt } from "../lookup.ts";
import { voiceName } from "../wording.ts";

/** One thing that somebody says, with every report that carries it in much the same words. */
export interface Saying {
  readonly first: Attribution;
  readonly all: readonly Attribution[];
  readonly reports: readonly string[];
}

export interface Speaker {
  readonly name: string;
  readonly entity: Entity | null;
  /** Direct quotations first, those that more reports carry before the others. */
  readonly sayings: readonly Saying[];
  readonly reports: readonly string[];
}

export const contentOf = ({ report, content }: Attribution): Located => ({ report, ...content });

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
  return (attribution) => claimOf.get(attribution.id) ?? gist(wordsAt(look, contentOf(attribution)));
};

const sayingOf = (look: Lookup, all: readonly Attribution[]): Saying => ({
  first: all.find(({ kind }) => kind !== "indirect") ?? all[0]!,
  all,
  reports: reportsOf(look, all),
});

const order = (a: Saying, b: Saying): number =>
  b.reports.length - a.reports.length ||
  Number(b.first.kind !== "indirect") - Number(a.first.kind !== "indirect");

/** Who says what: speakers (the last voice of each chain), those whom most reports quote first. Unnamed speakers are left out. */
export const speakers = (look: Lookup): Speaker[] => {
  const key = sameThing(look);
  const spoken = look.story.attributions.filter(({ voices }) => voices.length > 0);
  const byVoice = Map.groupBy(spoken, ({ voices }) => {
    const voice = voices.at(-1)!;
    return look.entities.has(voice) ? voice : voice.toLowerCase();
  });
  return [...byVoice.values()]
    .map((said): Speaker => {
      const voice = said[0]!.voices.at(-1)!;
      const sayings = [...Map.groupBy(said, key).values()].map((same) => sayingOf(look, same)).sort(order);
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
