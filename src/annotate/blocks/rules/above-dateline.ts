import { datelineOf } from "../../../text/lines/dateline.ts";
import { type BlockRule, isSentence, type Page, type Paragraph, whole } from "../page.ts";

/** How far down the page an agency's text begins, and the longest line above it, in characters. */
const HEAD = 8;
const LONGEST = 700;

/**
 * What stands between the title and the dateline of an agency's text ("LUNDA (NP) — …") is the page's: the words of a
 * picture, a second headline, a prompt. Of pages that hold several such texts nothing is taken.
 */
export const aboveDateline: BlockRule = {
  id: "blocks/above-dateline",
  find: (page) => {
    const begins = beginningOf(page);
    return page.free
      .filter(({ place, words }) => place < begins && words.length <= LONGEST)
      .filter(({ place }) => place > 0 || page.given.title !== null)
      .flatMap((line) => whole(isSentence(line.words) ? "caption" : "title", line));
  },
};

/** The place of the one paragraph that opens with an agency's dateline; 0 where there is none near the head, or another. */
function beginningOf({ paragraphs }: Page): number {
  const first = paragraphs.slice(0, HEAD).find(isDated);
  if (first === undefined || first.place === 0) return 0;
  return paragraphs.slice(first.place + 1).some(isDated) ? 0 : first.place;
}

const isDated = ({ words }: Paragraph): boolean => (datelineOf(words)?.credit ?? null) !== null;
