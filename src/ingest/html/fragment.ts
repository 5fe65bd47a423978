import { blocksOf } from "./body/blocks.ts";
import { parseDocument } from "./page/dom.ts";
import { tidyMarkup } from "./page/markup.ts";

/**
 * The text of a piece of HTML that is all article, as feeds hold it: its blocks with an empty line between.
 *
 * @example fragmentText("<p>One &amp; two.</p><p>Three.</p>") // "One & two.\n\nThree."
 */
export function fragmentText(html: string): string {
  const { body } = parseDocument(tidyMarkup(html).html);
  if (body === null) return "";
  return blocksOf(body)
    .map(({ words }) => words)
    .join("\n\n");
}
