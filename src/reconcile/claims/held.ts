import type { Located } from "../../model/span.ts";
import type { AlignedClaim } from "./build.ts";

/** The claim of most assertions first. */
export const byWeight = (x: AlignedClaim, y: AlignedClaim): number =>
  y.assertions.length - x.assertions.length || (x.id < y.id ? -1 : 1);

/** What of a claim larger ones hold; nothing of what only one report says once, and of what people joined or parted. */
export interface HeldBy {
  /** One larger claim holds all that it asserts. */
  readonly isPart: (claim: AlignedClaim) => boolean;
  /** All that it asserts is held by some larger claim. */
  readonly isShared: (claim: AlignedClaim) => boolean;
}

export function heldBy(claims: readonly AlignedClaim[]): HeldBy {
  const several = claims.filter(({ assertions }) => assertions.length > 1);
  const byReport = Map.groupBy(
    several.flatMap((claim) => claim.assertions.map((place) => ({ claim, place }))),
    ({ place }) => place.report,
  );
  const holders = (claim: AlignedClaim): readonly ReadonlySet<AlignedClaim>[] =>
    claim.assertions.map((place) => {
      const around = byReport.get(place.report)!.filter((one) => holds(one.place, place));
      return new Set(around.map((one) => one.claim).filter((other) => byWeight(other, claim) < 0));
    });
  const asks = (isSo: (sets: readonly ReadonlySet<AlignedClaim>[]) => boolean) => (claim: AlignedClaim) =>
    claim.assertions.length > 1 &&
    claim.decisions.every(({ by }) => by.startsWith("reconcile/")) &&
    isSo(holders(claim));
  return {
    isPart: asks(([first, ...rest]) => [...first!].some((one) => rest.every((set) => set.has(one)))),
    isShared: asks((sets) => sets.every((set) => set.size > 0)),
  };
}

/** So many characters more are no more than a mark or a "that". */
const NEAR = 5;

const holds = (outer: Located, inner: Located): boolean =>
  outer.start <= inner.start + NEAR && outer.end >= inner.end - NEAR;
