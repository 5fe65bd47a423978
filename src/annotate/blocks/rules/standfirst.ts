import { type BlockRule, isSentence, type Paragraph, whole, wordCount } from "../page.ts";

/** Words and characters of a line under the title; less than five words are a heading, a place or a name. */
const LEAST_WORDS = 5;
const MOST_WORDS = 40;
const LONGEST = 250;

/** The shortest paragraph that prose begins with below it, in characters. */
const PROSE = 90;

/**
 * The line under the title that sums up the report, or tells a picture: it is the first that is left on the page, has no
 * full stop, and a paragraph of prose follows.
 */
export const standfirst: BlockRule = {
  id: "blocks/standfirst",
  find: ({ given, free }) => {
    const [first, next] = free;
    if (first === undefined || next === undefined) return [];
    if (first.place === 0 && given.title === null) return [];
    const { length } = first.words;
    const words = wordCount(first.words);
    if (length > LONGEST || words < LEAST_WORDS || words > MOST_WORDS || !isLine(first)) return [];
    const isProse =
      next.words.length >= PROSE && isSentence(next.words) && /^[\p{Lu}\d“"‘'[(]/u.test(next.words);
    return isProse ? whole("title", first) : [];
  },
};

/** Begins with a capital and ends in a word, with no sign that it goes on. */
const isLine = ({ words }: Paragraph): boolean =>
  /^[\p{Lu}“"‘']/u.test(words) &&
  /[\p{L}\d)”"’'%]$/u.test(words) &&
  !isSentence(words) &&
  !/^[\p{Lu}][\p{L} .]{1,30}: /u.test(words) &&
  !/\b(?:the|a|an|of|to|in|on|for|and|or|but|with|that|by|at|from|as)$/iu.test(words);
