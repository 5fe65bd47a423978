import type { Hedge } from "./annotations.ts";
import type { ClaimId, Evidence, FigureId, ReportId, Span } from "./span.ts";
import type { ClaimStatus, Figure } from "./story.ts";

/**
 * What is different between two tellings of one story, an earlier and a later one. Ids without a remark are of the later
 * telling; `before` is always of the earlier one, with its own words, since a revised report may not hold them any more.
 * `evidence` are words of the later telling, never empty: a change can be clicked like everything else.
 */
export type Change =
  /** A report that came in since. */
  | { readonly kind: "report"; readonly report: ReportId; readonly evidence: Words }
  /** An article whose text is another now; `silent`: it gives no later time of change than it did before. */
  | {
      readonly kind: "revision";
      readonly before: ReportId;
      readonly report: ReportId;
      readonly silent: boolean;
      readonly edits: readonly Edit[];
      readonly evidence: Words;
    }
  /** Nothing of it was told before. */
  | {
      readonly kind: "claim";
      readonly claim: ClaimId;
      readonly lines: number;
      readonly voices: readonly string[];
      readonly evidence: Words;
    }
  /** No report carries it any more (revised, moved to another story). `evidence` are its words as they stood. */
  | { readonly kind: "gone"; readonly before: ClaimId; readonly evidence: Words }
  /** It gained or lost independent lines of reporting. */
  | {
      readonly kind: "lines";
      readonly claim: ClaimId;
      readonly from: number;
      readonly to: number;
      readonly gained: readonly ReportId[];
      readonly lost: readonly ReportId[];
      readonly evidence: Words;
    }
  | {
      readonly kind: "status";
      readonly claim: ClaimId;
      readonly from: ClaimStatus;
      readonly to: ClaimStatus;
      readonly evidence: Words;
    }
  /** Nobody had denied it. `voices`: who does, from who relays to who speaks. */
  | {
      readonly kind: "denial";
      readonly claim: ClaimId;
      readonly voices: readonly string[];
      readonly evidence: Words;
    }
  /** Everybody who told it had hedged it; now somebody does not. */
  | {
      readonly kind: "hedge";
      readonly claim: ClaimId;
      readonly dropped: Exclude<Hedge, "none">;
      readonly before: Evidence;
      readonly evidence: Words;
    }
  /** Another value for what was counted before, later or rival, or put in its place by a revision. */
  | {
      readonly kind: "figure";
      readonly figure: FigureId;
      readonly item: string;
      readonly from: Figure;
      readonly to: Figure;
      readonly before: Evidence;
      readonly evidence: Words;
    };

type Words = readonly [Evidence, ...Evidence[]];

/** A stretch of an article that was cut, added or reworded: `before` in the old text, `after` in the new one. */
export interface Edit {
  readonly kind: "cut" | "added" | "changed";
  readonly before: Span | null;
  readonly after: Span | null;
}
