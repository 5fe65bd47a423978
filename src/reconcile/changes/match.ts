import type { ClaimId, Located } from "../../model/span.ts";
import type { Claim } from "../../model/story.ts";
import type { Tellings } from "./carry.ts";

/** The claims of two tellings that hold the same words. */
export interface Matches {
  /** The earlier claims of a later one, those with most words in common first; empty where it is new. */
  readonly before: ReadonlyMap<ClaimId, readonly Claim[]>;
  /** Earlier claims none of whose words are in a later claim. */
  readonly gone: readonly Claim[];
}

/** Of the shorter of two assertions, the share that must be in the other. */
const SHARE = 0.5;

/**
 * A claim's words are a choice among those of its sentences, and may be cut another way when reports come in: claims
 * are the same where an assertion of one lies by half on an assertion of the other.
 */
export function matchClaims(told: Tellings): Matches {
  const later = Map.groupBy(
    told.after.claims.flatMap((claim) => claim.assertions.map((place) => ({ place, claim: claim.id }))),
    ({ place }) => place.report,
  );
  const shared = new Map<ClaimId, Map<Claim, number>>();
  const gone: Claim[] = [];
  for (const claim of told.before.claims) {
    let met = false;
    for (const assertion of claim.assertions) {
      const place = told.carry(assertion);
      if (place === null) continue;
      for (const other of later.get(place.report) ?? []) {
        const common = overlap(place, other.place);
        if (common < SHARE * Math.min(length(place), length(other.place))) continue;
        met = true;
        const of = shared.get(other.claim) ?? new Map<Claim, number>();
        shared.set(other.claim, of.set(claim, (of.get(claim) ?? 0) + common));
      }
    }
    if (!met) gone.push(claim);
  }
  const before = new Map(
    [...shared].map(([claim, of]) => [
      claim,
      [...of].toSorted((x, y) => y[1] - x[1] || (x[0].id < y[0].id ? -1 : 1)).map(([earlier]) => earlier),
    ]),
  );
  return { before, gone };
}

const length = ({ start, end }: Located): number => end - start;
const overlap = (one: Located, other: Located): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);
