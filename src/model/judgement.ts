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
  /** The reports belong to that story; also where they are in it already, so that no machine takes them out. */
  | {
      readonly kind: "moveReport";
      readonly subjects: readonly [ReportId, ...ReportId[]];
      readonly value: StoryId;
    }
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
  /** Those stories are of different events: nobody asks again whether they are one. */
  | {
      readonly kind: "apartStories";
      readonly subjects: readonly [StoryId, StoryId, ...StoryId[]];
      readonly value: null;
    }
  | {
      readonly kind: "sameEntity" | "differentEntity" | "joinClaims" | "partClaims";
      readonly subjects: readonly [Anchor, Anchor, ...Anchor[]];
      readonly value: null;
    }
  | { readonly kind: "markClaim"; readonly subjects: readonly [Anchor]; readonly value: ClaimMark }
  /** Takes back an earlier judgement (`undoes`), which may itself be an undoing. */
  | { readonly kind: "undo"; readonly subjects: readonly []; readonly value: null };

/**
 * How an editor marks a claim. The grades are those of the Admiralty code and the editor's own entry: no machine makes
 * them up, and a claim's `status` is not touched by them.
 */
export interface ClaimMark {
  /** `misattributed`: said, but not by whom the reports name. `watch`: nothing is decided, keep an eye on it. */
  readonly verdict: "verified" | "false" | "misattributed" | "watch";
  /** Of the source: A (completely reliable) to E (unreliable), F (cannot be judged). */
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F" | null;
  /** Of the information: 1 (confirmed by other sources) to 5 (improbable), 6 (cannot be judged). */
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6 | null;
}

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

/** The mark that a claim bears: the last that stands. */
export interface MarkedClaim extends ClaimMark {
  readonly by: string;
  readonly at: Instant;
  readonly note: string | null;
  readonly judgement: JudgementId;
}

/**
 * What a standing judgement does in a story. `applied`: what it says is so. `overruled`: a later one on the same things
 * says otherwise. `dormant`: the words that it points at are not in the story's reports any more, so it does nothing;
 * it wakes when they come back.
 */
export type JudgementState = "applied" | "overruled" | "dormant";

export type JudgementOnStory = Judgement & {
  readonly state: JudgementState;
  /** The claims or entities that its words are in, in the story as it is told. */
  readonly about: readonly (ClaimId | EntityId)[];
};

/**
 * A person's word on what stands at two or more places in the reports of one story: `same`, they are one name or claim;
 * `different`, no two of them are. It outranks every rule. Of two that contradict each other the later one holds.
 */
export interface Ruling {
  readonly verdict: "same" | "different";
  readonly places: readonly [Located, Located, ...Located[]];
  /** Who decided. */
  readonly by: string;
  readonly note: string | null;
}

/** The rulings on a story, each list as they were made. */
export interface Rulings {
  readonly entities: readonly Ruling[];
  readonly claims: readonly Ruling[];
}
