import type { ClaimId, Located, Span } from "../../model/span.ts";
import type { Clash, Clause } from "../clashes/clash.ts";
import type { AlignedClaim } from "./build.ts";

/** An assertion with its claim, and the words of it that the claim was joined by. */
interface Held extends Located {
  readonly claim: ClaimId;
  readonly matched: readonly Span[];
}

/** The claims that stand on the two sides of a clash, with how much each is of its clause; null where no claim is. */
export type SidesOf = (clash: Clash) => readonly [a: Side | null, b: Side | null];

interface Side {
  readonly claim: ClaimId;
  /** The share of their joint length that the clause and the claim's assertion have in common; 1 more for its verb. */
  readonly fit: number;
}

/**
 * Which claim each clause of a clash is told by: one that was joined by the clause's verb and by little else of its
 * sentence, before any other of the sentence, which is of something else; and none that tells the other clause as well.
 * `clashes`: those that will be asked about.
 */
export function sidesOf(claims: readonly AlignedClaim[], clashes: readonly Clash[]): SidesOf {
  const reports = new Set(clashes.flatMap(({ a, b }) => [a.report, b.report]));
  const byReport = Map.groupBy(
    reports.size === 0 ? [] : claims.flatMap((claim) => heldBy(claim, reports)),
    ({ report }) => report,
  );
  const at = (clause: Clause): readonly Held[] =>
    (byReport.get(clause.report) ?? []).filter((held) => sharedLength(held, clause) > 0);
  const side = (clause: Clause, other: Clause): Side | null => {
    const tellOther = new Set(at(other).flatMap((held) => (tells(held, other) ? [held.claim] : [])));
    let best: Side | null = null;
    for (const held of at(clause)) {
      if (tellOther.has(held.claim)) continue;
      const fit = jointShare(held, clause) + (isOf(held, clause) ? 1 : 0);
      if (fit > (best?.fit ?? 0)) best = { claim: held.claim, fit };
    }
    return best;
  };
  return ({ a, b }) => [side(a, b), side(b, a)];
}

/** Of the reports that a clash is in. */
function heldBy({ id, assertions, matched }: AlignedClaim, reports: ReadonlySet<string>): readonly Held[] {
  const own = assertions.filter(({ report }) => reports.has(report));
  if (own.length === 0) return [];
  const words = Map.groupBy(matched, ({ report }) => report);
  return own.map(({ report, start, end }) => ({
    report,
    start,
    end,
    claim: id,
    matched: (words.get(report) ?? []).filter((word) => sharedLength(word, { start, end }) > 0),
  }));
}

/** A claim is of a clause where so much of what it was joined by stands there, its verb included. */
const MOSTLY = 0.5;

const tells = (held: Held, clause: Clause): boolean =>
  sharedLength(held, clause) >= MOSTLY * lengthOf(clause);

const isOf = ({ matched }: Held, clause: Clause): boolean =>
  matched.some((word) => sharedLength(word, clause.verb) > 0) &&
  sum(matched, (word) => sharedLength(word, clause)) >= MOSTLY * sum(matched, lengthOf);

const lengthOf = ({ start, end }: Span): number => end - start;

const sharedLength = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** What two spans share of their joint length. */
export function jointShare(one: Span, other: Span): number {
  const shared = sharedLength(one, other);
  return shared / (lengthOf(one) + lengthOf(other) - shared);
}

const sum = (spans: readonly Span[], measure: (span: Span) => number): number =>
  spans.reduce((all, span) => all + measure(span), 0);
