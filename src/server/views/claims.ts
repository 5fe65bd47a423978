import { shortened } from "../../brief/clause.ts";
import { type Lookup, labelOf, wordsAt } from "../../brief/lookup.ts";
import { ranked } from "../../brief/rank.ts";
import { clearest, shownPlace } from "../../brief/shown.ts";
import { HEDGE_WORDS, STATUS_WORDS, speakerInWords } from "../../brief/wording.ts";
import type { Assertion, Claim } from "../../model/story.ts";
import type { Cell, ClaimRow, ClaimsView } from "../api/views/claims.ts";
import type { Drawn } from "./drawing.ts";
import { spotOf } from "./parts.ts";

/** The weightiest claims, so many of them; without a number, all. Each is drawn once, however many are asked for. */
export function claimsOf({ look, story, once }: Drawn, first?: number): ClaimsView {
  const claims = once("ranked", () => ranked(look, story.claims));
  return {
    total: claims.length,
    claims: claims.slice(0, first).map((claim) => once(`row ${claim.id}`, () => rowOf(look, claim))),
  };
}

const LONGEST = 160;

function rowOf(look: Lookup, claim: Claim): ClaimRow {
  const clear = clearest(look, claim);
  const place = shownPlace(look, clear);
  return {
    id: claim.id,
    words: shortened(wordsAt(look, place), LONGEST),
    spot: spotOf(place),
    who: speakerInWords(look, clear),
    status: claim.status,
    statusWords: STATUS_WORDS[claim.status],
    lines: claim.lines.length,
    cells: [...Map.groupBy(claim.assertions, ({ report }) => report).values()].map(([first]) =>
      cellOf(look, first!),
    ),
  };
}

function cellOf(look: Lookup, assertion: Assertion): Cell {
  const who = speakerInWords(look, assertion);
  const how = mannerOf(assertion);
  return {
    spot: spotOf(assertion),
    how: how.how,
    isOwn: who === "",
    words: `${labelOf(look, assertion.report)} ${how.words}, ${who === "" ? "in its own voice" : who}`,
  };
}

function mannerOf({ stance, hedge }: Assertion): { how: Cell["how"]; words: string } {
  if (stance === "denies" || stance === "doubts") return { how: "denies", words: stance };
  return hedge === "none"
    ? { how: "says", words: "carries it" }
    : { how: "hedged", words: `carries it, ${HEDGE_WORDS[hedge]}` };
}
