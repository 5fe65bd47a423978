import type { ReadReport } from "../../model/reading.ts";
import type { Located, Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { type Context, sentenceAt } from "./context.ts";

/** An assertion, and whether it can be read by itself. */
export interface Readable {
  readonly span: Located;
  readonly isWhole: boolean;
}

/**
 * The assertions of a claim, the one that tells it best first: those that can be read by themselves before others, and of
 * those the one whose words the others use most, for its length; the first of equals.
 */
export function byClearness(spans: readonly Located[], context: Context): readonly Readable[] {
  if (spans.length === 1) return [{ span: spans[0]!, isWhole: true }];
  const told = spans.map((span) => toldIn(span, context));
  const counts = new Map<string, number>();
  for (const { words } of told) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const points = told.map(({ words, isWhole }) => {
    let shared = 0;
    for (const word of words) shared += counts.get(word)! - 1;
    return (isWhole ? WHOLE : 0) + shared / (spans.length * Math.sqrt(Math.max(words.size, FEW)));
  });
  return spans
    .map((span, at) => ({ span, isWhole: told[at]!.isWhole, points: points[at]! }))
    .toSorted((x, y) => y.points - x.points);
}

/** More than any likeness to the others. */
const WHOLE = 1e3;
/** Nothing is gained by being shorter than this. */
const FEW = 6;

/** Words that carry what is told, by their tags. */
const CARRIES = /^(?:NN|VB|JJ|CD|RB)/;

function toldIn(
  span: Located,
  { reports }: Context,
): { readonly words: ReadonlySet<string>; readonly isWhole: boolean } {
  const sentence = sentenceAt(span, reports);
  if (sentence === undefined) return { words: new Set(), isWhole: false };
  const carrying = sentence.tokens.filter(
    ({ start, end, tag, relation }) =>
      start >= span.start && end <= span.end && CARRIES.test(tag) && !/^(?:aux|cop)/.test(relation),
  );
  return {
    words: new Set(carrying.map(({ lemma }) => lemma.toLowerCase())),
    isWhole: isWholeClause(sentence, span),
  };
}

/** By report, then by place. */
export const byPosition = (x: Located, y: Located): number =>
  x.report < y.report ? -1 : x.report > y.report ? 1 : x.start - y.start || x.end - y.end;

/**
 * Whether words of a sentence can be read by themselves: what stands highest among them is a verb, or a predicate with
 * its "be", and its subject stands with it. The subject of a relative clause is only a "which"; orders have none.
 */
export function isWholeClause({ tokens }: Sentence, { start, end }: Span): boolean {
  const isInside = (place: number): boolean =>
    place >= 0 && tokens[place]!.start >= start && tokens[place]!.end <= end;
  return tokens.some((token) => {
    if (token.start < start || token.end > end || token.tag.startsWith("W")) return false;
    if (!/^(?:nsubj|csubj|expl)/.test(token.relation) || !isInside(token.head)) return false;
    const top = tokens[token.head]!;
    return !isInside(top.head) && top.relation !== "punct";
  });
}

/** What may hang on words from outside, and is not missed: another clause, what ties clauses together. */
const LOOSE = /^(?:punct|cc|mark|advcl|parataxis|discourse)/;
/** What may hang on the words around. */
const MAIN = /^(?:root|conj|parataxis|ccomp|punct)/;

/** Whether words are a whole clause that needs nothing of the words around: no half of a list, no "until". */
export function standsAlone(sentence: Sentence, span: Span): boolean {
  if (!isWholeClause(sentence, span)) return false;
  const { tokens } = sentence;
  const isInside = (place: number): boolean =>
    place >= 0 && tokens[place]!.start >= span.start && tokens[place]!.end <= span.end;
  const hasSubject = (place: number): boolean =>
    tokens.some(({ head, relation }) => head === place && /^[nc]subj/.test(relation));
  return tokens.every(({ head, relation }, place) => {
    if (isInside(place) === isInside(head)) return true;
    if (isInside(place)) return MAIN.test(relation);
    return LOOSE.test(relation) || (relation === "conj" && hasSubject(place));
  });
}

/** Whether the words at a place of a story's reports can be read by themselves, as far as the trees tell. */
export function statementsIn(reports: readonly ReadReport[]): (place: Located) => boolean {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (place) => {
    const sentence = sentenceAt(place, byId);
    return sentence !== undefined && (isWholeClause(sentence, place) || holdsMainVerb(sentence, place));
  };
}

/** A verb that stands highest behind a noun or number, which the tree may have taken for something else than its subject. */
export function holdsMainVerb({ tokens }: Sentence, { start, end }: Span): boolean {
  const first = tokens.findIndex((token) => token.start >= start);
  const main = tokens.findIndex(
    ({ relation, tag, head, start: from, end: to }) =>
      from >= start &&
      to <= end &&
      /^(?:root|ccomp|parataxis|conj)/.test(relation) &&
      /^VB[DPZN]/.test(tag) &&
      (head < first || tokens[head]!.end > end),
  );
  return tokens.slice(first, Math.max(first, main)).some(({ tag }) => /^(?:NN|PRP$|CD)/.test(tag));
}
