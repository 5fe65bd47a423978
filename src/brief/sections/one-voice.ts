import type { BriefSection, Claim } from "../../model/story.ts";
import { claimLines } from "../line.ts";
import { type Lookup, reportsOf } from "../lookup.ts";
import { ranked, tells, withoutLookalikes } from "../rank.ts";
import { clearest } from "../shown.ts";

const MOST = 10;
/** Narration of one report, at the most: what is said has its speaker to vouch for it. */
const MOST_NARRATED = 4;

const hedged = (claim: Claim): boolean =>
  claim.status === "unverified" || claim.assertions.some(({ hedge }) => hedge !== "none");

/** A statement that somebody makes. */
const spoken = (look: Lookup, claim: Claim): boolean => clearest(look, claim).attribution !== null;

/**
 * Of ranked claims those that tell something: some of what is hedged, then the rest. They are looked at as they are asked
 * for: most never are.
 */
function* inTurn(look: Lookup, order: readonly Claim[]): Generator<Claim> {
  let [doubtful, narrated] = [0, 0];
  for (const claim of order)
    if (hedged(claim) && doubtful < MOST / 2 && tells(look, claim)) {
      doubtful++;
      yield claim;
    }
  for (const claim of order)
    if (!hedged(claim) && tells(look, claim) && (spoken(look, claim) || narrated++ < MOST_NARRATED))
      yield claim;
}

/** What one report alone carries, said or narrated: what the reports themselves hedge first, then by weight. */
export const oneVoice = (look: Lookup, shown: readonly Claim[]): BriefSection => {
  const alone = look.story.claims.filter(
    ({ status, assertions }) =>
      status === "unverified" ||
      ((status === "oneVoice" || status === "oneLine") && reportsOf(look, assertions).length === 1),
  );
  const chosen = withoutLookalikes(look, inTurn(look, ranked(look, alone)), MOST, shown);
  return {
    heading: "One report, or not verified",
    topic: "oneVoice",
    lines: claimLines(look, chosen, MOST),
  };
};
