import { blocksOf } from "./body/blocks.ts";
import { parsePage } from "./page/parse.ts";

/**
 * The text of a piece of HTML that is all article, as feeds hold it: its blocks with an empty line between.
 *
 * @example fragmentText("<p>One &amp; two.</p><p>Three.</p>") // "One & two.\n\nThree."
 */
export function fragmentText(html: string): string {
  return blocksOf(parsePage(html).document.body)
    .map(({ words }) => words)
    .join("\n\n");
}
