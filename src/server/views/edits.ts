import type { Edit } from "../../model/changes.ts";
import type { Span } from "../../model/span.ts";
import { aligned } from "../../text/compare/aligned.ts";
import type { TextRun } from "../api/views/parts.ts";
import { bothRuns } from "./parts.ts";

/** An edit of an article with its words: what was cut, what was added, and what stands in both. */
export type LaidEdit = Edit & { readonly runs: TextRun[] };

/** Texts that have less than so much in common, by their letters, are another text and no rewording. */
const IN_COMMON = 0.4;

export function laidEdit(before: string, after: string, edit: Edit): LaidEdit {
  const [old, young] = [wordsIn(before, edit.before), wordsIn(after, edit.after)];
  return { ...edit, runs: runsOf(old, young) };
}

function runsOf(old: string, young: string): TextRun[] {
  const runs = bothRuns(aligned(old, young));
  const same = runs.reduce((sum, { is, text }) => sum + (is === "same" ? text.length : 0), 0);
  const isReworded =
    same >= IN_COMMON * Math.max(old.length, young.length) && runs.some(({ is }) => is !== "same");
  if (isReworded) return runs;
  const whole: TextRun[] = [
    { is: "cut", text: old },
    { is: "added", text: young },
  ];
  return whole.filter(({ text }) => text !== "");
}

const wordsIn = (text: string, span: Span | null): string =>
  span === null ? "" : text.slice(span.start, span.end);
