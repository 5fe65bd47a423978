import type { Block } from "../../../model/report.ts";
import type { Span } from "../../../model/span.ts";

/** The paragraphs of the body blocks: the stretches between line breaks, those with nothing but white space left out. */
export function paragraphsOf(text: string, blocks: readonly Block[]): Span[] {
  const found: Span[] = [];
  for (const block of blocks) {
    if (block.kind !== "body") continue;
    for (let start = block.start; start < block.end; ) {
      const stop = text.indexOf("\n", start);
      const end = stop < 0 ? block.end : Math.min(stop, block.end);
      if (text.slice(start, end).trim() !== "") found.push({ start, end });
      start = end + 1;
    }
  }
  return found;
}
