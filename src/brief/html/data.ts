import type { Located } from "../../model/span.ts";
import type { BriefSection, Story } from "../../model/story.ts";
import { dayInWords } from "../days.ts";
import { type Lookup, labelOf, wordsAt } from "../lookup.ts";
import { subjects } from "../views/subjects.ts";
import { chainInWords } from "../wording.ts";

/** A place as the page's program reads it: number of the report, start, end. */
export type Spot = readonly [report: number, start: number, end: number];

/** A subject as the page's program reads it; the only place of one that has no other is what was clicked. */
export interface Subject {
  readonly is: string;
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

type Spotter = (place: Located) => Spot;
type Named = readonly [id: string, subject: Subject];

/** What the page's program needs and the page's words do not say. */
export const pageData = (look: Lookup, { brief }: Pick<Story, "brief">): PageData => {
  const numbers = new Map(look.story.reports.map(({ id }, i) => [id, i]));
  const spot: Spotter = ({ report, start, end }) => [numbers.get(report) ?? 0, start, end];
  const { reports, claims, disputes } = look.story;
  const several = new Set([...claims, ...disputes].map(({ id }) => id));
  const told = [...subjects(look)].map(
    ([id, { places, ...rest }]): Named => [
      id,
      {
        ...rest,
        places: several.has(id) ? places.map((place) => [...spot(place), place.note] as const) : [],
      },
    ],
  );
  const lines = brief.sections.flatMap((section, i) => lineSubjects(section, i + 1, spot));
  return {
    reports: reports.map(({ id, outlet }) => ({
      label: labelOf(look, id),
      outlet: outlet.name ?? "outlet unknown",
    })),
    subjects: Object.fromEntries([...told, ...lines]),
    notes: reports.map(({ id }) => notesOf(look, id)),
  };
};

const lineSubjects = ({ heading, lines }: BriefSection, section: number, spot: Spotter): Named[] =>
  lines.map(({ evidence }, i) => [
    `b${section}.${i + 1}`,
    { is: heading, why: [], places: evidence.map((place) => [...spot(place), ""] as const) },
  ]);

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
