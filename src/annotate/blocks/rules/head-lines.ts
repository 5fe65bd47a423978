import { datedLine } from "../../../text/lines/dated-line.ts";
import { looksLikeOutlet } from "../masthead/outlet-names.ts";
import { isOutletName } from "../masthead/outlets.ts";
import { type BlockRule, isProse, type Page, type Paragraph, whole } from "../page.ts";
import { BY } from "./byline.ts";

/** How many lines a page has above its first prose, at most. */
const HEAD = 8;

/**
 * The lines above the first prose that say when and by whom the page was published: "14 March 2025", "The Ellery Post",
 * "Northern Herald | March 14, 2025". A line that calls its date that of publication is one wherever it stands.
 */
export const headLines: BlockRule = {
  id: "blocks/head-line",
  find: (page) => {
    const head = headOf(page);
    return page.free
      .filter((line) => isHeadLine(line, head))
      .flatMap((paragraph) => whole("credit", paragraph));
  },
};

/**
 * What stands above the first prose, without what is known to be none of the report; empty on a page without prose or with
 * too much above it.
 */
function headOf({ paragraphs, free }: Page): readonly Paragraph[] {
  const prose = paragraphs.findIndex(({ words }) => isProse(words));
  const head = free.filter(({ place }) => place < prose);
  return head.length > HEAD ? [] : head;
}

function isHeadLine(line: Paragraph, head: readonly Paragraph[]): boolean {
  const { words, place } = line;
  const dated = datedLine(words);
  if (dated?.name === null && dated.labelled) return true;
  if (!head.includes(line)) return false;
  if (dated !== null) return place > 0 || dated.name === null || hasTitleBeside(place, head);
  return (looksLikeOutlet(words) || isOutletName(words)) && hasTitleBeside(place, head);
}

/** Whether another line of the head can be the title: what may be a name is not taken for one if nothing else is left. */
const hasTitleBeside = (place: number, head: readonly Paragraph[]): boolean =>
  head.some(
    (line) =>
      line.place !== place &&
      line.words.split(/\s+/).length > 2 &&
      datedLine(line.words) === null &&
      !BY.test(line.words) &&
      !looksLikeOutlet(line.words),
  );
