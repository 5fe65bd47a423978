import type { BriefSection, Claim } from "../../model/story.ts";
import { atMost, claimLine } from "../line.ts";
import { type Lookup, reportsOf } from "../lookup.ts";
import { ranked, tells, withoutLookalikes } from "../rank.ts";
import { clearest } from "../shown.ts";

const MOST = 8;

const hedged = (claim: Claim): boolean =>
  claim.status === "unverified" || claim.assertions.some(({ hedge }) => hedge !== "none");

/** A statement that somebody makes: bare narration of one report is left to its report. */
const spoken = (look: Lookup, claim: Claim): boolean => clearest(look, claim).attribution !== null;

/** What one report alone carries, from one voice: what the reports themselves hedge first, then by weight. */
export const oneVoice = (look: Lookup, shown: readonly Claim[]): BriefSection => {
  const alone = look.story.claims.filter(
    (claim) =>
      claim.status === "unverified" ||
      (claim.status === "oneVoice" && reportsOf(look, claim.assertions).length === 1 && spoken(look, claim)),
  );
  const order = ranked(look, alone).filter((claim) => tells(look, claim));
  const chosen = withoutLookalikes(
    look,
    [...order.filter(hedged).slice(0, MOST / 2), ...order.filter((claim) => !hedged(claim))],
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
