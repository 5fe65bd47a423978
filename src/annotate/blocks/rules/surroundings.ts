import { datedLine } from "../../../text/lines/dated-line.ts";
import { isPrompt } from "../../../text/lines/prompts.ts";
import { type BlockRule, isProse, isSentence, type Page, type Paragraph, whole, wordCount } from "../page.ts";
import { BY } from "./byline.ts";

/** What a line that is no prose costs the stretch that holds it, in characters of prose. */
const COST = 40;

/** Fewer lines than this on one side are a headline, a byline, a note: nothing that a page puts around an article. */
const FEWEST = 10;

/** The article has so many times the prose of what stands on one side of it. */
const OUTWEIGHS = 4;

/** How far above the first prose a headline stands: author, day and buttons come between. */
const REACH = 12;

/**
 * What was copied with a whole page: many lines above the headline, hardly any of them prose, and then also those below the
 * last prose; a list that only ends a report (names, results) is the report's. The article is the stretch with most prose
 * for its lines. A report whose title is given was not copied so.
 */
export const surroundings: BlockRule = {
  id: "blocks/surroundings",
  find: ({ paragraphs, free, given }) => {
    if (given.title !== null || paragraphs.length < FEWEST) return [];
    const { first, last } = articleIn(paragraphs);
    const article = proseIn(paragraphs.slice(first, last));
    const isAround = (side: readonly Paragraph[]): boolean =>
      side.length >= FEWEST && proseIn(side) * OUTWEIGHS <= article && !isSpoken(side);
    const headline = headlineAbove(paragraphs, first);
    const [above, below] = [paragraphs.slice(0, headline?.place ?? first), paragraphs.slice(last)];
    if (!isAround(above)) return [];
    const around = new Set(isAround(below) ? [...above, ...below] : above);
    const marks = free.filter((line) => around.has(line)).flatMap((line) => whole("boilerplate", line));
    return headline === undefined ? marks : [...marks, ...whole("title", headline)];
  },
};

const proseIn = (lines: readonly Paragraph[]): number =>
  lines.reduce((sum, { words }) => sum + (isProse(words) ? words.length : 0), 0);

/** Whether a third of some lines are sentences: the questions and answers of a transcript, a list of what is known. */
const isSpoken = (lines: readonly Paragraph[]): boolean =>
  lines.filter(({ words }) => isSentence(words)).length * 3 >= lines.length;

/** The stretch whose prose outweighs its other lines most (Kadane's way), half-open. */
function articleIn(paragraphs: Page["paragraphs"]): { readonly first: number; readonly last: number } {
  let best = { first: 0, last: 0, weight: 0 };
  let [first, weight] = [0, 0];
  for (const [place, { words }] of paragraphs.entries()) {
    if (weight <= 0) [first, weight] = [place, 0];
    weight += isProse(words) ? words.length : -COST;
    if (weight > best.weight) best = { first, last: place + 1, weight };
  }
  return best;
}

/** The headline above an article: of the lines nearby that may be one the longest, one that is a sentence only if no other is. */
function headlineAbove(paragraphs: Page["paragraphs"], first: number): Paragraph | undefined {
  const near = paragraphs.slice(Math.max(0, first - REACH), first).filter(mayBeHeadline);
  const bare = near.filter(({ words }) => !/[.…]["”’']?$/.test(words));
  return (bare.length > 0 ? bare : near).reduce<Paragraph | undefined>(
    (best, line) => (line.words.length > (best?.words.length ?? 0) ? line : best),
    undefined,
  );
}

const mayBeHeadline = ({ words }: Paragraph): boolean =>
  wordCount(words) >= 4 &&
  words.length <= 160 &&
  !BY.test(words) &&
  !isPrompt(words) &&
  datedLine(words) === null;
