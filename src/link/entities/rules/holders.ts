import { soundKey } from "../../../text/names/fold.ts";
import { likeness } from "../distance.ts";
import type { FullNames } from "../full-names.ts";
import type { Node } from "../nodes.ts";

export interface Holder {
  readonly at: number;
  readonly fit: number;
}

/** Full names that the single name fits: 3 by surname, 2 by its sound or a slip, 1 by given name (own report only). */
export function holders(node: Node, among: readonly number[], full: FullNames, givenToo: boolean): Holder[] {
  const sound = soundKey(node.folded);
  const fits = among.map((at) => {
    const { surname, given } = full.person(at);
    const last = surname.split(" ").at(-1)!;
    const exact =
      surname === node.folded ||
      last === node.folded ||
      last === lastWord(node.folded) ||
      soundKey(surname) === sound;
    if (exact) return { at, fit: 3 };
    if (
      sound.length > 4 &&
      !isPlural(sound, soundKey(last)) &&
      sound[0] === soundKey(last)[0] &&
      likeness(sound, soundKey(last)) >= 0.85
    )
      return { at, fit: 2 };
    return {
      at,
      fit: givenToo && (given[0] === node.folded || surname.startsWith(`${node.folded}-`)) ? 1 : 0,
    };
  });
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best);
}

/** "William" and "Williams" are two names. */
const isPlural = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a;

/** Without an Arabic article: "al-Abadi" is "Abadi". */
export const lastWord = (folded: string): string =>
  folded
    .split(" ")
    .at(-1)!
    .replace(/^(?:al|el)-/, "");
