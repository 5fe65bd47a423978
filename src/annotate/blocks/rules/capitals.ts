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
  if (place === 0 || words.length > 160 || !CAPITALS.test(words) || isQuotedShout(words)) return [];
  if ((words.match(/\p{L}/gu)?.length ?? 0) < 6) return [];
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
  let more = 0;
  for (const letter of text.slice(0, 20_000)) more += caseOf(letter);
  return more > 0;
};

/** 1 for a capital, -1 for a small letter, 0 for what has no case. */
function caseOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122 ? -1 : code >= 65 && code <= 90 ? 1 : 0;
  return /\p{Lu}/u.test(letter) ? 1 : /\p{Ll}/u.test(letter) ? -1 : 0;
}
