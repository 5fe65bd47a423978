import type { BriefSection, Claim } from "../../model/story.ts";
import { atMost, claimLine } from "../line.ts";
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

/** What one report alone carries, said or narrated: what the reports themselves hedge first, then by weight. */
export const oneVoice = (look: Lookup, shown: readonly Claim[]): BriefSection => {
  const alone = look.story.claims.filter(
    ({ status, assertions }) =>
      status === "unverified" ||
      ((status === "oneVoice" || status === "oneLine") && reportsOf(look, assertions).length === 1),
  );
  const order = ranked(look, alone).filter((claim) => tells(look, claim));
  const narrated = new Set(
    order.filter((claim) => !hedged(claim) && !spoken(look, claim)).slice(MOST_NARRATED),
  );
  const chosen = withoutLookalikes(
    look,
    [
      ...order.filter(hedged).slice(0, MOST / 2),
      ...order.filter((claim) => !hedged(claim) && !narrated.has(claim)),
    ],
    MOST,
    shown,
  );
  return {
    heading: "One report, or not verified",
    topic: "oneVoice",
    lines: atMost(
      chosen.map((claim) => claimLine(look, claim)),
      MOST,
    ),
  };
};
