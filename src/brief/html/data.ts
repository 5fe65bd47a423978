import type { Decision } from "../../model/decision.ts";
import type { Located } from "../../model/span.ts";
import type { Claim, Story } from "../../model/story.ts";
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

/** What the page's program needs and the page's words do not say. */
export const pageData = (look: Lookup, { brief }: Pick<Story, "brief">): PageData => {
  const numbers = new Map(look.story.reports.map(({ id }, i) => [id, i]));
  const spot = ({ report, start, end }: Located): Spot => [numbers.get(report) ?? 0, start, end];
  const subjects: Record<string, Subject> = {};
  for (const claim of look.story.claims) subjects[claim.id] = claimSubject(look, claim, spot);
  for (const dispute of look.story.disputes) {
    const claims = dispute.claims.flatMap((id) => look.claims.get(id) ?? []);
    const verdict = `${dispute.comparable ? "" : "not comparable, because: "}${dispute.reason}`;
    subjects[dispute.id] = {
      is: `contested · ${DISPUTE_WORDS[dispute.kind]}`,
      why: verdict === "" ? [] : [verdict],
      places: claims.flatMap((claim) => claimSubject(look, claim, spot).places),
    };
  }
  for (const attribution of look.story.attributions) {
    const { voices, reasons, by, kind } = attribution;
    const why = [`voice: ${chainInWords(look, voices) || "nobody named"}`, ...reasons, `found by ${by}`];
    subjects[attribution.id] = {
      is: `${kind === "indirect" ? "statement" : "quotation"} · ${kind}`,
      why,
      places: NO_PLACES,
    };
  }
  for (const figure of look.story.figures) {
    const why = [
      `counts: ${figure.item}`,
      figure.voices.length > 0 ? `voice: ${chainInWords(look, figure.voices)}` : "",
      figure.asOf === null ? "" : `as of ${dayInWords(figure.asOf)}`,
    ];
    subjects[figure.id] = {
      is: "figure",
      why: why.filter((line) => line !== ""),
      places: NO_PLACES,
    };
  }
  for (const entity of look.story.entities) {
    const names = entity.otherNames.length === 0 ? [] : [`also written ${entity.otherNames.join(", ")}`];
    const where =
      entity.place === null
        ? []
        : [`${entity.place.name}: ${entity.place.precision}`, ...entity.place.reasons];
    subjects[entity.id] = {
      is: entity.type,
      why: [...names, ...where, ...entity.decisions.flatMap(decided)],
      places: NO_PLACES,
    };
  }
  for (const [i, section] of brief.sections.entries())
    for (const [j, line] of section.lines.entries())
      subjects[`b${i + 1}.${j + 1}`] = {
        is: section.heading,
        why: [],
        places: line.evidence.map((place) => [...spot(place), ""] as const),
      };
  for (const [key, subject] of Object.entries(subjects))
    subjects[key] = { ...subject, why: subject.why.map((reason) => reasonInWords(look, reason)) };
  return {
    reports: look.story.reports.map(({ id, outlet }) => ({
      label: labelOf(look, id),
      outlet: outlet.name ?? "outlet unknown",
    })),
    subjects,
    notes: look.story.reports.map(({ id }) => notesOf(look, id)),
  };
};

const decided = ({ verdict, score, by, reasons }: Decision): string[] => [
  `${verdict}${score === null ? "" : ` (${score.toFixed(2)})`}, by ${by}: ${reasons.join("; ")}`,
];

const claimSubject = (look: Lookup, claim: Claim, spot: (place: Located) => Spot): Subject => ({
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
