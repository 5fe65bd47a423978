import { type BlockRule, isSentence, perParagraph, whole, wordCount } from "../page.ts";

/** One or two short words that are no sentence, between paragraphs: buttons, tags, remains of a picture. */
export const stray: BlockRule = {
  id: "blocks/stray",
  find: perParagraph((paragraph, { repeats }) => {
    const { words, place } = paragraph;
    if (place === 0 || words.length > 24 || isSentence(words) || /[:“"”]/.test(words)) return [];
    const isShort = wordCount(words) === 1 || (wordCount(words) === 2 && !/\p{Ll}/u.test(words));
    // A label of a speaker or a section of a list comes again; a heading has prose below and is told there.
    return isShort && repeats.get(words) === 1 ? whole("boilerplate", paragraph) : [];
  }),
};
