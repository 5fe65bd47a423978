import { claimAt, entityAt } from "../../../model/anchors.ts";
import type { Judgement, JudgementOnStory, JudgementState, MarkedClaim } from "../../../model/judgement.ts";
import type { ClaimId, Located, ReportId, StoryId } from "../../../model/span.ts";
import type { Story } from "../../../model/story.ts";
import { judgementsOn } from "../../../store/digest.ts";
import type { Store } from "../../../store/store.ts";
import { standing } from "../telling/tell.ts";
import { anchorsOf, type Carry, carrier } from "./rulings.ts";

/** What people have decided on a story that was told. */
export interface Judged {
  /** By claim; of several marks the last that stands. */
  readonly marks: Readonly<Record<ClaimId, MarkedClaim>>;
  /** Those that stand, as they were made, with what they do. */
  readonly judgements: readonly JudgementOnStory[];
}

/** People's marks and judgements on a story as it is told: marks are found again by the words that they were set on. */
export function judgedIn(store: Store, id: StoryId, story: Story): Judged {
  const carry = carrier(
    store,
    story.reports.map((report) => report.id),
  );
  const judgements = judgementsOn(store, id);
  const marks = marksBy(judgements, story.claims, carry);
  return {
    marks,
    judgements: judgements.map((judgement) => ({
      ...judgement,
      state: isOvertaken(store, judgement) ? "overruled" : stateOf(judgement, story, marks, carry),
      about: [...new Set(thingsOf(judgement, story, carry))],
    })),
  };
}

/** The marks on a story alone; its claims are looked through only where there are any. */
export function marksOn(
  store: Store,
  id: StoryId,
  reports: readonly ReportId[],
  claimsOf: () => Claims,
): Record<ClaimId, MarkedClaim> {
  const judgements = judgementsOn(store, id).filter(({ kind }) => kind === "markClaim");
  return judgements.length === 0 ? {} : marksBy(judgements, claimsOf(), carrier(store, reports));
}

function marksBy(
  judgements: readonly Judgement[],
  claims: Claims,
  carry: Carry,
): Record<ClaimId, MarkedClaim> {
  const marks: Record<ClaimId, MarkedClaim> = {};
  for (const judgement of judgements) {
    if (judgement.kind !== "markClaim") continue;
    const claim = markedClaim(judgement.subjects[0].at, { claims }, carry);
    const { by, at, note, value } = judgement;
    if (claim !== null) marks[claim] = { ...value, by, at, note, judgement: judgement.id };
  }
  return marks;
}

type Claims = readonly { readonly id: ClaimId; readonly assertions: readonly Located[] }[];

function markedClaim(at: Located, { claims }: { readonly claims: Claims }, carry: Carry): ClaimId | null {
  const place = carry(at);
  return place === null ? null : (claimAt(claims, place)?.id ?? null);
}

function stateOf(judgement: Judgement, story: Story, marks: Judged["marks"], carry: Carry): JudgementState {
  switch (judgement.kind) {
    case "markClaim": {
      const claim = markedClaim(judgement.subjects[0].at, story, carry);
      if (claim === null) return "dormant";
      return marks[claim]?.judgement === judgement.id ? "applied" : "overruled";
    }
    case "sameEntity":
    case "differentEntity":
    case "joinClaims":
    case "partClaims":
      return ruled(judgement, story, carry);
    default:
      return "applied";
  }
}

/** Stories that were kept apart, and were joined later. */
export const isOvertaken = (store: Store, { kind, subjects }: Judgement): boolean =>
  kind === "apartStories" &&
  new Set((subjects as readonly StoryId[]).map((one) => standing({ store }, one))).size < subjects.length;

const SAME: ReadonlySet<Judgement["kind"]> = new Set(["sameEntity", "joinClaims"]);
const OF_CLAIMS: ReadonlySet<Judgement["kind"]> = new Set(["joinClaims", "partClaims", "markClaim"]);

/** What its words are in now, a claim or entity for each place that is still there. */
const thingsOf = (judgement: Judgement, story: Story, carry: Carry): string[] =>
  anchorsOf(judgement).flatMap(({ at }) => {
    const place = carry(at);
    if (place === null) return [];
    const found = OF_CLAIMS.has(judgement.kind)
      ? claimAt(story.claims, place)
      : entityAt(story.entities, place);
    return found?.id ?? [];
  });

/** Whether the story is as a ruling wants it. */
function ruled(judgement: Judgement, story: Story, carry: Carry): JudgementState {
  const things = thingsOf(judgement, story, carry);
  if (things.length < 2) return "dormant";
  const different = new Set(things).size;
  return (SAME.has(judgement.kind) ? different === 1 : different === things.length) ? "applied" : "overruled";
}
