import type { FigureMention, NameMention, TimeExpression } from "../../model/annotations.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import { FINGERPRINT_VERSION, type Fingerprint, type Tally } from "../../model/stories.ts";
import type { Sentence } from "../../model/syntax.ts";
import { type Day, parseDays } from "../../text/calendar.ts";
import { statedDate } from "../../text/lines/stated-date.ts";
import {
  eachContentWord,
  foldWord,
  isFunctionWord,
  isNameTag,
  wordForms,
} from "../../text/words/content-words.ts";
import { signature } from "../copy/minhash.ts";
import { rarity } from "./background.ts";

/** Sentences below the title that count as a report's lead. */
const LEAD = 2;
/** So many of a report's most telling words are kept; of each other kind, so many of the most frequent. */
const WORDS_KEPT = 160;
const KEPT = 60;

type Read = Pick<
  AnnotatedReport,
  "report" | "masthead" | "blocks" | "sentences" | "names" | "figures" | "times"
>;

/** The fingerprint of a report, from what reading it alone yields. What pages put around a report is left out. */
export function fingerprintOf(read: Read): Fingerprint {
  const { report, sentences, names, figures, times } = read;
  const told = sentences.filter(({ block }) => isTold(read.blocks[block]?.kind));
  const body = told.filter(({ block }) => read.blocks[block]?.kind === "body");
  const { words, nameWords, numbers } = wordsByKind(told);
  return {
    version: FINGERPRINT_VERSION,
    report: report.id,
    day: dayOfPublication(report),
    words: mostTelling(words),
    nameWords: mostFrequent(nameWords),
    numbers: mostFrequent(numbers),
    lead: mostFrequent(counted([...titleWords(read), ...leadWords(told.filter(isLead(read)))])),
    names: namesOf(names),
    figures: mostFrequent(counted(figures.flatMap(figureKey))),
    dates: mostFrequent(counted(times.flatMap(dateKey))),
    copy: encode(signature(plainWords(body))),
  };
}

const isTold = (kind: string | undefined): boolean => kind === "title" || kind === "body";

type Counts = ReadonlyMap<string, number>;

function wordsByKind(sentences: readonly Sentence[]) {
  const words = new Map<string, number>();
  const nameWords = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { tokens } of sentences)
    eachContentWord(tokens, (lemma, tag, isNumber) =>
      count(isNumber ? numbers : isNameTag(tag) ? nameWords : words, lemma),
    );
  return { words, nameWords, numbers };
}

function leadWords(body: readonly Sentence[]): readonly string[] {
  const words: string[] = [];
  for (const { tokens } of body.slice(0, LEAD)) eachContentWord(tokens, (lemma) => words.push(lemma));
  return words;
}

/** Prose, and the lines between the title and it that sum it up. */
const isLead =
  ({ blocks }: Read) =>
  ({ block }: Sentence): boolean => {
    const of = blocks[block];
    return of?.kind === "body" || (of?.kind === "title" && SUMMING_UP.has(of.by));
  };

const SUMMING_UP: ReadonlySet<string> = new Set(["blocks/standfirst", "blocks/above-dateline"]);

/** The one day that came with the report, else that by which it dates itself; null where neither is told. */
function dayOfPublication({ given: { published }, text }: Read["report"]): Day | null {
  if (published === null) return statedDate(text)?.day ?? null;
  const days = parseDays(published);
  return days !== null && days.first === days.last ? days.first : null;
}

/** The words of the title that came with the report, in the form that the report's own words have. */
function titleWords({ report, masthead, sentences }: Read): readonly string[] {
  const title =
    masthead.title === null
      ? report.given.title
      : report.text.slice(masthead.title.start, masthead.title.end);
  const words = (foldWord(title ?? "").match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !isFunctionWord(word),
  );
  const lemmas = new Map(words.map((word) => [word, word]));
  for (const { tokens } of sentences)
    wordForms(tokens).forEach(({ folded }, at) => {
      if (lemmas.has(folded)) lemmas.set(folded, foldWord(tokens[at]!.lemma));
    });
  return words.map((word) => lemmas.get(word)!);
}

function namesOf(names: readonly NameMention[]): Fingerprint["names"] {
  const groups = Map.groupBy(names, ({ type, text }) => `${type} ${foldWord(text)}`);
  return [...groups.values()]
    .map(([first, ...others]) => ({ text: first!.text, type: first!.type, count: others.length + 1 }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, KEPT);
}

const figureKey = ({ value, unit }: FigureMention): readonly string[] =>
  value === null ? [] : [`${value} ${unit}`];

function dateKey({ form }: TimeExpression): readonly string[] {
  if (form.is === "weekday") return [`weekday ${form.weekday}`];
  return form.is === "date" && form.day !== null ? [`${form.month}-${form.day}`] : [];
}

function counted(keys: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) count(counts, key);
  return counts;
}

const count = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

const mostFrequent = (counts: Counts): Tally => first(KEPT, counts, (_, count) => count);
const mostTelling = (counts: Counts): Tally =>
  first(WORDS_KEPT, counts, (key, count) => (1 + Math.log(count)) * rarity(key));

/** Those worth most, in this order. What falls short of the last of them is let go before it is sorted. */
function first(most: number, counts: Counts, worth: (key: string, count: number) => number): Tally {
  const worths = new Float64Array(counts.size);
  let at = 0;
  counts.forEach((count, key) => {
    worths[at++] = worth(key, count);
  });
  const least = worths.length <= most ? -Infinity : worths.toSorted().at(-most)!;
  const best: { readonly key: string; readonly count: number; readonly worth: number }[] = [];
  at = 0;
  counts.forEach((count, key) => {
    const worth = worths[at++]!;
    if (worth >= least) best.push({ key, count, worth });
  });
  best.sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
  return tallyOf(best.slice(0, most));
}

/**
 * A plain object of these, made as a table from the start: of `Object.fromEntries` V8 makes a new shape for each row of words
 * that no report had before, and keeps them until its next large collection.
 */
function tallyOf(rows: readonly { readonly key: string; readonly count: number }[]): Tally {
  const tally: Record<string, number> = Object.create(null);
  for (const { key, count } of rows) tally[key] = count;
  return Object.setPrototypeOf(tally, Object.prototype);
}

const plainWords = (sentences: readonly Sentence[]): readonly string[] => {
  const words: string[] = [];
  for (const { tokens } of sentences)
    for (const { plain } of wordForms(tokens)) if (plain !== null) words.push(plain);
  return words;
};

const encode = (minima: Uint32Array | null): string | null =>
  minima === null ? null : Buffer.from(minima.buffer).toString("base64");

/** The minima that `Fingerprint.copy` holds. */
export function minimaOf({ copy }: Fingerprint): Uint32Array | null {
  return copy === null ? null : new Uint32Array(new Uint8Array(Buffer.from(copy, "base64")).buffer);
}
