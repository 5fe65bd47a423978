import type { Reading } from "../../model/reading.ts";
import type { Dispute } from "../../model/story.ts";
import type { AlignedClaim } from "../claims/build.ts";
import { figureDisputes } from "./figures.ts";
import { opposedClaims } from "./opposed.ts";

/**
 * Where the claims of a story stand against each other, typed, each with its reason in plain words and at least two
 * claims. `comparable: false` says that the two are no rivals as they stand, and why. A false alarm costs a reader's
 * trust, a miss only a line: where it is unclear whether two claims speak of one thing, nothing is raised.
 *
 * @param reading with the ledger settled (`settleLedger`): a figure without a claim disputes nothing
 */
export function findDisputes(reading: Reading, claims: readonly AlignedClaim[]): readonly Dispute[] {
  return [...figureDisputes(reading), ...opposedClaims(claims)].toSorted((x, y) => (x.id < y.id ? -1 : 1));
}
