import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { clauseIn, LONGEST } from "../sentences/clause.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { isWholeClause, standsAlone } from "./clearest.ts";
import { saysNot } from "./negatives.ts";

/** What of a content stands in a sentence: contents that run over several sentences make a statement in each. */
export function cut(
  { content, source, cue, stance, hedge }: Attribution,
  sentence: ClaimSentence,
): readonly Said[] {
  const start = Math.max(content.start, sentence.opens);
  const end = Math.min(content.end, sentence.end, start + LONGEST);
  if (end - start < 10) return NOTHING;
  const frames = [source, cue].flatMap((frame) => (frame !== null && liesIn(sentence, frame) ? [frame] : []));
  const framed = {
    start: Math.min(start, ...frames.map((frame) => frame.start)),
    end: Math.max(end, ...frames.map((frame) => frame.end)),
  };
  return [{ start, end, stance, hedge, framed }];
}

const NOTHING: readonly Said[] = [];

const liesIn = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/**
 * What a statement says beside what claims hold of it at its beginning or end, where that can be read by itself: "the dam
 * broke and the mill was flooded" without the dam.
 */
export function restOf<S extends Span>(statement: S, held: readonly Span[], sentence: Sentence): S {
  let { start, end } = statement;
  for (const span of held) {
    if (span.end <= start || span.start >= end) continue;
    if (span.start - start < NEAR) start = Math.max(start, span.end);
    else if (end - span.end < NEAR) end = Math.min(end, span.start);
  }
  if ((start === statement.start && end === statement.end) || end - start < NEAR) return statement;
  const rest = clauseIn(sentence.tokens, { start, end });
  return rest !== null && standsAlone(sentence, rest) ? { ...statement, ...rest } : statement;
}

/** So many characters are no more than "and" or a quotation mark. */
const NEAR = 6;

/** A content as it stands in one sentence. */
export interface Said extends Span, Pick<Attribution, "stance" | "hedge"> {
  /** From who says it to its last word. */
  readonly framed: Span;
}

/**
 * Of a content within a content ("the envoys said that they had doubts") the inner one is the statement, where it can be
 * read by itself, and what is said beside it another; else the outer one is. Both are where one is denied and one said.
 */
export function onceTold(contents: readonly Said[], { sentence }: ClaimSentence): readonly Said[] {
  const kept = new Map(contents.map((content) => [content, content]));
  for (const outer of contents)
    for (const inner of contents) {
      const around = kept.get(outer);
      if (around === undefined || !kept.has(inner) || !isWithin(inner, around)) continue;
      if (isAgainst(inner) !== isAgainst(outer) || inner.hedge !== outer.hedge) continue;
      const isClause = isWholeClause(sentence, inner) && !deniesAround(sentence, inner.framed, inner);
      const rest = isClause ? restOf(around, [inner.framed], sentence) : around;
      if (rest !== around) kept.set(outer, rest);
      else kept.delete(isClause && isMost(inner.framed, around) ? outer : inner);
    }
  return [...kept.values()];
}

const isWithin = (inner: Span, outer: Span): boolean =>
  liesIn(outer, inner) && lengthOf(inner) < lengthOf(outer);

const isAgainst = ({ stance }: Said): boolean => stance === "denies" || stance === "doubts";

/** Whether next to nothing is around it. */
const isMost = (inner: Span, outer: Span): boolean => lengthOf(outer) - lengthOf(inner) < 2 * NEAR;

/** "They did not believe that the dam was safe": what is outside of the inner content says that it is not so. */
const deniesAround = ({ tokens }: Sentence, outer: Span, inner: Span): boolean =>
  tokens.some(
    (token) =>
      token.start >= outer.start &&
      token.end <= outer.end &&
      (token.end <= inner.start || token.start >= inner.end) &&
      saysNot(token),
  );

const lengthOf = ({ start, end }: Span): number => end - start;
