/** Something that is marked in a text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Its class. */
  readonly name: string;
}

export interface Segment<M extends Mark> {
  readonly start: number;
  readonly end: number;
  /** The marks that cover it, the widest first. */
  readonly marks: readonly M[];
}

/**
 * A stretch of a text cut where marks begin and end, so that each segment is covered by the same marks from end to end.
 * Marks are in the order of their start. Linear in the marks but for those that overlap.
 */
export function segmentsOf<M extends Mark>(start: number, end: number, marks: readonly M[]): Segment<M>[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const seams = [...cuts].sort((a, b) => a - b);
  return seams.slice(0, -1).map((from, i) => ({
    start: from,
    end: seams[i + 1]!,
    marks: here
      .filter((mark) => mark.start <= from && from < mark.end)
      .sort((a, b) => b.end - b.start - (a.end - a.start)),
  }));
}
