import type { Citation } from "./citation.ts";
import type { Instant } from "./instant.ts";
import type { Anchor } from "./judgement.ts";
import type { Evidence, StoryId, WatchId } from "./span.ts";

/** What somebody wants to hear of as soon as a story says it. */
export type WatchRule =
  /**
   * A figure of what these words count ("people killed"). `threshold`: when one reaches it for the first time; null: at
   * every other value, and the first one.
   */
  | { readonly kind: "figure"; readonly words: string; readonly threshold: number | null }
  /** The first denial of a claim; null: of any. */
  | { readonly kind: "denial"; readonly claim: Anchor | null }
  /** A claim gets another independent line of reporting; null: any claim that was told before. */
  | { readonly kind: "line"; readonly claim: Anchor | null }
  /** A place, or anything with a name, is named that was not before. */
  | { readonly kind: "place" | "name"; readonly name: string };

export interface WatchDraft {
  readonly name: string;
  readonly on: WatchRule;
  /** Null: in every story, those to come as well. */
  readonly story: StoryId | null;
  /** Where each alert is sent to as JSON; null: nowhere. */
  readonly webhook: string | null;
}

export interface Watch extends WatchDraft {
  readonly id: WatchId;
  /** What the archive had by then is no news. */
  readonly madeAt: Instant;
}

/** What a watch has to say of one story: words that are new there. */
export interface Finding {
  readonly words: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

export interface AlertDraft extends Finding {
  readonly watch: WatchId;
  readonly story: StoryId;
  readonly at: Instant;
  /** The story's title when it was found. */
  readonly title: string;
  /** Where each of the evidence comes from. */
  readonly citations: readonly Citation[];
}

export interface Alert extends AlertDraft {
  readonly id: string;
  /** How sending it went; null: the watch has no webhook. */
  readonly delivery: Delivery | null;
}

export interface Delivery {
  readonly state: "waiting" | "delivered" | "failed";
  readonly attempts: number;
  /** What was answered last, or what went wrong, in words; null before the first attempt. */
  readonly outcome: string | null;
}
