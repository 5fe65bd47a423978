import type { Page, Phrase } from "../page.ts";
import type { Appearance, Cast } from "./cast.ts";
import { lastBefore, personBefore } from "./salience.ts";
import { isAge } from "./somebody.ts";
import type { Spoken } from "./spoken.ts";

/** Names before a phrase that are looked at for an age. */
const REACH = 60;

/**
 * Whom "the 31-year-old" stands for: the latest person before whose age the report gives so ("Ada Nyberg, 31,"), else the most
 * salient one. Null for any other phrase.
 */
export function ofAge(
  page: Page,
  phrase: Phrase,
  cast: Cast,
  spoken: readonly Spoken[],
): Appearance | Spoken | null {
  const tree = page.trees[phrase.sentence];
  const words = page.text.slice(phrase.start, phrase.end);
  const age = /^the (\d{1,3})-year-old$/i.exec(words)?.[1];
  if (!tree || age === undefined || !isAge(tree, phrase.head)) return null;
  const last = lastBefore(cast.appearances, phrase.start);
  for (let i = last; i >= Math.max(0, last - REACH); i--)
    if (isAged(page, cast.appearances[i]!, age)) return cast.appearances[i]!;
  return personBefore(cast, phrase, null, spoken);
}

/** "Ada Nyberg, 31,", "Ada Nyberg (31)", "31-year-old Ada Nyberg". */
function isAged({ text }: Page, { type, name }: Appearance, age: string): boolean {
  if (type !== "person") return false;
  const behind = text.slice(name.end, name.end + age.length + 3);
  return (
    behind.startsWith(`, ${age}`) ||
    behind.startsWith(` (${age}`) ||
    text.slice(Math.max(0, name.start - 14), name.start).endsWith(`${age}-year-old `)
  );
}
