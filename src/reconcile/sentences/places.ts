import type { Span } from "../../model/span.ts";

/** Sentences follow one another: the place of the first that ends behind a position is found by halving. */
export function placeAt(sentences: readonly Span[], position: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place of the sentence that a span lies in, or -1. */
export function placeOf(sentences: readonly Span[], { start, end }: Span): number {
  const place = placeAt(sentences, start);
  const found = sentences[place];
  return found !== undefined && found.start <= start && end <= found.end ? place : -1;
}

/** The sentence that a span lies in. */
export const sentenceIn = <T extends Span>(sentences: readonly T[], span: Span): T | undefined =>
  sentences[placeOf(sentences, span)];
