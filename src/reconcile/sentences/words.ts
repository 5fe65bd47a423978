import type { ReportId, Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { readNumbers } from "../../text/numbers/numbers.ts";
import { contentWords, foldWord, wordForms } from "../../text/words/content-words.ts";
import type { Marks } from "./marks.ts";

/** A word by which sentences of different reports are laid beside each other. */
export interface ClaimWord extends Span {
  readonly kind: "word" | "name" | "number";
  /** What must be equal for a full match: the lemma, `@` and an entity's id, `#` and a number's value. */
  readonly key: string;
  /** Porter's stem of the lemma; the key again for people and numbers. */
  readonly stem: string;
  /** The stem as a number: one number, one stem of this story. */
  readonly stemNumber: number;
  /** What the word can mean (WordNet): words that share a concept match at half weight. Empty for numbers and people. */
  readonly concepts: readonly number[];
  /** What a number counts, in SI (`people`, `m`, …); null for other words, and where that is not known. */
  readonly unit: string | null;
  /** Stands in a date or a clock time. */
  readonly dated: boolean;
  /** First and last place of its tokens. */
  readonly from: number;
  readonly to: number;
  /** How telling it is in this story, at least 0. */
  readonly weight: number;
}

/** A body sentence of one report with its words, ready to be aligned. */
export interface ClaimSentence extends Span {
  readonly report: ReportId;
  /** Place among all sentences of the story: reports by id, then text order. */
  readonly place: number;
  readonly sentence: Sentence;
  readonly words: readonly ClaimWord[];
  /** Where its own words begin: behind a dateline. */
  readonly opens: number;
  /** The sentence's tokens as numbers: one number, one spelling of this story. */
  readonly tokens: () => Int32Array;
  /** The length of the vector of its words' weights, 1 where all are nothing. */
  readonly length: number;
}

/**
 * A word that is weighed once all words of the story are known. What is found out of it later is written into it: a copy
 * would be of another shape.
 */
export type DraftWord = { -readonly [K in keyof ClaimWord]: ClaimWord[K] };

const NONE: readonly number[] = [];

/**
 * The words from a position on. A list that all rules walk along is made by a loop: V8 makes several kinds with `filter`
 * and `map`.
 */
export function readWords(
  text: string,
  sentence: Sentence,
  marks: Marks,
  opens: number,
): readonly DraftWord[] {
  const whole: DraftWord[] = [];
  addNumbers(whole, text, sentence, marks);
  addNames(whole, sentence, marks);
  const words: DraftWord[] = [];
  for (const word of whole) if (word.start >= opens && !isOfAge(sentence, word.from)) words.push(word);
  for (const word of contentWords(sentence.tokens)) {
    const { token, isNumber, isName, lemma, stem, start, end } = word;
    if (start < opens || isCovered(token, whole) || isOfAge(sentence, token)) continue;
    words.push({
      kind: isNumber ? "number" : isName ? "name" : "word",
      key: lemma,
      stem,
      concepts: isNumber ? NONE : word.concepts(),
      unit: null,
      from: token,
      to: token,
      start,
      end,
      stemNumber: -1,
      dated: false,
      weight: 0,
    });
  }
  return whole.length === 0 ? words : words.sort((a, b) => a.start - b.start);
}

function isCovered(token: number, words: readonly DraftWord[]): boolean {
  for (const { from, to } of words) if (from <= token && token <= to) return true;
  return false;
}

const AGES = new Set(["old", ...["year", "month", "week", "day"].flatMap((unit) => [unit, `${unit}s`])]);

/** "26-[year-old]", "26 [years old]": that two people have an age is nothing that two sentences share. */
function isOfAge({ tokens }: Sentence, at: number): boolean {
  if (!AGES.has(wordForms(tokens)[at]?.plain ?? "")) return false; // nearly all words
  const word = (place: number): string => tokens[place]?.text.toLowerCase() ?? "";
  const before = word(at - 1) === "-" ? at - 2 : at - 1;
  if (word(at) === "old") return /^(?:year|month|week|day)s?$/.test(word(before));
  const next = word(at + 1) === "-" ? at + 2 : at + 1;
  return /^(?:year|month|week|day)s?$/.test(word(at)) && word(next) === "old";
}

function addNumbers(words: DraftWord[], text: string, sentence: Sentence, { counted }: Marks): void {
  if (!wordForms(sentence.tokens).some(({ mayCount }) => mayCount)) return; // most sentences
  for (const number of readNumbers(text, sentence.start, sentence.end)) {
    if ((number.value ?? number.low) === null || isInName(number, sentence)) continue;
    const figure = counted.find((one) => one.start <= number.start && one.end >= number.end);
    const word = unit("number", `#${number.value ?? `${number.low}+`}`, number, sentence);
    word.unit = figure?.si.unit ?? null;
    words.push(word);
  }
}

/** "Channel 6 News", "Flight 370": a number that is part of a name is that of nothing counted. */
function isInName({ start, end }: Span, { tokens }: Sentence): boolean {
  const at = tokens.findIndex((token) => token.start === start && token.end === end);
  const [before, number, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (number === undefined || before === undefined || !before.tag.startsWith("NNP")) return false;
  return number.head === at - 1 || (after?.tag.startsWith("NNP") ?? false);
}

function addNames(words: DraftWord[], sentence: Sentence, { people }: Marks): void {
  for (const mention of people) {
    if (mention.start < sentence.start || mention.end > sentence.end) continue;
    const name = unit("name", `@${mention.entity}`, mention, sentence);
    takeTitle(name, mention.roles, sentence);
    words.push(name);
  }
}

/** What may stand between a name and its role, or inside the role: "the region 's fire chief , Ida Brandt". */
const BINDERS = new Set([",", "the", "a", "an", "of", "'s", "’s"]);

/**
 * "British Prime Minister" before a name, or ", the fire chief" behind it, is no more than the name: two sentences with it
 * share one word, not four.
 */
function takeTitle(name: DraftWord, roles: ReadonlySet<string>, { tokens }: Sentence): void {
  const reach = (from: number, step: 1 | -1): number => {
    let last = from;
    for (let at = from + step; tokens[at] !== undefined; at += step) {
      const word = foldWord(tokens[at]!.text);
      if (roles.has(word) && !BINDERS.has(word)) last = at;
      else if (!BINDERS.has(word)) break;
    }
    return last;
  };
  [name.from, name.to] = [reach(name.from, -1), reach(name.to, 1)];
  [name.start, name.end] = [tokens[name.from]!.start, tokens[name.to]!.end];
}

function unit(kind: ClaimWord["kind"], key: string, at: Span, { tokens }: Sentence): DraftWord {
  const { start, end } = at;
  const first = tokens.findIndex((token) => token.start < end && token.end > start);
  const from = Math.max(0, first);
  let to = from;
  while (first >= 0 && tokens[to + 1] !== undefined && tokens[to + 1]!.start < end) to++;
  return {
    kind,
    key,
    stem: key,
    concepts: NONE,
    unit: null,
    from,
    to,
    start,
    end,
    stemNumber: -1,
    dated: false,
    weight: 0,
  };
}
