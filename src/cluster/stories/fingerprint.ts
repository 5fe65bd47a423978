import type { FigureMention, NameMention, TimeExpression } from "../../model/annotations.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import { FINGERPRINT_VERSION, type Fingerprint, type Tally } from "../../model/stories.ts";
import type { Sentence } from "../../model/syntax.ts";
import { type Day, parseDays } from "../../text/calendar.ts";
import { type ContentWord, contentWords, foldWord, isFunctionWord } from "../../text/content-words.ts";
import { remembering } from "../../text/remember.ts";
import { signature } from "../copy/minhash.ts";
import { rarity } from "./background.ts";

/** Sentences of the body that count as its lead. */
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
  const words = contentWordsOf(told);
  return {
    version: FINGERPRINT_VERSION,
    report: report.id,
    day: dayOfPublication(report.given.published),
    words: mostTelling(
      tallied(words.filter((word) => !word.isName && !word.isNumber).map(({ lemma }) => lemma)),
    ),
    nameWords: mostFrequent(
      tallied(words.filter((word) => word.isName && !word.isNumber).map(({ lemma }) => lemma)),
    ),
    numbers: mostFrequent(tallied(words.filter((word) => word.isNumber).map(({ lemma }) => lemma))),
    lead: mostFrequent(
      tallied([...titleWords(read), ...contentWordsOf(body.slice(0, LEAD)).map(({ lemma }) => lemma)]),
    ),
    names: namesOf(names),
    figures: mostFrequent(tallied(figures.flatMap(figureKey))),
    dates: mostFrequent(tallied(times.flatMap(dateKey))),
    copy: encode(signature(plainWords(body))),
  };
}

const isTold = (kind: string | undefined): boolean => kind === "title" || kind === "body";

const contentWordsOf = (sentences: readonly Sentence[]): readonly ContentWord[] =>
  sentences.flatMap(({ tokens }) => contentWords(tokens));

function dayOfPublication(published: string | null): Day | null {
  const days = published === null ? null : parseDays(published);
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
    for (const { text, lemma } of tokens) {
      const word = folded(text);
      if (lemmas.has(word)) lemmas.set(word, foldWord(lemma));
    }
  return words.map((word) => lemmas.get(word)!);
}

const folded = remembering(foldWord);

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

function tallied(keys: readonly string[]): Tally {
  const tally: Record<string, number> = {};
  for (const key of keys) tally[key] = (tally[key] ?? 0) + 1;
  return tally;
}

const mostFrequent = (tally: Tally): Tally => first(KEPT, tally, (_, count) => count);
const mostTelling = (tally: Tally): Tally =>
  first(WORDS_KEPT, tally, (key, count) => (1 + Math.log(count)) * rarity(key));

function first(most: number, tally: Tally, worth: (key: string, count: number) => number): Tally {
  const entries = Object.entries(tally).map(([key, count]) => ({ key, count, worth: worth(key, count) }));
  const best = entries.toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1)).slice(0, most);
  return Object.fromEntries(best.map(({ key, count }) => [key, count]));
}

/** In lower case; null for a mark. */
const plainWord = remembering((text) => (/[\p{L}\p{N}]/u.test(text) ? text.toLowerCase() : null));

const plainWords = (sentences: readonly Sentence[]): readonly string[] =>
  sentences.flatMap(({ tokens }) => tokens.flatMap(({ text }) => plainWord(text) ?? []));

const encode = (minima: Uint32Array | null): string | null =>
  minima === null ? null : Buffer.from(minima.buffer).toString("base64");

/** The minima that `Fingerprint.copy` holds. */
export function minimaOf({ copy }: Fingerprint): Uint32Array | null {
  return copy === null ? null : new Uint32Array(new Uint8Array(Buffer.from(copy, "base64")).buffer);
}
