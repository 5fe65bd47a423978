import { isPerson } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import type { Tree } from "../tree.ts";
import { bodyCalled, callsBodies } from "./called.ts";
import type { Appearance, Cast } from "./cast.ts";
import { roleHolder } from "./roles.ts";
import type { Spoken } from "./spoken.ts";

/**
 * The name of the report that "the institute", "the president", "the U.N. agency chief" stands for: a person of that role, or
 * a body that has the noun in its name or is the only one that can be so called. Null for anything indefinite or plural, and
 * where nothing fits.
 */
export function holderOf(
  page: Page,
  phrase: Phrase,
  cast: Cast,
  spoken: readonly Spoken[],
): Appearance | null {
  const tree = page.trees[phrase.sentence];
  const head = tree?.lower(phrase.head) ?? "";
  if (!tree || !(tree.tag(phrase.head) === "NN" || isTitle(tree, phrase.head)) || !isDefinite(page, phrase))
    return null;
  return (
    roleHolder(page, phrase, head, cast, spoken.at(-1)?.key ?? null) ??
    (callsBodies(head) ? bodyCalled(page, phrase, head, cast) : null)
  );
}

/** "the [President]": a title in the capitals of a name. */
const isTitle = (tree: Tree, at: number): boolean =>
  tree.tag(at) === "NNP" &&
  tree.lower(at - 1) === "the" &&
  isPerson(tree.lower(at)) &&
  !/^NNP/.test(tree.tag(at + 1));

const isDefinite = (page: Page, { start, end }: Phrase): boolean =>
  /^(?:the|that|this|its|his|her|their)\b|^\p{Lu}/u.test(page.text.slice(start, end)) &&
  !/^(?:an?|another|one)\s/i.test(page.text.slice(start, end));
