import { diffArrays } from "diff";
import type { Edit } from "../../model/changes.ts";
import type { Span } from "../../model/span.ts";

/** Most steps of cut and added pieces that are looked for one by one; texts further apart share nothing worth showing. */
const MOST_STEPS = 4000;

/**
 * What was cut, added or reworded between two texts, each given with the pieces that are compared (sentences,
 * paragraphs, words): half-open spans of UTF-16 code units in their own text, in rising order. Pieces are alike where
 * they differ in white space alone. A cut that stands where something was added is one `changed` edit. In text order.
 *
 * @example edits("A. B.", [{ start: 0, end: 2 }, { start: 3, end: 5 }], "A. C.", [{ start: 0, end: 2 }, { start: 3, end: 5 }])
 * // [{ kind: "changed", before: { start: 3, end: 5 }, after: { start: 3, end: 5 } }]
 */
export function edits(
  before: string,
  beforePieces: readonly Span[],
  after: string,
  afterPieces: readonly Span[],
): readonly Edit[] {
  const [old, young] = [wordsOf(before, beforePieces), wordsOf(after, afterPieces)];
  const parts = diffArrays(old, young, { maxEditLength: MOST_STEPS });
  if (parts === undefined)
    return [{ kind: "changed", before: whole(beforePieces), after: whole(afterPieces) }];
  const found: Edit[] = [];
  let [at, now] = [0, 0];
  let [cut, added]: [Span | null, Span | null] = [null, null];
  const settle = (): void => {
    if (cut !== null || added !== null) found.push({ kind: kindOf(cut, added), before: cut, after: added });
    [cut, added] = [null, null];
  };
  for (const part of parts) {
    if (part.removed) cut = whole(beforePieces.slice(at, at + part.count));
    else if (part.added) added = whole(afterPieces.slice(now, now + part.count));
    else settle();
    if (!part.added) at += part.count;
    if (!part.removed) now += part.count;
  }
  settle();
  return found;
}

const wordsOf = (text: string, pieces: readonly Span[]): string[] =>
  pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim());

const whole = (pieces: readonly Span[]): Span | null =>
  pieces.length === 0 ? null : { start: pieces[0]!.start, end: pieces.at(-1)!.end };

const kindOf = (cut: Span | null, added: Span | null): Edit["kind"] =>
  cut === null ? "added" : added === null ? "cut" : "changed";
