import type { Decision } from "../../model/decision.ts";
import type { ClaimId, Located, Span } from "../../model/span.ts";
import type { Clash } from "../clashes/clash.ts";
import { type AlignedClaim, buildClaim, unique } from "./build.ts";
import type { Context } from "./context.ts";
import type { Link } from "./links.ts";
import type { Opposition } from "./opposed.ts";
import { jointShare, sidesOf } from "./sides.ts";

/**
 * Claims whose sentences are alike but not enough to be joined, or alike and opposed: each names the other as related.
 * Opposed claims both carry the decision that keeps them apart; `by` names the kind of the opposition.
 */
export function withRelated(
  claims: readonly AlignedClaim[],
  links: readonly Link[],
  against: ReadonlyMap<Link, Opposition>,
): readonly AlignedClaim[] {
  const byReport = assertionsByReport(claims);
  const related = new Map<ClaimId, Set<ClaimId>>();
  const apart = new Map<ClaimId, Decision[]>();
  for (const link of links.filter((one) => one.score < 1 || against.has(one))) {
    const opposed = against.get(link);
    const [a, b] = [opposed?.a ?? hull(link, "a"), opposed?.b ?? hull(link, "b")];
    const one = claimAt({ report: link.a.report, ...a }, byReport);
    const other = claimAt({ report: link.b.report, ...b }, byReport);
    if (one === null || other === null || one === other) continue;
    related.set(one, (related.get(one) ?? new Set()).add(other));
    related.set(other, (related.get(other) ?? new Set()).add(one));
    if (opposed === undefined) continue;
    const decision = keptApart(link, opposed);
    for (const claim of [one, other]) apart.set(claim, [...(apart.get(claim) ?? []), decision]);
  }
  return claims.map((claim) => {
    const others = related.get(claim.id);
    if (others === undefined) return claim;
    const decisions = [...claim.decisions, ...(apart.get(claim.id) ?? [])];
    return { ...claim, related: [...others].toSorted(), decisions };
  });
}

const keptApart = (link: Link, { kind, reason }: Opposition): Decision => ({
  verdict: "different",
  score: Math.min(1, link.score / 2),
  by: `reconcile/${kind}`,
  reasons: [reason, `${link.a.report} ${link.a.start} against ${link.b.report} ${link.b.start}`],
});

/** An assertion is a clause where the two share this much of their joint length. */
const ONE_CLAUSE = 0.5;

/** Claims of the clauses that stand against another one and that no claim holds by themselves. */
export function clauseClaims(
  claims: readonly AlignedClaim[],
  clashes: readonly Clash[],
  context: Context,
): readonly AlignedClaim[] {
  const sides = sidesOf(claims, clashes);
  const clauses = clashes.flatMap((clash) => {
    const found = sides(clash);
    return [clash.a, clash.b].filter((_, side) => (found[side]?.fit ?? 0) < ONE_CLAUSE);
  });
  const known = new Set(claims.map((claim) => claim.id));
  return unique(
    clauses.map(({ report, start, end }) => buildClaim({ spans: [{ report, start, end }] }, context)),
  ).filter(({ id }) => !known.has(id));
}

/** Both claims of a clash carry the decision that keeps them apart; `by` names its kind. */
export function withClashes(
  claims: readonly AlignedClaim[],
  clashes: readonly Clash[],
): readonly AlignedClaim[] {
  if (clashes.length === 0) return claims;
  const sides = sidesOf(claims, clashes);
  const apart = new Map<ClaimId, { decision: Decision; clash: Clash }[]>();
  for (const clash of clashes) {
    const [one, other] = sides(clash).map((side) => side?.claim);
    if (one === undefined || other === undefined || one === other) continue;
    const at = ({ report, start }: Located): string => `${report} ${start}`;
    const decision: Decision = {
      verdict: "different",
      score: Math.min(1, clash.worth / 2),
      by: `reconcile/disputes/${clash.kind}`,
      reasons: [clash.reason, `${at(clash.a)} against ${at(clash.b)}`],
    };
    for (const claim of [one, other]) apart.set(claim, [...(apart.get(claim) ?? []), { decision, clash }]);
  }
  return claims.map((claim) => {
    const against = apart.get(claim.id);
    if (against === undefined) return claim;
    return {
      ...claim,
      decisions: [...claim.decisions, ...against.map(({ decision }) => decision)],
      clashes: against.map(({ clash }) => clash),
    };
  });
}

const assertionsByReport = (claims: readonly AlignedClaim[]) =>
  Map.groupBy(
    claims.flatMap((claim) => claim.assertions.map((assertion) => ({ claim: claim.id, ...assertion }))),
    (assertion) => assertion.report,
  );

function hull(link: Link, side: "a" | "b"): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const match of link.matches) {
    const word = link[side].words[match[side]]!;
    start = Math.min(start, word.start);
    end = Math.max(end, word.end);
  }
  return { start, end };
}

/** The claim whose assertion holds most of a span; the shorter one where two hold as much. */
function claimAt(
  span: Located,
  byReport: ReadonlyMap<string, readonly (Located & { claim: ClaimId })[]>,
): ClaimId | null {
  let best: ClaimId | null = null;
  let most = 0;
  for (const assertion of byReport.get(span.report) ?? []) {
    const share = jointShare(assertion, span);
    if (share > most) [best, most] = [assertion.claim, share];
  }
  return best;
}
