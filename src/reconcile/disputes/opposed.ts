import { id } from "../../model/ids.ts";
import type { Located } from "../../model/span.ts";
import type { Dispute } from "../../model/story.ts";
import type { AlignedClaim } from "../claims/build.ts";
import type { Clash } from "../clashes/clash.ts";

/**
 * Claims that aligning kept apart because a clause of one stands against a clause of the other. Of several clashes of one
 * kind between two claims the first is told. What one claim denies is one dispute, however many claims say it.
 */
export function opposedClaims(claims: readonly AlignedClaim[]): readonly Dispute[] {
  const holders = new Map<Clash, AlignedClaim[]>();
  for (const claim of claims)
    for (const clash of claim.clashes) holders.set(clash, [...(holders.get(clash) ?? []), claim]);
  const pairs = [...holders].flatMap(([clash, claims]) => (claims.length === 2 ? [{ clash, claims }] : []));
  const disputes = [...Map.groupBy(pairs, together).values()].map(disputeOf);
  return [...new Map(disputes.map((dispute) => [dispute.id, dispute])).values()];
}

interface Pair {
  readonly clash: Clash;
  readonly claims: readonly AlignedClaim[];
}

/** The denials of one claim, in one way, go together; every other clash stands by itself. */
function together({ clash, claims }: Pair): unknown {
  if (clash.kind !== "denial") return clash;
  const denier = claims.find(({ assertions }) => assertions.some((assertion) => meet(assertion, clash.b)));
  return denier === undefined ? clash : `${denier.id} ${clash.reason}`;
}

const meet = (one: Located, other: Located): boolean =>
  one.report === other.report && one.start < other.end && other.start < one.end;

function disputeOf(pairs: readonly Pair[]): Dispute {
  const { kind, comparable, reason } = pairs[0]!.clash;
  const ids = [...new Set(pairs.flatMap(({ claims }) => claims.map((claim) => claim.id)))].toSorted();
  const places = pairs
    .flatMap(({ clash }) => [clash.a, clash.b])
    .map(({ report, start, end }): Located => ({ report, start, end }));
  const clauses = [...new Map(places.map((place) => [`${place.report} ${place.start}`, place])).values()];
  return { id: id("d", [kind, ...ids]), claims: ids, kind, comparable, reason, clauses };
}
