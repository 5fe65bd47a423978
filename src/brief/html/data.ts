import type { Decision } from "../../model/decision.ts";
import type { Located } from "../../model/span.ts";
import type { Attribution, BriefSection, Claim, Dispute, Entity, Figure, Story } from "../../model/story.ts";
import { type Lookup, labelOf, wordsAt } from "../lookup.ts";
import {
  chainInWords,
  counted,
  DISPUTE_WORDS,
  dayInWords,
  HEDGE_WORDS,
  reasonInWords,
  STANCE_WORDS,
  STATUS_WORDS,
} from "../wording.ts";

/** A place as the page's program reads it: number of the report, start, end. */
export type Spot = readonly [report: number, start: number, end: number];

/** What the reader shows beside the words: what a thing is, why it was decided so, and every place that supports it. */
export interface Subject {
  /** What it is: "claim · on several lines". */
  readonly is: string;
  /** Reasons, one a line, in the order of the chain. */
  readonly why: readonly string[];
  readonly places: readonly (readonly [...Spot, note: string])[];
}

/** `n` name, `f` figure, `t` time, `a` attribution; with what is said about it on hover. */
export type Note = readonly [kind: "n" | "f" | "t" | "a", start: number, end: number, words: string];

export interface PageData {
  readonly reports: readonly { readonly label: string; readonly outlet: string }[];
  readonly subjects: Readonly<Record<string, Subject>>;
  /** Annotations by report, in text order. */
  readonly notes: readonly (readonly Note[])[];
}

const NO_PLACES: Subject["places"] = [];

type Spotter = (place: Located) => Spot;
type Named = readonly [id: string, subject: Subject];

/** What the page's program needs and the page's words do not say. */
export const pageData = (look: Lookup, { brief }: Pick<Story, "brief">): PageData => {
  const numbers = new Map(look.story.reports.map(({ id }, i) => [id, i]));
  const spot: Spotter = ({ report, start, end }) => [numbers.get(report) ?? 0, start, end];
  const { claims, disputes, attributions, figures, entities, reports } = look.story;
  const subjects: readonly Named[] = [
    ...claims.map((claim): Named => [claim.id, claimSubject(look, claim, spot)]),
    ...disputes.map((dispute): Named => [dispute.id, disputeSubject(look, dispute, spot)]),
    ...attributions.map((attribution): Named => [attribution.id, attributionSubject(look, attribution)]),
    ...figures.map((figure): Named => [figure.id, figureSubject(look, figure)]),
    ...entities.map((entity): Named => [entity.id, entitySubject(entity)]),
    ...brief.sections.flatMap((section, i) => lineSubjects(section, i + 1, spot)),
  ];
  const readable = ({ why, ...rest }: Subject): Subject => ({
    ...rest,
    why: why.map((reason) => reasonInWords(look, reason)),
  });
  return {
    reports: reports.map(({ id, outlet }) => ({
      label: labelOf(look, id),
      outlet: outlet.name ?? "outlet unknown",
    })),
    subjects: Object.fromEntries(subjects.map(([id, subject]) => [id, readable(subject)])),
    notes: reports.map(({ id }) => notesOf(look, id)),
  };
};

const lineSubjects = ({ heading, lines }: BriefSection, section: number, spot: Spotter): Named[] =>
  lines.map(({ evidence }, i) => [
    `b${section}.${i + 1}`,
    { is: heading, why: [], places: evidence.map((place) => [...spot(place), ""] as const) },
  ]);

const disputeSubject = (look: Lookup, dispute: Dispute, spot: Spotter): Subject => {
  const verdict = `${dispute.comparable ? "" : "not comparable, because: "}${dispute.reason}`;
  const claims = dispute.claims.flatMap((id) => look.claims.get(id) ?? []);
  return {
    is: `contested · ${DISPUTE_WORDS[dispute.kind]}`,
    why: verdict === "" ? [] : [verdict],
    places: claims.flatMap((claim) => claimSubject(look, claim, spot).places),
  };
};

const attributionSubject = (look: Lookup, { kind, voices, reasons, by }: Attribution): Subject => ({
  is: `${kind === "indirect" ? "statement" : "quotation"} · ${kind}`,
  why: [`voice: ${chainInWords(look, voices) || "nobody named"}`, ...reasons, `found by ${by}`],
  places: NO_PLACES,
});

const figureSubject = (look: Lookup, { item, voices, asOf }: Figure): Subject => ({
  is: "figure",
  why: [
    `counts: ${item}`,
    ...(voices.length > 0 ? [`voice: ${chainInWords(look, voices)}`] : []),
    ...(asOf === null ? [] : [`as of ${dayInWords(asOf)}`]),
  ],
  places: NO_PLACES,
});

const entitySubject = ({ type, otherNames, place, decisions }: Entity): Subject => ({
  is: type,
  why: [
    ...(otherNames.length === 0 ? [] : [`also written ${otherNames.join(", ")}`]),
    ...(place === null ? [] : [`${place.name}: ${place.precision}`, ...place.reasons]),
    ...decisions.flatMap(decided),
  ],
  places: NO_PLACES,
});

const decided = ({ verdict, score, by, reasons }: Decision): string[] => [
  `${verdict}${score === null ? "" : ` (${score.toFixed(2)})`}, by ${by}: ${reasons.join("; ")}`,
];

const claimSubject = (look: Lookup, claim: Claim, spot: Spotter): Subject => ({
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
    return [...spot(assertion), note.filter((word) => word !== "").join(", ")] as const;
  }),
});

const notesOf = (look: Lookup, report: string): Note[] => {
  const { entities, figures, times, attributions } = look.story;
  const notes: Note[] = [
    ...entities.flatMap(({ name, type, mentions }) =>
      mentions
        .filter((at) => at.report === report)
        .map((at): Note => ["n", at.start, at.end, `${type}: ${name}`]),
    ),
    ...figures
      .filter((at) => at.report === report)
      .map((at): Note => ["f", at.start, at.end, `figure: ${at.item}`]),
    ...times
      .filter((at) => at.report === report)
      .map(
        (at): Note => [
          "t",
          at.start,
          at.end,
          at.value === null ? "time" : `${dayInWords(at.value)}${at.certain ? "" : " (inferred)"}`,
        ],
      ),
    ...attributions
      .filter((at) => at.report === report)
      .map(
        (at): Note => [
          "a",
          at.content.start,
          at.content.end,
          `says: ${chainInWords(look, at.voices) || "nobody named"}`,
        ],
      ),
  ];
  return notes
    .filter(([, start, end]) => wordsAt(look, { report, start, end }) !== "")
    .sort((a, b) => a[1] - b[1] || b[2] - a[2]);
};
