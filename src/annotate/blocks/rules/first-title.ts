import { type BlockRule, isProse, isSentence, whole, wordCount } from "../page.ts";

/** Words and characters of the longest headline that we believe in. */
const MOST_WORDS = 32;
const LONGEST = 220;

/** The first free paragraph, where it does not end as a sentence does and prose follows: a headline. */
export const firstTitle: BlockRule = {
  id: "blocks/first-title",
  find: ({ given, paragraphs, free }) => {
    const [first] = free;
    if (given.title !== null || first === undefined || first.place > 2 || paragraphs.length < 2) return [];
    const { words } = first;
    const ends = isSentence(words) && !/[?!]["”’']?$/.test(words);
    if (ends || words.length > LONGEST || wordCount(words) < 3 || wordCount(words) > MOST_WORDS) return [];
    if (/[:,;]$/.test(words) || DATELINE.test(words)) return [];
    return paragraphs.slice(first.place + 1, first.place + 4).some((after) => isProse(after.words))
      ? whole("title", first)
      : [];
  },
};

/** "KYIV (Agency) -" opens a body whose first full stop was lost. */
const DATELINE = /^\p{Lu}[\p{Lu}\p{L}\s.,'’-]{1,60}\((?:\p{Lu}[\p{L}\s.]{1,30})\)\s*[-–—]/u;
