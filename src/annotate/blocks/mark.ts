import type { Block, Masthead, Report } from "../../model/report.ts";
import { paragraphs, trim } from "../../text/lines/segments.ts";
import { readMasthead } from "./masthead/read.ts";
import type { Mark, Page, Paragraph } from "./page.ts";
import { RULES } from "./rules.ts";

type Marked = Mark & { readonly by: string };

export interface MarkedReport {
  /** In text order, no two overlap, every character that is not white space lies in exactly one. */
  readonly blocks: readonly Block[];
  readonly masthead: Masthead;
}

/**
 * Tells a report's title, body, captions, credits and boilerplate apart, each with the rule that said so
 * (`blocks/body` where none did), and reads off what the report says about itself.
 */
export function markBlocks(report: Report): MarkedReport {
  const blocks = blocksOf(report);
  return { blocks, masthead: readMasthead(report, blocks) };
}

function blocksOf({ text, given }: Report): Block[] {
  const spans = paragraphs(text).map(
    (span, place): Paragraph => ({ ...span, place, words: text.slice(span.start, span.end) }),
  );
  const marks: Marked[] = [];
  const taken = spans.map(() => false);
  const repeats = Map.groupBy(spans, ({ words }) => words);
  const counts = new Map([...repeats].map(([words, same]) => [words, same.length]));
  for (const { id, find } of RULES) {
    const page: Page = {
      text,
      given,
      paragraphs: spans,
      free: spans.filter(({ place }) => !taken[place]),
      repeats: counts,
    };
    for (const mark of find(page)) marks.push({ ...mark, by: id });
    claim(spans, marks, taken);
  }
  return cover(text, spans, settle(marks));
}

/** Which paragraphs hold a mark by now. */
function claim(spans: readonly Paragraph[], marks: readonly Marked[], taken: boolean[]): void {
  const starts = spans.map(({ start }) => start);
  for (const mark of marks) {
    for (
      let place = lastAtMost(starts, mark.start);
      place < spans.length && spans[place]!.start < mark.end;
      place++
    ) {
      taken[place] = true;
    }
  }
}

/** Place of the last start that is not after `position`; 0 where all are. */
function lastAtMost(starts: readonly number[], position: number): number {
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** Of overlapping marks the one that an earlier rule made stays. Sorted by position. */
function settle(marks: readonly Marked[]): Marked[] {
  const kept: Marked[] = [];
  const sorted = marks
    .map((mark, rank) => ({ mark, rank }))
    .sort((a, b) => a.mark.start - b.mark.start || a.rank - b.rank);
  let last: { mark: Marked; rank: number } | null = null;
  for (const entry of sorted) {
    if (last !== null && entry.mark.start < last.mark.end) {
      if (entry.rank > last.rank) continue;
      kept.pop();
    }
    kept.push(entry.mark);
    last = entry;
  }
  return kept;
}

/** Fills what no rule marked as body; body paragraphs that follow each other are one block. */
function cover(text: string, spans: readonly Paragraph[], marks: readonly Marked[]): Block[] {
  const blocks: { kind: Block["kind"]; start: number; end: number; by: string }[] = [];
  const put = (kind: Block["kind"], start: number, end: number, by: string): void => {
    const span = trim(text, start, end);
    if (span === null) return;
    const before = blocks.at(-1);
    if (kind === "body" && before?.kind === "body") before.end = span.end;
    else blocks.push({ kind, start: span.start, end: span.end, by });
  };
  let next = 0;
  for (const paragraph of spans) {
    let at = paragraph.start;
    for (; next < marks.length && marks[next]!.start < paragraph.end; next++) {
      const { kind, start, end, by } = marks[next]!;
      put("body", at, Math.max(at, start), "blocks/body");
      put(kind, start, end, by);
      at = end;
    }
    put("body", at, Math.max(at, paragraph.end), "blocks/body");
  }
  return blocks;
}
