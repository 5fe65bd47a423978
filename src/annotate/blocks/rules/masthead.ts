import { datedLine } from "../../../text/lines/dated-line.ts";
import { mayBeMasthead } from "../masthead/outlet-names.ts";
import { type BlockRule, isProse, type Paragraph, whole, wordCount } from "../page.ts";
import { BY } from "./byline.ts";

/** How far below its date a masthead's headline may stand, in lines. */
const REACH = 3;

/**
 * The outlet's name above the date, above the headline, whatever words it is made of: "The Continental", then "10 February
 * 2030", then what happened. Where the next line but the date's is prose or who wrote it, the first line is the headline.
 */
export const masthead: BlockRule = {
  id: "blocks/masthead",
  find: ({ given, paragraphs, free }) => {
    const [first, second] = paragraphs;
    if (given.outlet !== null || first === undefined || second === undefined || free[0] !== first) return [];
    if (!mayBeMasthead(first.words) || !isDate(second)) return [];
    const below = paragraphs.slice(2, 2 + REACH);
    const headline = below.find((line) => !isDate(line) && !BY.test(line.words));
    return headline !== undefined && isHeadline(headline) ? whole("credit", first) : [];
  },
};

/** A line that is a date, with no name or with a place beside it. */
const isDate = ({ words }: Paragraph): boolean => {
  const dated = datedLine(words);
  return (
    dated !== null && (dated.name === null || /^\p{L}+$/u.test(words.slice(dated.name.start, dated.name.end)))
  );
};

const isHeadline = ({ words }: Paragraph): boolean =>
  wordCount(words) >= 4 &&
  wordCount(words) <= 32 &&
  !/[.,;]$/.test(words) &&
  !(isProse(words) && words.length > 200);
