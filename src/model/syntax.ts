import type { Span } from "./span.ts";

/**
 * A word or mark, by the conventions of Universal Dependencies' English treebanks (GUM, EWT): "didn't" is "did" + "n't",
 * "Russia's" is "Russia" + "'s", "4-year-old" is split at its hyphens ("4", "-", "year", "-", "old") as GUM does,
 * "U.N." and "Aug." stay whole.
 */
export interface Token extends Span {
  readonly text: string;
  readonly lemma: string;
  /** Penn Treebank tag (XPOS): `NNP`, `VBD`, `CD`, `-LRB-`, … */
  readonly tag: string;
  /** Place of the governor in the sentence's `tokens`; -1 for the root. */
  readonly head: number;
  /** Universal relation without subtype except `:pass`, `:poss`, `:tmod`, `:agent`, `:relcl`: `nsubj`, `ccomp`, `root`, … */
  readonly relation: string;
}

/** A sentence: a span from its first token to its last, of one block. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Place of its block in the report's `blocks`. */
  readonly block: number;
  /** Paragraph number in the report, from 0: a paragraph ends at a line break of the text. */
  readonly paragraph: number;
}
