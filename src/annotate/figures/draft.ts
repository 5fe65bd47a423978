import type { Bound, FigureScope } from "../../model/annotations.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";

/** One sentence with the text that it is part of: what every step of this folder reads. */
export interface Scene {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** What the sentence before counts, in text order; none where no figure stands in it. */
  readonly before?: readonly Counted[];
}

/** What a number turned out to count. `first` and `last` are places of tokens of the sentence, -1 where there are none. */
export interface Counted {
  readonly unit: string;
  /** The words of what is counted, after the number; empty for a bare number ("killing 22"). */
  readonly words: string;
  /** The token that the number depends on or, for a bare number, the number itself. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly event: string | null;
  /** What the figure that was made of it says is counted ("people killed"); missing before one is. */
  readonly item?: string;
  readonly value?: number | null;
  readonly basis: "unit" | "noun" | "bare";
}

/**
 * An amount on its way to a figure: a number or a range of two, not yet known to count anything. Its span goes from the
 * bound before it to the bound after it ("at least 500", "500 or more"): what is counted stands at its `end`.
 */
export interface Amount extends Span {
  /** The number's words, a range's both. */
  readonly number: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly scope: FigureScope;
  readonly fraction: boolean;
  readonly written: "digits" | "words" | "mixed";
  readonly vague: boolean;
}

/** The lemma of a verb, "wound" never being the past of "wind" where people or things are counted. */
export const verbLemma = ({ text, lemma }: Token): string =>
  lemma === "wind" && /^wound/i.test(text) ? "wound" : lemma;

/** The place of the first token that starts at `at` or later; `tokens.length` where there is none. */
export function tokenFrom(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the last token that ends at `at` or before; -1 where there is none. */
export function tokenBefore(tokens: readonly Token[], at: number): number {
  let i = tokenFrom(tokens, at) - 1;
  while (i >= 0 && (tokens[i] as Token).end > at) i--;
  return i;
}
