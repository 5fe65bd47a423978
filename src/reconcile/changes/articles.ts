import type { Change } from "../../model/changes.ts";
import type { Span } from "../../model/span.ts";
import type { StoryReport } from "../../model/story.ts";
import { edits } from "../../text/compare/edits.ts";
import { quote, type Tellings } from "./carry.ts";

/** Reports that came in, and articles that were revised, in the order of the later telling. */
export function articleChanges(told: Tellings): Change[] {
  const known = new Set(told.before.reports.map(({ id }) => id));
  const origin = new Map([...told.revised].map(([old, young]) => [young, old]));
  return told.after.reports
    .filter(({ id }) => !known.has(id))
    .map((report) => {
      const source = origin.get(report.id);
      return source !== undefined && known.has(source)
        ? revision(told, told.reportBefore(source), report)
        : { kind: "report", report: report.id, evidence: [heading(told, report)] };
    });
}

function revision(told: Tellings, before: StoryReport, report: StoryReport): Change {
  const found = edits(before.text, sentencesOf(before), report.text, sentencesOf(report));
  const places = found.flatMap(({ after }) => after ?? []);
  return {
    kind: "revision",
    before: before.id,
    report: report.id,
    silent: (report.modified ?? null) === (before.modified ?? null),
    edits: found,
    evidence: [
      heading(told, report),
      ...places.map((place) => quote(told.reportAfter, { report: report.id, ...place })),
    ],
  };
}

const sentencesOf = ({ sentences }: StoryReport): Span[] => sentences.map(([start, end]) => ({ start, end }));

/** The title of a report, else its first sentence. */
function heading(told: Tellings, { id, text, blocks, sentences }: StoryReport) {
  const title = blocks.find(({ kind }) => kind === "title");
  const [start, end] = title ? [title.start, title.end] : (sentences[0] ?? [0, text.length]);
  return quote(told.reportAfter, { report: id, start, end });
}
