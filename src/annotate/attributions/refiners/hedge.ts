import type { Hedge } from "../../../model/annotations.ts";
import type { Span } from "../../../model/span.ts";
import { type Grid, gridOf } from "../grid.ts";
import { HEDGES } from "../lexicon.ts";
import type { Draft, Page } from "../page.ts";

/** "Reuters could not independently verify", "has not been independently confirmed", "no way to verify". */
const UNVERIFIED =
  /\b(?:(?:could|can|was|were|has|have|had|is|are)(?:\s+not|n['’]t)(?:\s+(?:yet|immediately|independently|been|be|able|to)){0,5}\s+(?:verif(?:y|ied)|confirm(?:ed)?|authenticate[d]?|corroborate[d]?)|(?:unable|impossible|no\s+(?:independent\s+)?way)\s+to\s+(?:independently\s+)?(?:verify|confirm)|no\s+independent\s+(?:verification|confirmation))\b/i;

/** The hedges of a report's own words, and of sentences that say that what stands before could not be verified. */
export function hedge(drafts: readonly Draft[], page: Page): Draft[] {
  const doubted = doubtedParagraphs(page);
  return drafts.map((draft) => {
    if (draft.hedge !== "none") return draft;
    const { start } = draft.content;
    const said = wordsHedge(openingOf(draft, page.text));
    const unverified = doubted.meeting({ start, end: start + 1 }).length > 0;
    return { ...draft, hedge: said !== "none" ? said : unverified ? "unverified" : "none" };
  });
}

/** The cue's words and the content up to its first comma: a hedge farther on is another clause's. */
function openingOf({ content, cue }: Draft, text: string): string {
  const words = text.slice(content.start, content.end);
  const comma = words.indexOf(",", 25);
  return `${cue ? text.slice(cue.start, cue.end) : ""} ${comma < 0 ? words : words.slice(0, comma)}`;
}

const wordsHedge = (words: string): Hedge =>
  HEDGES.find(({ pattern }) => pattern.test(words))?.hedge ?? "none";

/**
 * From the start of the paragraph (of the one before, where the sentence opens its own) to the last sentence that doubts.
 * Stretches that overlap are one.
 */
function doubtedParagraphs(page: Page): Grid<Span> {
  const found: { start: number; end: number }[] = [];
  page.sentences.forEach((sentence, i) => {
    if (page.quoted(sentence.start) || !UNVERIFIED.test(page.text.slice(sentence.start, sentence.end)))
      return;
    const last = found.at(-1);
    const start = startOfDoubt(page, i, last?.end ?? 0);
    if (last && start <= last.end) last.end = sentence.end;
    else found.push({ start, end: sentence.end });
  });
  return gridOf(found);
}

function startOfDoubt(page: Page, i: number, floor: number): number {
  const own = page.sentences[i]!.paragraph;
  const opens = page.sentences[i - 1]?.paragraph !== own;
  let first = i;
  while (
    first > 0 &&
    page.sentences[first]!.start > floor &&
    own - page.sentences[first - 1]!.paragraph <= (opens ? 1 : 0)
  )
    first--;
  return page.sentences[first]!.start;
}
