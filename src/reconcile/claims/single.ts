import type { Reading } from "../../model/reading.ts";
import type { FigureId, Located, Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { countSame, tellApart } from "../ledger/compare.ts";
import { clauseAround, LONGEST } from "../sentences/clause.ts";
import { byStretch } from "../sentences/stretches.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import type { LinkedClaim } from "./join.ts";
import { cut, onceTold, restOf } from "./statements.ts";

/** A sentence with fewer words asserts nothing that one would look up ("He did not elaborate."). */
const FEWEST_WORDS = 3;

/**
 * What only one report says: each sentence that no linked claim holds, as the contents that it attributes and,
 * where it attributes none, as a whole; and the clause of each figure that would else belong to no claim.
 */
export function remainingStatements(
  reading: Reading,
  sentences: readonly ClaimSentence[],
  linked: readonly LinkedClaim[],
): readonly Located[] {
  const taken = Map.groupBy(
    linked.flatMap((claim) =>
      claim.parts.map(({ span, sentence }) => ({ ...span, sentence: sentence.place })),
    ),
    (span) => span.sentence,
  );
  const contested = new Set([
    ...contestedFigures(linked, reading.figures),
    ...contestedWithin(sentences, reading),
  ]);
  const attributions = Map.groupBy(reading.attributions, (attribution) => attribution.report);
  const figures = Map.groupBy(reading.figures, (figure) => figure.report);
  return sentences.flatMap((sentence) => {
    const contents = (attributions.get(sentence.report) ?? []).flatMap((said) => cut(said, sentence));
    const statements =
      contents.length > 0 ? onceTold(contents, sentence) : saysNothing(sentence) ? [] : [whole(sentence)];
    const held: Span[] = [...(taken.get(sentence.place) ?? [])];
    const found = statements
      .filter((statement) => !held.some((span) => covers(span, statement)))
      .map((statement) => restOf(statement, held, sentence.sentence));
    held.push(...found);
    for (const figure of figures.get(sentence.report) ?? []) {
      if (figure.start < sentence.start || figure.end > sentence.end) continue;
      if (!contested.has(figure.id) && held.some((span) => covers(span, figure))) continue;
      const clause = clauseAround(sentence, figure);
      found.push(clause);
      held.push(clause);
    }
    return found.map((span) => ({ report: sentence.report, start: span.start, end: span.end }));
  });
}

/**
 * Figures whose linked claim also holds a rival value of the same thing ("killed 12 and wounded 30", "killed 12 and
 * wounded 34"): each value is a claim of its own besides.
 */
function contestedFigures(linked: readonly LinkedClaim[], figures: readonly Figure[]): ReadonlySet<FigureId> {
  const byReport = Map.groupBy(figures, (figure) => figure.report);
  const contested = new Set<FigureId>();
  for (const { parts } of linked) {
    const held = parts.flatMap(({ sentence, span }) =>
      (byReport.get(sentence.report) ?? []).filter((one) => one.start >= span.start && one.end <= span.end),
    );
    for (const [i, one] of held.entries())
      for (const other of held.slice(i + 1)) {
        if (one.report === other.report || !countSame(one, other) || !tellApart(one, other)) continue;
        contested.add(one.id).add(other.id);
      }
  }
  return contested;
}

/** Values of one thing that two voices of one sentence give: "the ministry put the toll at 10, but the committee said 11". */
function contestedWithin(sentences: readonly ClaimSentence[], { figures }: Reading): readonly FigureId[] {
  const begunIn = byStretch(figures);
  return sentences.flatMap((sentence) => {
    const held = begunIn(sentence).filter(({ end }) => end <= sentence.end);
    const isRival = (one: Figure, other: Figure): boolean =>
      one.voices.at(-1) !== other.voices.at(-1) && countSame(one, other) && tellApart(one, other);
    if (held.length < 2) return [];
    return held.filter((one) => held.some((other) => isRival(one, other))).map(({ id }) => id);
  });
}

/** Too few words, or a signature, a time of day: nothing but names and dates, and no verb. */
function saysNothing({ words, sentence: { tokens } }: ClaimSentence): boolean {
  if (words.length < FEWEST_WORDS) return true;
  return (
    words.filter(({ dated }) => !dated).length < FEWEST_WORDS &&
    !tokens.some(({ tag }) => tag.startsWith("VB") || tag === "MD")
  );
}

const whole = (sentence: ClaimSentence): Span => ({
  start: sentence.opens,
  end: Math.min(sentence.end, sentence.opens + LONGEST),
});

const covers = (outer: Span, inner: Span): boolean =>
  Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start) >= 0.5 * (inner.end - inner.start);
