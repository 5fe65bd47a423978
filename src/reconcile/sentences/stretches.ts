import type { Located, Span } from "../../model/span.ts";

/** Spans by the sentence or other stretch that they begin in: sorted once, then found by halving. */
export function bySentence<T extends Span>(spans: readonly T[]): (sentence: Span) => readonly T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return ({ start, end }) => sorted.slice(firstFrom(sorted, start), firstFrom(sorted, end));
}

/** Where the first of some spans in their order is that begins at a position or behind it. */
function firstFrom(sorted: readonly Span[], position: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `bySentence`, of places in several reports. */
export function byStretch<T extends Located>(places: readonly T[]): (stretch: Located) => readonly T[] {
  const within = new Map(
    [...Map.groupBy(places, ({ report }) => report)].map(([report, own]) => [report, bySentence(own)]),
  );
  return (stretch) => within.get(stretch.report)?.(stretch) ?? [];
}
