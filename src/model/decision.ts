/**
 * A choice that was made, and why. `by` names the rule (`link/surname`) or the person; `score` is the rule's own,
 * 0 to 1, or null where a rule is all or nothing. A person's decision outranks a machine's and is never overwritten.
 */
export interface Decision {
  readonly verdict: "same" | "different" | "unsure";
  readonly score: number | null;
  readonly by: string;
  readonly reasons: readonly string[];
}
