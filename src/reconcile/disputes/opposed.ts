import { id } from "../../model/ids.ts";
import type { Located } from "../../model/span.ts";
import type { Dispute } from "../../model/story.ts";
import type { AlignedClaim } from "../claims/build.ts";
import type { Clash } from "./clash.ts";

/**
 * Claims that aligning kept apart because a clause of one stands against a clause of the other. Of several clashes of one
 * kind between two claims the first is told.
 */
export function opposedClaims(claims: readonly AlignedClaim[]): readonly Dispute[] {
  const holders = new Map<Clash, AlignedClaim[]>();
  for (const claim of claims)
    for (const clash of claim.clashes) holders.set(clash, [...(holders.get(clash) ?? []), claim]);
  const disputes = [...holders].flatMap(([{ kind, comparable, reason, a, b }, two]) => {
    if (two.length !== 2) return [];
    const ids = two.map((claim) => claim.id).toSorted();
    const clauses = [a, b].map(({ report, start, end }): Located => ({ report, start, end }));
    return [{ id: id("d", [kind, ...ids]), claims: ids, kind, comparable, reason, clauses }];
  });
  return [...new Map(disputes.map((dispute) => [dispute.id, dispute])).values()];
}
