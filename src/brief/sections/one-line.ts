import type { BriefSection, Claim } from "../../model/story.ts";
import { claimLines } from "../line.ts";
import { type Lookup, reportsOf } from "../lookup.ts";
import { ranked, tells, withoutLookalikes } from "../rank.ts";

const MOST = 5;

/** What several reports carry on one line of reporting, or from one voice: it looks corroborated and is not. */
export const oneLine = (look: Lookup, shown: readonly Claim[]): BriefSection => {
  const carried = look.story.claims.filter(
    ({ status, assertions }) =>
      (status === "oneLine" || status === "oneVoice") && reportsOf(look, assertions).length > 1,
  );
  const chosen = withoutLookalikes(
    look,
    ranked(
      look,
      carried.filter((claim) => tells(look, claim)),
    ),
    MOST,
    shown,
  );
  return {
    heading: "Widely carried, one voice or one line",
    topic: "oneLine",
    lines: claimLines(look, chosen, MOST),
  };
};
