import { type BlockRule, type Mark, type Paragraph, whole, wordCount } from "../page.ts";

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/**
 * A line all in capitals between the paragraphs: the headline of a related story where it is long or has a colon
 * (boilerplate), a heading of this one where it has one or two words (title).
 */
export const capitals: BlockRule = {
  id: "blocks/capitals",
  find: (page) => (mostlyCapitals(page.text) ? [] : page.free.flatMap(marksOf)),
};

function marksOf(paragraph: Paragraph): readonly Mark[] {
  const { words, place } = paragraph;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (place === 0 || letters < 6 || words.length > 160 || !CAPITALS.test(words) || isQuotedShout(words))
    return [];
  const isRelated = wordCount(words) > 2 || words.includes(":");
  return isRelated
    ? whole("boilerplate", paragraph)
    : wordCount(words) === 2
      ? whole("title", paragraph)
      : [];
}

/** "“NO!”" and other sentences that are shouted stay. */
const isQuotedShout = (words: string): boolean => /^[“"].*[.!?]?[”"]$/.test(words) && /[.!?]/.test(words);

/** In a text without small letters capitals say nothing. */
const mostlyCapitals = (text: string): boolean => {
  const sample = text.slice(0, 20_000);
  return (sample.match(/\p{Lu}/gu)?.length ?? 0) > (sample.match(/\p{Ll}/gu)?.length ?? 0);
};
