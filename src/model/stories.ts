import type { EntityType } from "./annotations.ts";
import type { Decision } from "./decision.ts";
import type { ReportId, StoryId } from "./span.ts";

/** How often each thing occurs. */
export type Tally = Readonly<Record<string, number>>;

/** Changes with the meaning of a fingerprint: one of another version is to be made again from the report. */
export const FINGERPRINT_VERSION = "stories/2";

/**
 * What tells a report's story apart from others, without its text: small, plain JSON, made by `fingerprintOf` from the
 * report alone. Who keeps the fingerprints can rebuild all stories from them.
 */
export interface Fingerprint {
  readonly version: typeof FINGERPRINT_VERSION;
  readonly report: ReportId;
  /** Day of publication (days since 1970-01-01), or null. */
  readonly day: number | null;
  /** Lemmas of content words that are neither names nor numbers. */
  readonly words: Tally;
  /** Single words of names, folded: "volos". */
  readonly nameWords: Tally;
  readonly numbers: Tally;
  /** Lemmas of the title and of the first sentences. */
  readonly lead: Tally;
  /** Whole names as the report writes them. */
  readonly names: readonly { readonly text: string; readonly type: EntityType; readonly count: number }[];
  /** Value and what is counted: "12 people". */
  readonly figures: Tally;
  /** Days that are spoken of: "8-14" (month and day), "weekday 3". */
  readonly dates: Tally;
  /** 64 minima of its five-word runs (MinHash) in base 64; null for a text of under five words. */
  readonly copy: string | null;
}

/** Where a report went and why. `score` of the decision is a chance, 0 to 1, that it is of that story. */
export interface Placement {
  readonly report: ReportId;
  readonly story: StoryId;
  /** `same`: it joined a story; `different`: it opened one (the reasons say which is nearest, and why it is another). */
  readonly decision: Decision;
  /** The report that it repeats nearly word for word. */
  readonly copyOf: ReportId | null;
}

/** What a person has decided. No machine undoes it. */
export type StoryRule =
  /** This report is of this story, which need not have been seen before. */
  | { readonly is: "pinned"; readonly report: ReportId; readonly story: StoryId }
  | { readonly is: "together"; readonly reports: readonly [ReportId, ReportId] }
  | { readonly is: "apart"; readonly reports: readonly [ReportId, ReportId] }
  /** All of `story` belongs to `into`, and so does whatever is later put into `story`. */
  | { readonly is: "merged"; readonly story: StoryId; readonly into: StoryId };

/** What a person may want to decide: two stories that look like one, or reports that have drifted out of theirs. */
export type StoryProposal =
  | { readonly is: "merge"; readonly stories: readonly [StoryId, StoryId]; readonly decision: Decision }
  | {
      readonly is: "split";
      readonly story: StoryId;
      readonly reports: readonly ReportId[];
      readonly decision: Decision;
    };

/** What a second look at the end of a day changed, and what it would ask a person. */
export interface Settlement {
  readonly moves: readonly Placement[];
  /** What is clear enough to ask unbidden, and was not asked before. */
  readonly proposals: readonly StoryProposal[];
  /** The stories that it looked at, and all that is open about them now: what is less clear, or known, too. */
  readonly looked: { readonly stories: readonly StoryId[]; readonly open: readonly StoryProposal[] };
}
