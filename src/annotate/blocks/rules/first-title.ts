import { datelineOf } from "../../../text/lines/dateline.ts";
import { type BlockRule, isProse, isSentence, plainly, whole, wordCount } from "../page.ts";
import { BY } from "./byline.ts";

/** Words and characters of the longest headline that we believe in. */
const MOST_WORDS = 32;
const LONGEST = 220;

/** How far down a headline stands, lines of its outlet and date included, and how far below it prose begins, without them. */
const HEAD = 12;
const BELOW = 3;

/**
 * The first free line that is no byline, where it does not end as a sentence does, or the next one repeats it, and prose follows: a
 * headline.
 */
export const firstTitle: BlockRule = {
  id: "blocks/first-title",
  find: ({ given, paragraphs, free }) => {
    if (given.title !== null || paragraphs.length < 2) return [];
    const [first, ...after] = free.filter(({ place, words }) => place > HEAD || !BY.test(words));
    if (first === undefined || first.place > HEAD) return [];
    const { words } = first;
    const isAgain = plainly(words) === plainly(paragraphs[first.place + 1]?.words ?? "");
    const ends = isSentence(words) && !/[?!]["”’']?$/.test(words) && !isAgain;
    if (ends || words.length > LONGEST || wordCount(words) < 3 || wordCount(words) > MOST_WORDS) return [];
    if (/[:,;]$/.test(words) || datelineOf(`${words} X`) !== null) return [];
    return after.slice(0, BELOW).some((below) => isProse(below.words)) ? whole("title", first) : [];
  },
};
