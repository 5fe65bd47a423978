import type { Hedge, NameMention, Stance } from "../../model/annotations.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Grid } from "./grid.ts";
import type { Quotation } from "./quotations/pair.ts";
import type { Tree } from "./tree.ts";

/** All that the recognisers may look at: one report's text with what is known of it. */
export interface Page {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly trees: readonly Tree[];
  readonly names: readonly NameMention[];
  readonly quotations: readonly Quotation[];
  readonly quotationsAt: Grid<Quotation>;
  readonly namesAt: Grid<NameMention>;
  /** Whether a character lies inside quotation marks (the marks included). */
  readonly quoted: (offset: number) => boolean;
}

/** A source phrase: its words in the text, the sentence that holds it and the token at its head. */
export interface Phrase extends Span {
  readonly sentence: number;
  readonly head: number;
}

/** Who passes on what another says. */
export interface Relay extends Phrase {
  /** Who was told it, or on whose pages and waves it was said: nobody who spoke in the report. */
  readonly hears?: true;
}

/** What a recogniser proposes; refiners make an AttributionMention of it or drop it. */
export interface Draft {
  readonly content: Span;
  readonly cue: Span | null;
  readonly speaker: Phrase | null;
  /** Who passes it on ("according to TASS"), outermost first. */
  readonly relays: readonly Relay[];
  readonly stance: Stance;
  readonly hedge: Hedge;
  /** An attitude (praises the plan) rather than a claim. */
  readonly attitude: boolean;
  /** The content is the words themselves, between marks. */
  readonly verbatim: boolean;
  /** The cue's token. Null where the cue is none of a sentence's words (a colon of a transcript). */
  readonly anchor: { readonly sentence: number; readonly token: number } | null;
  readonly by: string;
}

export type Recogniser = (page: Page) => Draft[];
export type Refiner = (drafts: readonly Draft[], page: Page) => readonly Draft[];
