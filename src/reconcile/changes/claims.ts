import type { Change } from "../../model/changes.ts";
import type { ClaimId, ReportId } from "../../model/span.ts";
import type { Assertion, Claim, Story } from "../../model/story.ts";
import { quote, type Tellings } from "./carry.ts";
import type { Matches } from "./match.ts";

/** Claims that are new, gone, denied for the first time, carried by more or fewer lines, told without their hedge. */
export function claimChanges(told: Tellings, { before, fresh, gone }: Matches): Change[] {
  const denials = { before: deniedIn(told.before), after: deniedIn(told.after) };
  const changed = told.after.claims.flatMap((claim): Change[] => {
    const earlier = before.get(claim.id) ?? [];
    if (fresh.has(claim.id)) return [newClaim(told, claim)];
    if (earlier.length === 0) return [];
    return [
      ...linesChange(told, claim, earlier),
      ...denial(told, claim, earlier, denials),
      ...droppedHedge(told, claim, earlier),
      ...statusChange(told, claim, earlier),
    ];
  });
  return [...changed, ...gone.map((claim) => goneClaim(told, claim))];
}

const evidenceOf = (told: Tellings, claim: Claim) =>
  [quote(told.reportAfter, clearest(claim)), ...others(told, claim)] as const;

/** The assertion whose words the claim is shown by. */
const clearest = (claim: Claim): Assertion => claim.assertions[0]!;

const others = (told: Tellings, claim: Claim) =>
  claim.assertions.slice(1).map((place) => quote(told.reportAfter, place));

const newClaim = (told: Tellings, claim: Claim): Change => ({
  kind: "claim",
  claim: claim.id,
  lines: claim.lines.length,
  voices: claim.voices,
  evidence: evidenceOf(told, claim),
});

const goneClaim = (told: Tellings, claim: Claim): Change => ({
  kind: "gone",
  before: claim.id,
  evidence: [quote(told.reportBefore, clearest(claim))],
});

const reportsOf = (claim: Claim): ReportId[] => [...new Set(claim.assertions.map(({ report }) => report))];

function linesChange(told: Tellings, claim: Claim, earlier: readonly Claim[]): Change[] {
  const from = Math.max(...earlier.map(({ lines }) => lines.length));
  const to = claim.lines.length;
  if (from === to) return [];
  const now = new Set(reportsOf(claim));
  const then = new Set(earlier.flatMap(reportsOf).map((report) => told.revised.get(report) ?? report));
  const gained = [...now].filter((report) => !then.has(report));
  const lost = [...then].filter((report) => !now.has(report));
  return [{ kind: "lines", claim: claim.id, from, to, gained, lost, evidence: evidenceOf(told, claim) }];
}

function statusChange(told: Tellings, claim: Claim, earlier: readonly Claim[]): Change[] {
  const from = earlier[0]!.status;
  return from === claim.status
    ? []
    : [{ kind: "status", claim: claim.id, from, to: claim.status, evidence: evidenceOf(told, claim) }];
}

/** Who denies what: a claim that an assertion of its own denies, or that a dispute of kind `denial` names. */
type Denied = ReadonlyMap<ClaimId, readonly Assertion[]>;

function deniedIn(story: Story): Denied {
  const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
  const denied = new Map<ClaimId, Assertion[]>();
  const add = (id: ClaimId, by: readonly Assertion[]): void => {
    if (by.length > 0) denied.set(id, [...(denied.get(id) ?? []), ...by]);
  };
  const denying = (claim: Claim): Assertion[] => claim.assertions.filter(({ stance }) => stance === "denies");
  for (const claim of story.claims) add(claim.id, denying(claim));
  for (const { kind, comparable, claims: sides } of story.disputes) {
    if (kind !== "denial" || !comparable) continue;
    for (const id of sides)
      add(
        id,
        sides.filter((other) => other !== id).flatMap((other) => denying(claims.get(other)!)),
      );
  }
  return denied;
}

function denial(
  told: Tellings,
  claim: Claim,
  earlier: readonly Claim[],
  denials: { readonly before: Denied; readonly after: Denied },
): Change[] {
  const by = denials.after.get(claim.id) ?? [];
  const isAffirmed = claim.assertions.some(({ stance }) => stance !== "denies");
  if (by.length === 0 || !isAffirmed || earlier.some(({ id }) => denials.before.has(id))) return [];
  const first = by[0]!;
  const attribution = told.after.attributions.find(({ id }) => id === first.attribution);
  return [
    {
      kind: "denial",
      claim: claim.id,
      voices: attribution?.voices ?? [],
      evidence: [quote(told.reportAfter, first), quote(told.reportAfter, clearest(claim))],
    },
  ];
}

/** All that told it hedged it; something that is told since, or told anew, does not. */
function droppedHedge(told: Tellings, claim: Claim, earlier: readonly Claim[]): Change[] {
  const then = earlier.flatMap(({ assertions }) => assertions);
  const hedged = then[0];
  if (hedged === undefined || hedged.hedge === "none" || then.some(({ hedge }) => hedge === "none"))
    return [];
  const bare = claim.assertions.find(({ hedge, stance }) => hedge === "none" && stance === "says");
  if (bare === undefined) return [];
  return [
    {
      kind: "hedge",
      claim: claim.id,
      dropped: hedged.hedge,
      before: quote(told.reportBefore, hedged),
      evidence: [quote(told.reportAfter, bare)],
    },
  ];
}
