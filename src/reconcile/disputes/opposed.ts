import type { Decision } from "../../model/decision.ts";
import { id } from "../../model/ids.ts";
import type { Dispute } from "../../model/story.ts";
import type { AlignedClaim } from "../claims/build.ts";

const KINDS = ["denial", "qualification", "contradiction", "update"] as const;

/**
 * Claims that aligning kept apart because one denies or leaves open what the other says: two claims with
 * one and the same decision of "different" between them.
 */
export function opposedClaims(claims: readonly AlignedClaim[]): readonly Dispute[] {
  const holders = new Map<string, { decision: Decision; claims: AlignedClaim[] }>();
  for (const claim of claims)
    for (const decision of claim.decisions) {
      if (decision.verdict !== "different") continue;
      const key = `${decision.by} ${decision.reasons.at(-1)}`;
      const known = holders.get(key) ?? { decision, claims: [] };
      known.claims.push(claim);
      holders.set(key, known);
    }
  const disputes = [...holders.values()].flatMap(({ decision, claims: two }) => {
    const kind = KINDS.find((one) => decision.by === `reconcile/disputes/${one}`);
    if (kind === undefined || two.length !== 2) return [];
    const ids = two.map((claim) => claim.id).toSorted();
    const comparable = kind === "denial" || kind === "contradiction";
    return [{ id: id("d", [kind, ...ids]), claims: ids, kind, comparable, reason: decision.reasons[0]! }];
  });
  return [...new Map(disputes.map((dispute) => [dispute.id, dispute])).values()];
}
