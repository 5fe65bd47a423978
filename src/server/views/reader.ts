import { dayInWords } from "../../brief/days.ts";
import type { Lookup } from "../../brief/lookup.ts";
import { chainInWords, reasonInWords, STATUS_WORDS } from "../../brief/wording.ts";
import { citationOf, sourceLine } from "../../model/citation.ts";
import { NotThere } from "../../model/not-there.ts";
import type { Span } from "../../model/span.ts";
import type { StoryReport } from "../../model/story.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import type { Note, Reader } from "../api/views/reader.ts";
import type { Drawn } from "./drawing.ts";
import { reportHead } from "./head.ts";

/** A report of a story in full. `NotThere`: the story has no such report. */
export function readerOf(archive: Archive, drawn: Drawn, id: string): Reader {
  const { look } = drawn;
  const report = look.reports.get(id);
  if (report === undefined) throw new NotThere(`no report ${id} in story ${drawn.id}`);
  return drawn.once(`reader ${id}`, () => ({
    report: reportHead(archive, drawn, report),
    source: sourceLine(citationOf(report, NO_WORDS)),
    text: report.text,
    language: report.language,
    paragraphs: paragraphs(report),
    notes: notesOf(look, id),
  }));
}

const NO_WORDS: Span = { start: 0, end: 0 };

/** The lines of a text that hold more than space. */
function paragraphs({ text, blocks }: StoryReport): Reader["paragraphs"] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const indent = line.search(/\S/);
    if (indent < 0) return [];
    const at = index + indent;
    const block = blocks.find(({ start, end }) => start <= at && at < end);
    return [{ start: index, end: index + line.length, kind: block?.kind ?? "body" }];
  });
}

function notesOf(look: Lookup, report: string): Note[] {
  const { claims, attributions, figures, entities, times } = look.story;
  const here = (place: { readonly report: string }): boolean => place.report === report;
  const notes: Note[] = [
    ...claims.flatMap((claim) =>
      claim.assertions
        .filter(here)
        .map((at) => note("claim", at, claim.id, `claim: ${STATUS_WORDS[claim.status]}`)),
    ),
    ...attributions
      .filter(here)
      .map(({ id, content, voices }) =>
        note("quotation", content, id, `says: ${chainInWords(look, voices) || "nobody named"}`),
      ),
    ...figures.filter(here).map((at) => note("figure", at, at.id, `figure: ${at.item}`)),
    ...entities.flatMap(({ id, name, type, mentions }) =>
      mentions.filter(here).map((at) => note("name", at, id, `${type}: ${name}`)),
    ),
    ...times.filter(here).map((at) => ({
      ...note("time", at, null, at.value === null ? "a time" : dayInWords(at.value)),
      reasons: [...(at.certain ? [] : ["inferred"]), ...at.reasons].map((reason) =>
        reasonInWords(look, reason),
      ),
    })),
  ];
  return notes.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const note = (kind: Note["kind"], { start, end }: Span, about: string | null, words: string): Note => ({
  kind,
  start,
  end,
  about,
  words,
  reasons: [],
});
