import type { Decision } from "../../model/decision.ts";
import type { Located } from "../../model/span.ts";
import type { Attribution, Claim, Dispute, Entity, Figure } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { dayInWords } from "../days.ts";
import { type Lookup, labelOf } from "../lookup.ts";
import {
  chainInWords,
  DISPUTE_WORDS,
  HEDGE_WORDS,
  reasonInWords,
  STANCE_WORDS,
  STATUS_WORDS,
} from "../wording.ts";

/** What a thing of a story is, why it was decided so, and every place that supports it. */
export interface Subject {
  /** What it is: "claim · on several lines". */
  readonly is: string;
  /** Reasons, one a line, in the order of the chain. */
  readonly why: readonly string[];
  readonly places: readonly SupportingPlace[];
}

/** A place and how it supports: who says it there, with which hedge. */
export interface SupportingPlace extends Located {
  readonly note: string;
}

/** Every thing of a story that can be asked about, by id. */
export const subjects = (look: Lookup): Map<string, Subject> => {
  const { claims, disputes, attributions, figures, entities } = look.story;
  return new Map(
    [
      ...claims.map((claim) => [claim.id, claimSubject(look, claim)] as const),
      ...disputes.map((dispute) => [dispute.id, disputeSubject(look, dispute)] as const),
      ...attributions.map((attribution) => [attribution.id, attributionSubject(look, attribution)] as const),
      ...figures.map((figure) => [figure.id, figureSubject(look, figure)] as const),
      ...entities.map((entity) => [entity.id, entitySubject(entity)] as const),
    ].map(([id, { why, ...rest }]) => [
      id,
      { ...rest, why: why.map((reason) => reasonInWords(look, reason)) },
    ]),
  );
};

const disputeSubject = (look: Lookup, dispute: Dispute): Subject => {
  const verdict = `${dispute.comparable ? "" : "not comparable, because: "}${dispute.reason}`;
  const claims = dispute.claims.flatMap((id) => look.claims.get(id) ?? []);
  return {
    is: `contested · ${DISPUTE_WORDS[dispute.kind]}`,
    why: verdict === "" ? [] : [verdict],
    places: claims.flatMap((claim) => claimSubject(look, claim).places),
  };
};

const attributionSubject = (
  look: Lookup,
  { report, content, kind, voices, reasons, by }: Attribution,
): Subject => ({
  is: `${kind === "indirect" ? "statement" : "quotation"} · ${kind}`,
  why: [`voice: ${chainInWords(look, voices) || "nobody named"}`, ...reasons, `found by ${by}`],
  places: [{ report, ...content, note: "" }],
});

const figureSubject = (look: Lookup, { report, start, end, item, voices, asOf }: Figure): Subject => ({
  is: "figure",
  why: [
    `counts: ${item}`,
    ...(voices.length > 0 ? [`voice: ${chainInWords(look, voices)}`] : []),
    ...(asOf === null ? [] : [`as of ${dayInWords(asOf)}`]),
  ],
  places: [{ report, start, end, note: "" }],
});

const entitySubject = ({ type, otherNames, place, mentions, decisions }: Entity): Subject => ({
  is: type,
  why: [
    ...(otherNames.length === 0 ? [] : [`also written ${otherNames.join(", ")}`]),
    ...(place === null ? [] : [`${place.name}: ${place.precision}`, ...place.reasons]),
    ...decisions.flatMap(decided),
  ],
  places: mentions.map((mention) => ({ ...mention, note: "" })),
});

const decided = ({ verdict, score, by, reasons }: Decision): string[] => [
  `${verdict}${score === null ? "" : ` (${score.toFixed(2)})`}, by ${by}: ${reasons.join("; ")}`,
];

const claimSubject = (look: Lookup, claim: Claim): Subject => ({
  is: `claim · ${STATUS_WORDS[claim.status]} · ${counted(claim.lines.length, "line of reporting", "lines of reporting")}`,
  why: [
    ...claim.lines.map(
      ({ reports, why }) => `${reports.map((report) => labelOf(look, report)).join(" ")}: ${why}`,
    ),
    ...claim.decisions.flatMap(decided),
  ],
  places: claim.assertions.map((assertion) => {
    const voices =
      (assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution))?.voices ??
      [];
    const note = [
      STANCE_WORDS[assertion.stance].replace(" by", ""),
      chainInWords(look, voices) || "own voice",
      HEDGE_WORDS[assertion.hedge],
    ];
    const { report, start, end } = assertion;
    return { report, start, end, note: note.filter((word) => word !== "").join(", ") };
  }),
});
