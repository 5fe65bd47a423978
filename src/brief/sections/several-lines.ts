import type { BriefSection, Claim } from "../../model/story.ts";
import { claimLines } from "../line.ts";
import type { Lookup } from "../lookup.ts";
import { ranked, tells, withoutLookalikes } from "../rank.ts";

const MOST = 8;

/** A dispute over a claim that leaves it standing: a later total, or sides that cannot be compared. */
const stillStands = (look: Lookup, claim: Claim): boolean =>
  look.story.disputes.every(
    ({ claims, kind, comparable }) => !claims.includes(claim.id) || kind === "update" || !comparable,
  );

/** What two or more independent lines of reporting say, the most carried first. */
export const severalLines = (look: Lookup, shown: readonly Claim[]): BriefSection => {
  const claims = look.story.claims.filter(
    (claim) =>
      claim.status === "severalLines" ||
      (claim.status === "disputed" && claim.lines.length > 1 && stillStands(look, claim)),
  );
  const chosen = withoutLookalikes(
    look,
    ranked(
      look,
      claims.filter((claim) => tells(look, claim)),
    ),
    MOST,
    shown,
  );
  return {
    heading: "On several lines",
    topic: "severalLines",
    lines: claimLines(look, chosen, MOST),
  };
};
