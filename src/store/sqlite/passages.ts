import type { PassageKind } from "../../model/archive.ts";
import type { Located } from "../../model/span.ts";
import type { Claim, Figure, Story, StoryReport } from "../../model/story.ts";
import type { Database } from "./database.ts";
import { hasText } from "./reports.ts";
import { plainWords } from "./words.ts";

/** Longer passages are cut here: a hit is shown in a few lines. */
const LONGEST = 1000;

/** In place of a passage that its report has in these very words. */
export const AS_WRITTEN = "";

interface Passage extends Located {
  readonly kind: PassageKind;
  readonly id: string;
  readonly text: string;
  /** Who says it; null: nobody is named. */
  readonly voice: string | null;
}

/** Puts what a story says (claims, quotations, sentences with figures) in place of what its telling before said. */
export function indexPassages(db: Database, story: number, file: Story): void {
  const before = db.all<{ n: number }>("SELECT n FROM passages WHERE story = ?", story);
  const gone = JSON.stringify(before.map(({ n }) => n));
  if (before.length > 0)
    db.late(() => db.run("DELETE FROM passages_words WHERE rowid IN (SELECT value FROM json_each(?))", gone));
  db.run("DELETE FROM passages WHERE story = ?", story);
  const texts = new Map(
    file.reports.filter((report) => hasText(db, report)).map(({ id, text }) => [id, text]),
  );
  const words: (() => void)[] = [];
  for (const { kind, id, report, start, end, text, voice } of passagesOf(file)) {
    const n = db.insert(
      `INSERT INTO passages (story, kind, id, report, "from", "to", text, voice) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      story,
      kind,
      id,
      report,
      start,
      end,
      isAsWritten(texts.get(report), start, end, text) ? AS_WRITTEN : text,
      voice,
    );
    // A column a kind, so that a search of one kind costs nothing for the others.
    words.push(() =>
      db.run(`INSERT INTO passages_words (rowid, ${kind}) VALUES (?, ?)`, n, plainWords(text)),
    );
  }
  db.late(() => {
    for (const index of words) index();
  });
}

const isAsWritten = (text: string | undefined, start: number, end: number, passage: string): boolean =>
  text !== undefined && end - start === passage.length && text.startsWith(passage, start);

function* passagesOf(story: Story): Generator<Passage> {
  const reports = new Map(story.reports.map((report) => [report.id, report]));
  const names = new Map(story.entities.map(({ id, name }) => [id, name]));
  const voiceOf = (voices: readonly string[]): string | null => {
    const last = voices.at(-1);
    return last === undefined ? null : (names.get(last) ?? last);
  };
  for (const claim of story.claims)
    yield { kind: "claim", id: claim.id, text: claim.text, voice: voiceOf(claim.voices), ...placeOf(claim) };
  for (const { id, kind, report, content, voices } of story.attributions) {
    const within = reports.get(report);
    if (kind === "indirect" || within === undefined) continue;
    const span = { report, start: content.start, end: Math.min(content.end, content.start + LONGEST) };
    yield {
      kind: "quotation",
      id,
      ...span,
      text: within.text.slice(span.start, span.end),
      voice: voiceOf(voices),
    };
  }
  for (const figure of story.figures) {
    const within = reports.get(figure.report);
    if (within === undefined) continue;
    const span = sentenceAround(within, figure);
    const text = within.text.slice(span.start, span.end);
    yield {
      kind: "figure",
      id: figure.id,
      report: figure.report,
      ...span,
      text,
      voice: voiceOf(figure.voices),
    };
  }
}

/** The place of the assertion that gave the claim its words. */
function placeOf({ text, assertions }: Claim): Located {
  const same = assertions.find(({ start, end }) => end - start === text.length) ?? assertions[0];
  return { report: same?.report ?? "", start: same?.start ?? 0, end: same?.end ?? 0 };
}

/** The sentence that a figure stands in; where that is very long, the stretch around the figure. */
function sentenceAround(
  { text, sentences }: StoryReport,
  { start, end }: Figure,
): { start: number; end: number } {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  const [from, to] = sentences[low] ?? [start, end];
  if (from > start || to < end) return { start, end };
  return to - from <= LONGEST
    ? { start: from, end: to }
    : { start, end: Math.min(text.length, start + LONGEST) };
}
