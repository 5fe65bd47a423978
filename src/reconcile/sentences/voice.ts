import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";

/**
 * Who is made answerable for the words of a span: the attribution with the shortest content that covers at least half
 * of it, or lies for at least four fifths inside it. Null: the report says it in its own voice, as far as was seen.
 */
export function attributionOf(
  span: Span,
  attributions: readonly Attribution[],
  counts: (attribution: Attribution, common: number) => boolean = () => true,
): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const { content } = attribution;
    const common = shared(content, span);
    if (common <= 0 || (common < 0.5 * length(span) && common < 0.8 * length(content))) continue;
    if (best !== null && length(content) >= length(best.content)) continue;
    if (counts(attribution, common)) best = attribution;
  }
  return best;
}

/** The rule that finds who says it put into what is said ("At the gate, the guard said, …"): the content is one half of it. */
const INSERTED = "attributions/inverted";

/** Whoever says less than this share of an assertion's words does not say the rest of them. */
const LEAST_SHARE = 0.25;

/**
 * As `attributionOf`, for an assertion as a whole: "the group has claimed credit for the blasts, which killed nine at the
 * port of Tarvik on Monday morning" is the report's. A denial is what its sentence is about, however short; around a
 * quotation there may be much that only says who says it; and whom a report has something through it mostly has the rest
 * through, which must not count as a line of its own.
 */
export const speakerOf = (
  span: Span,
  attributions: readonly Attribution[],
  press: ReadonlySet<string>,
): Attribution | null =>
  attributionOf(
    span,
    attributions,
    ({ kind, stance, voices, by }, common) =>
      kind === "direct" ||
      by === INSERTED ||
      voices.length > 1 ||
      voices.some((voice) => press.has(voice)) ||
      stance === "denies" ||
      stance === "doubts" ||
      common >= LEAST_SHARE * length(span),
  );

const shared = (one: Span, other: Span): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

const length = (span: Span): number => span.end - span.start;
