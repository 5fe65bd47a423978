import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";

/**
 * Who is made answerable for the words of a span: the attribution with the shortest content that covers at least half
 * of it, or lies for at least four fifths inside it. Null: the report says it in its own voice, as far as was seen.
 */
export function attributionOf(span: Span, attributions: readonly Attribution[]): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const { content } = attribution;
    const shared = Math.min(content.end, span.end) - Math.max(content.start, span.start);
    const fits = shared >= 0.5 * (span.end - span.start) || shared >= 0.8 * (content.end - content.start);
    if (shared > 0 && fits && (best === null || length(content) < length(best.content))) best = attribution;
  }
  return best;
}

const length = (span: Span): number => span.end - span.start;
