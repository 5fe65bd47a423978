import type { Instant } from "./instant.ts";
import type { ClaimId, EntityId, JudgementId, Located, ReportId, StoryId } from "./span.ts";

/**
 * A claim or entity as a person pointed at it. Ids of claims and entities may change as reports come in; a place in a
 * report's text never does, so it is by `at` that the judgement is found again after the story is read anew.
 */
export interface Anchor {
  readonly id: ClaimId | EntityId;
  readonly at: Located;
}

/** What people can decide: the kind, what it is about, and what was decided. More kinds may come. */
export type JudgementMatter =
  /** The report belongs to that story. */
  | { readonly kind: "moveReport"; readonly subjects: readonly [ReportId]; readonly value: StoryId }
  /** Those stories are part of this one. */
  | {
      readonly kind: "mergeStories";
      readonly subjects: readonly [StoryId, ...StoryId[]];
      readonly value: StoryId;
    }
  /** Those reports are a story of their own; null until it has an id. */
  | {
      readonly kind: "splitStory";
      readonly subjects: readonly [ReportId, ...ReportId[]];
      readonly value: StoryId | null;
    }
  | {
      readonly kind: "sameEntity" | "differentEntity" | "joinClaims" | "partClaims";
      readonly subjects: readonly [Anchor, Anchor, ...Anchor[]];
      readonly value: null;
    }
  | { readonly kind: "markClaim"; readonly subjects: readonly [Anchor]; readonly value: ClaimMark }
  /** Takes back an earlier judgement (`undoes`), which may itself be an undoing. */
  | { readonly kind: "undo"; readonly subjects: readonly []; readonly value: null };

/** How an editor marks a claim. */
export type ClaimMark = "confirmed" | "doubtful" | "wrong" | "open";

interface Signed {
  readonly at: Instant;
  /** Who decided. */
  readonly by: string;
  /** Why, in the person's words. */
  readonly note: string | null;
  /** The judgement that this one takes back; null unless `kind` is `undo`. */
  readonly undoes: JudgementId | null;
}

/** A judgement before the ledger has given it an id. */
export type JudgementDraft = Signed & JudgementMatter;

/** A person's decision. Kept for good, outlives every re-reading, outranks the machine. */
export type Judgement = JudgementDraft & { readonly id: JudgementId };
