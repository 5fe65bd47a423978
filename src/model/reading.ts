import type { AttributionMention, FigureMention, NameMention, TimeExpression } from "./annotations.ts";
import type { Block, Masthead, Publication, Report } from "./report.ts";
import type { Attribution, Entity, Figure, StoryReport, Time } from "./story.ts";
import type { Sentence } from "./syntax.ts";

/** What one report yields read by itself, before any other is looked at. All lists are in text order. */
export interface AnnotatedReport {
  readonly report: Report;
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly times: readonly TimeExpression[];
  readonly figures: readonly FigureMention[];
  readonly attributions: readonly AttributionMention[];
}

/** One report of a story, with what was found by laying the reports beside each other. */
export interface ReadReport extends StoryReport {
  readonly published: Publication;
  /** The sentences with their tokens (`sentences` of a StoryReport holds the bare spans). */
  readonly parsed: readonly Sentence[];
}

/** All that `cluster/` and `reconcile/` read: the reports of one story with entities, voices and dates settled. */
export interface Reading {
  readonly reports: readonly ReadReport[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
}
