import type { Reading } from "../../model/reading.ts";
import type { ReportId, Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { contentWords, storyWeights } from "../../text/content-words.ts";
import { readNumbers } from "../../text/numbers.ts";
import { conceptsOf } from "../../text/paraphrase.ts";

/** A word by which sentences of different reports are laid beside each other. */
export interface ClaimWord extends Span {
  readonly kind: "word" | "name" | "number";
  /** What must be equal for a full match: the lemma, `@` and an entity's id, `#` and a number's value. */
  readonly key: string;
  /** Porter's stem of the lemma; the key again for people and numbers. */
  readonly stem: string;
  /** What the word can mean (WordNet): words that share a concept match at half weight. Empty for numbers and people. */
  readonly concepts: readonly string[];
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
  /** Stem or concept → places in `words`. */
  readonly index: ReadonlyMap<string, readonly number[]>;
}

type Unweighted = Omit<ClaimWord, "weight">;

/** A name is shared by many sentences of a story that say different things; a number by few. */
const KIND_WEIGHT: Readonly<Record<ClaimWord["kind"], number>> = { word: 1, name: 0.8, number: 1.3 };

/** All body sentences of a story, reports in the order of their ids, whatever the order that they came in. */
export function claimSentences(reading: Reading): readonly ClaimSentence[] {
  const people = personMentions(reading);
  const drafts = reading.reports
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((report) =>
      report.parsed
        .filter((sentence) => report.blocks[sentence.block]?.kind === "body")
        .map((sentence) => ({
          report: report.id,
          sentence,
          words: readWords(report.text, sentence, people.get(report.id) ?? []),
        })),
    );
  const weight = storyWeights(drafts.map(({ words }) => words.map((word) => word.stem)));
  return drafts.map(({ report, sentence, words }, place) => ({
    report,
    place,
    sentence,
    start: sentence.start,
    end: sentence.end,
    words: words.map((word) => ({ ...word, weight: KIND_WEIGHT[word.kind] * weight(word.stem) })),
    index: indexWords(words),
  }));
}

function indexWords(words: readonly Unweighted[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  words.forEach(({ stem, concepts }, place) => {
    for (const key of [stem, ...concepts]) index.set(key, [...(index.get(key) ?? []), place]);
  });
  return index;
}

interface PersonMention extends Span {
  readonly entity: string;
}

/** Where people are named: however a report spells or shortens it, the name is one word with one key. */
function personMentions(reading: Reading): ReadonlyMap<ReportId, readonly PersonMention[]> {
  const mentions = reading.entities
    .filter((entity) => entity.type === "person")
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity: entity.id })));
  return Map.groupBy(mentions, (mention) => mention.report);
}

function readWords(
  text: string,
  sentence: Sentence,
  people: readonly PersonMention[],
): readonly Unweighted[] {
  const numbers = readNumbers(text, sentence.start, sentence.end).filter(
    ({ value, low }) => (value ?? low) !== null,
  );
  const named = people.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const whole: Unweighted[] = [
    ...numbers.map((number) => unit("number", `#${number.value ?? `${number.low}+`}`, number, sentence)),
    ...named.map((mention) => unit("name", `@${mention.entity}`, mention, sentence)),
  ];
  const covered = new Set(whole.flatMap(({ from, to }) => range(from, to)));
  const words = contentWords(sentence.tokens)
    .filter((word) => !covered.has(word.token))
    .map(
      (word): Unweighted => ({
        kind: word.isNumber ? "number" : word.isName ? "name" : "word",
        key: word.lemma,
        stem: word.stem,
        concepts: word.isNumber ? [] : conceptsOf(word.lemma).map((concept) => `~${concept}`),
        from: word.token,
        to: word.token,
        start: word.start,
        end: word.end,
      }),
    );
  return [...whole, ...words].toSorted((a, b) => a.start - b.start);
}

function unit(kind: ClaimWord["kind"], key: string, at: Span, { tokens }: Sentence): Unweighted {
  const inside = tokens.flatMap((token, place) =>
    token.start < at.end && token.end > at.start ? [place] : [],
  );
  return {
    kind,
    key,
    stem: key,
    concepts: [],
    from: inside[0] ?? 0,
    to: inside.at(-1) ?? 0,
    start: at.start,
    end: at.end,
  };
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
