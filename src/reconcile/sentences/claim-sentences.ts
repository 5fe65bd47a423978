import type { Reading, ReadReport } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { lazily } from "../../text/lazily.ts";
import { datelineOf } from "../../text/lines/dateline.ts";
import { storyWeight } from "../../text/words/content-words.ts";
import { type Marks, markReports } from "./marks.ts";
import { type ClaimSentence, type ClaimWord, type DraftWord, readWords } from "./words.ts";

/** A name is shared by many sentences of a story that say different things; a number by few. */
const KIND_WEIGHT: Readonly<Record<ClaimWord["kind"], number>> = { word: 1, name: 0.8, number: 1.3 };
/** Two things that were said on one Thursday are not one thing. */
const TIME = 0.6;
/** Nor are two things that one ministry said: who says it and the verb of saying are not what is said. */
const FRAME = 0.7;

/** All body sentences of a story, reports in the order of their ids, whatever the order that they came in. */
export function claimSentences(reading: Reading): readonly ClaimSentence[] {
  const marksOf = markReports(reading);
  const drafts = reading.reports
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((report) => draftSentences(report, marksOf(report.id)));
  const weights = weighStems(drafts);
  const spellings = new Map<string, number>();
  const numberOf = (spelling: string): number => {
    const known = spellings.get(spelling);
    if (known !== undefined) return known;
    spellings.set(spelling, spellings.size);
    return spellings.size - 1;
  };
  const sentences: ClaimSentence[] = [];
  for (const { report, sentence, opens, words, marks } of drafts) {
    for (const word of words) weigh(word, weights[word.stemNumber]!, marks);
    sentences.push({
      report,
      place: sentences.length,
      sentence,
      start: sentence.start,
      end: sentence.end,
      opens,
      words,
      tokens: lazily(() => numbersOfTokens(sentence, numberOf)),
      length: Math.hypot(...words.map((word) => word.weight)) || 1,
    });
  }
  return sentences;
}

function numbersOfTokens({ tokens }: Sentence, numberOf: (spelling: string) => number): Int32Array {
  const numbers = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) numbers[at] = numberOf(tokens[at]!.text);
  return numbers;
}

/** How many stems a story has. */
export const countStems = (sentences: readonly ClaimSentence[]): number =>
  sentences.reduce((most, { words }) => words.reduce((m, w) => Math.max(m, w.stemNumber + 1), most), 0);

/** Numbers the stems, and tells how telling each is: by how many of the sentences have it. */
function weighStems(drafts: readonly { readonly words: readonly DraftWord[] }[]): readonly number[] {
  const numbers = new Map<string, number>();
  const [sentences, latest] = [[], []] as number[][];
  drafts.forEach(({ words }, place) => {
    for (const word of words) {
      const known = numbers.get(word.stem);
      const number = known ?? sentences!.push(0) - 1;
      if (known === undefined) numbers.set(word.stem, number);
      word.stemNumber = number;
      if (latest![number] === place) continue;
      latest![number] = place;
      sentences![number]!++;
    }
  });
  return sentences!.map((count) => storyWeight(count, drafts.length));
}

function weigh(word: DraftWord, stemWeight: number, { times, frames }: Marks): void {
  word.dated = isInside(word, times);
  word.weight =
    KIND_WEIGHT[word.kind] * stemWeight * (word.dated ? TIME : 1) * (isInside(word, frames) ? FRAME : 1);
}

function isInside(word: Span, spans: readonly Span[]): boolean {
  for (const span of spans) if (word.start >= span.start && word.end <= span.end) return true;
  return false;
}

function draftSentences(report: ReadReport, marksIn: (sentence: Span) => Marks) {
  const seen = new Set<string>();
  return (
    report.parsed
      .filter((sentence) => report.blocks[sentence.block]?.kind === "body")
      // a sentence that a report prints again says nothing more
      .filter(({ start, end }) => seen.size < seen.add(report.text.slice(start, end)).size)
      .map((sentence) => {
        const marks = marksIn(sentence);
        const opens =
          sentence.start + (datelineOf(report.text.slice(sentence.start, sentence.end))?.length ?? 0);
        const words = readWords(report.text, sentence, marks, opens);
        return { report: report.id, sentence, opens, marks, words };
      })
  );
}
