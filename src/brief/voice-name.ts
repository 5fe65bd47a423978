import type { Lookup } from "./lookup.ts";

/** A voice's name: an entity's, or the plain words where no entity fits. */
export const voiceName = (look: Lookup, voice: string): string =>
  look.entities.get(voice)?.name ?? inSmallLetters(look, voice);

const known = new WeakMap<Lookup, Map<string, string>>();

/** Plain words that began a sentence ("Officials said") as the reports write them inside one, where one of them does. */
const inSmallLetters = (look: Lookup, words: string): string => {
  const here = known.get(look) ?? new Map<string, string>();
  known.set(look, here);
  const small = words.slice(0, 1).toLowerCase() + words.slice(1);
  const told =
    here.get(words) ?? (look.story.reports.some(({ text }) => text.includes(` ${small}`)) ? small : words);
  here.set(words, told);
  return told;
};

/** "Ms", "Dr": how somebody is addressed, and no role. */
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|madam|prof)\.?$/i;

/**
 * The role to show beside a speaker's name: the first that the name does not hold already, and that says more than how to
 * address them.
 */
export const roleBeside = (name: string, roles: readonly string[]): string | undefined =>
  roles.find((role) => !COURTESY.test(role) && !name.toLowerCase().includes(role.toLowerCase()));
