import { dayInWords } from "../../brief/days.ts";
import { stanceBefore } from "../../brief/line.ts";
import { type Lookup, labelOf } from "../../brief/lookup.ts";
import { dayOf, inDayOrder, shownSide } from "../../brief/sides.ts";
import { DISPUTE_WORDS, HEDGE_WORDS, reasonInWords, speakerInWords } from "../../brief/wording.ts";
import type { BriefLine, BriefSection, Claim, Dispute } from "../../model/story.ts";
import type { BriefLineView, BriefView, ContestedView, DisputeView, Side } from "../api/views/brief.ts";
import type { Drawn } from "./drawing.ts";
import { lineGroups, looseGroup, passageOf, spotOf } from "./parts.ts";

export const briefOf = ({ look, story }: Drawn): BriefView => ({
  sections: story.brief.sections.map((section) => ({
    heading: section.heading,
    topic: section.topic ?? "severalLines",
    lines: section.lines.map((line) => lineOf(look, section, line)),
  })),
  diagnostics: story.diagnostics.map(({ severity, report, input, message, code }) => ({
    severity,
    about: (report === null ? input : labelOf(look, report)) ?? "",
    message,
    code,
  })),
});

function lineOf(look: Lookup, { topic }: BriefSection, line: BriefLine): BriefLineView {
  const dispute = look.disputes.get(line.disputes?.[0] ?? "");
  const claim = line.claims.length === 1 ? look.claims.get(line.claims[0]!) : undefined;
  const parts = line.parts ?? [{ role: "words", text: line.text, evidence: 0 } as const];
  return {
    about: claim?.id ?? dispute?.id ?? null,
    parts: parts.map(({ role, text, evidence }) => {
      const place = evidence === null ? undefined : line.evidence[evidence];
      return { role, text, spot: place === undefined ? null : spotOf(place) };
    }),
    groups: claim === undefined ? looseGroup(look, line.evidence) : lineGroups(look, claim),
    dispute: topic === "contested" && dispute !== undefined ? disputeOf(look, dispute) : null,
  };
}

/** Disputes as the brief ranks them would hide some: here all are shown, those that are rivals as they stand first. */
export const contestedOf = ({ look, story }: Drawn): ContestedView => ({
  disputes: story.disputes
    .toSorted((a, b) => Number(b.comparable) - Number(a.comparable))
    .map((dispute) => disputeOf(look, dispute)),
});

function disputeOf(look: Lookup, dispute: Dispute): DisputeView {
  const { id, kind, comparable, reason, claims } = dispute;
  const sides = inOrder(
    look,
    dispute,
    claims.flatMap((claim) => look.claims.get(claim) ?? []),
  );
  return {
    id,
    kind,
    words: DISPUTE_WORDS[kind],
    isComparable: comparable,
    reason: reasonInWords(look, reason),
    sides: sides.map((claim) => sideOf(look, claim, sides, dispute)),
  };
}

/** What was updated is told from then to now; rivals stand as the story has them. */
function inOrder(look: Lookup, dispute: Dispute, sides: readonly Claim[]): Claim[] {
  return dispute.kind === "update" ? inDayOrder(look, sides, [dispute]) : [...sides];
}

function sideOf(look: Lookup, claim: Claim, sides: readonly Claim[], dispute: Dispute): Side {
  const { claim: told, assertion, place, figure } = shownSide(look, claim, sides, [dispute]);
  const who = speakerInWords(look, assertion);
  const day = dayOf(claim, figure);
  return {
    claim: claim.id,
    passage: passageOf(look, figure ?? place, place),
    who: who === "" ? "in the report’s own voice" : `${stanceBefore(look, assertion)}${who}`,
    day: day === null ? null : dayInWords(day, false),
    hedge: HEDGE_WORDS[assertion.hedge],
    groups: lineGroups(look, told),
  };
}
