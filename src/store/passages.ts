import type { PassageKind } from "../model/archive.ts";
import type { Located } from "../model/span.ts";
import type { Assertion, Figure, Story, StoryReport } from "../model/story.ts";

/** Longer passages are cut here: a hit is shown in a few lines. */
const LONGEST = 1000;

/** What a story says in one place, as it is searched for. */
export interface Passage extends Located {
  readonly kind: PassageKind;
  readonly id: string;
  readonly text: string;
  /** Whether the store has the text of its report, in which these very words stand there. */
  readonly isAsWritten: boolean;
  /** Who says it; null: nobody is named. */
  readonly voice: string | null;
}

/** Claims, quotations and the sentences of figures, in the order of the story's lists. `isKept`: see `packTelling`. */
export function* passagesOf(story: Story, isKept: (report: StoryReport) => boolean): Generator<Passage> {
  const texts = new Map(story.reports.filter(isKept).map(({ id, text }) => [id, text]));
  for (const passage of saidIn(story)) {
    const { report, start, end, text } = passage;
    const isAsWritten = end - start === text.length && (texts.get(report)?.startsWith(text, start) ?? false);
    yield { ...passage, isAsWritten };
  }
}

function* saidIn(story: Story): Generator<Omit<Passage, "isAsWritten">> {
  const reports = new Map(story.reports.map((report) => [report.id, report]));
  const names = new Map(story.entities.map(({ id, name }) => [id, name]));
  const voiceOf = (voices: readonly string[]): string | null => {
    const last = voices.at(-1);
    return last === undefined ? null : (names.get(last) ?? last);
  };
  const attributions = new Map(story.attributions.map((said) => [said.id, said]));
  for (const { id, text, assertions } of story.claims) {
    const shown = wordedBy(text, assertions);
    const said = attributions.get(shown?.attribution ?? "");
    yield {
      kind: "claim",
      id,
      text,
      // Who says it there: other reports of the claim may name others.
      voice: voiceOf(said?.voices ?? []),
      report: shown?.report ?? "",
      start: shown?.start ?? 0,
      end: shown?.end ?? 0,
    };
  }
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

/** The assertion that gave a claim its words. */
const wordedBy = (text: string, assertions: readonly Assertion[]): Assertion | undefined =>
  assertions.find(({ start, end }) => end - start === text.length) ?? assertions[0];

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
