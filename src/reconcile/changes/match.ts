import type { ClaimId, Located } from "../../model/span.ts";
import type { Claim } from "../../model/story.ts";
import type { Tellings } from "./carry.ts";

/** The claims of two tellings that hold the same words. */
export interface Matches {
  /** The earlier claims that a later one is today, those with most words in common first. */
  readonly before: ReadonlyMap<ClaimId, readonly Claim[]>;
  /** Later claims none of whose words were in an earlier one. */
  readonly fresh: ReadonlySet<ClaimId>;
  /** Earlier claims none of whose words are in a later one. */
  readonly gone: readonly Claim[];
}

/** Of the shorter of two assertions, the share that must be in the other. */
const SHARE = 0.5;

/**
 * A claim's words are a choice among those of its sentences, and may be cut another way when reports come in: claims
 * are the same where an assertion of one lies by half on an assertion of the other. Each earlier claim is one later
 * claim, the one that holds most of its words; several may have become one.
 */
export function matchClaims(told: Tellings): Matches {
  const later = Map.groupBy(
    told.after.claims.flatMap((claim) => claim.assertions.map((place) => ({ place, claim: claim.id }))),
    ({ place }) => place.report,
  );
  const became = new Map<ClaimId, [earlier: Claim, common: number][]>();
  const fresh = new Set(told.after.claims.map(({ id }) => id));
  const gone: Claim[] = [];
  for (const claim of told.before.claims) {
    const common = wordsInCommon(told, claim, later);
    for (const id of common.keys()) fresh.delete(id);
    const [best] = [...common].toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
    if (best === undefined) gone.push(claim);
    else became.set(best[0], [...(became.get(best[0]) ?? []), [claim, best[1]]]);
  }
  const before = new Map(
    [...became].map(([id, earlier]) => [
      id,
      earlier.toSorted((x, y) => y[1] - x[1] || (x[0].id < y[0].id ? -1 : 1)).map(([claim]) => claim),
    ]),
  );
  return { before, fresh, gone };
}

type Later = ReadonlyMap<string, readonly { readonly place: Located; readonly claim: ClaimId }[]>;

/**
 * How well each later claim fits an earlier one: the characters in common, less those that only one of them has, so that
 * of two claims cut from one sentence the one cut alike fits better.
 */
function wordsInCommon(told: Tellings, claim: Claim, later: Later): ReadonlyMap<ClaimId, number> {
  const fit = new Map<ClaimId, number>();
  for (const assertion of claim.assertions) {
    const place = told.carry(assertion);
    if (place === null) continue;
    for (const other of later.get(place.report) ?? []) {
      const common = overlap(place, other.place);
      const [shorter, longer] = [length(place), length(other.place)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      if (common < SHARE * shorter) continue;
      fit.set(other.claim, (fit.get(other.claim) ?? 0) + common - 0.5 * (longer - common));
    }
  }
  return fit;
}

const length = ({ start, end }: Located): number => end - start;
const overlap = (one: Located, other: Located): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);
