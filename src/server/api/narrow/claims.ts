import type { ClaimRow, ClaimsView } from "../views/claims.ts";
import { holder, namesOf, type Reports } from "./holds.ts";

/** How a claim stands, as the matrix can be narrowed by it. */
export const STANDINGS = ["several", "severalLines", "disputed", "unverified"] as const;

export type Standing = (typeof STANDINGS)[number];

export interface ClaimsNarrowing {
  readonly find?: string | undefined;
  readonly standing?: Standing | undefined;
}

/** A view of claims without those that do not hold the words or do not stand so; in the same order. */
export function narrowClaims(
  { claims }: ClaimsView,
  { find, standing }: ClaimsNarrowing,
  reports: Reports,
): ClaimsView {
  const holds = holder(find);
  const left = claims.filter(
    (claim) =>
      stands(claim, standing) && holds(() => [claim.words, claim.who, claim.statusWords, carriers(claim)]),
  );
  return { total: left.length, claims: left };

  function carriers({ cells }: ClaimRow): string {
    return namesOf(
      reports,
      cells.map(({ spot }) => spot.report),
    );
  }
}

const stands = ({ status, cells }: ClaimRow, standing: Standing | undefined): boolean =>
  standing === undefined || status === standing || (standing === "several" && cells.length > 1);
