import type { Reading } from "../../model/reading.ts";
import type { Located, Span } from "../../model/span.ts";
import type { Dispute } from "../../model/story.ts";
import type { ClaimSentence, ClaimWord } from "../sentences/words.ts";
import type { Argument, Proposition } from "./propositions.ts";

/** A clause as it stands in its report, with its verb. */
export interface Clause extends Located {
  readonly verb: Span;
}

/** Two clauses of a story that stand against each other. */
export interface Clash {
  readonly kind: Dispute["kind"];
  readonly comparable: boolean;
  /** In plain words, without ids. */
  readonly reason: string;
  readonly a: Clause;
  readonly b: Clause;
  /** How telling what the two have in common is; of rivals for one clause the best is kept. */
  readonly worth: number;
}

/** What the rules read. */
export interface Told {
  readonly reading: Reading;
  readonly propositions: readonly Proposition[];
  /** The first day on which each report may have been published. */
  readonly days: ReadonlyMap<string, string | null>;
  readonly dayOf: (proposition: Proposition) => string | null;
  /** The most that a word of this story can weigh. */
  readonly most: number;
}

/** Finds clauses that stand against each other in one way. */
export interface Rule {
  readonly read: (told: Told) => readonly Clash[];
  /** Whether two clauses of one report may clash; otherwise a story of one report need not be read. */
  readonly withinReport: boolean;
  /** So many partners the first clause of a clash may have, and the second: several may say what one denies. */
  readonly partners: readonly [first: number, second: number];
}

export function toldIn(
  reading: Reading,
  sentences: readonly ClaimSentence[],
  propositions: readonly Proposition[],
): Told {
  const days = new Map(reading.reports.map(({ id, published }) => [id, published.earliest]));
  return {
    reading,
    propositions,
    days,
    dayOf: ({ sentence }) => days.get(sentence.report)?.slice(0, 10) ?? null,
    most: Math.log(sentences.length + 1),
  };
}

/** What two words have in common: 1 for one key, 0.9 for one stem, half for two words that can mean one thing. */
export function wordLikeness(one: ClaimWord, other: ClaimWord): number {
  if (one.key === other.key) return 1;
  if (one.kind === "number" || other.kind === "number") return 0;
  if (one.stem === other.stem) return 0.9;
  return one.concepts.some((concept) => other.concepts.includes(concept)) ? 0.5 : 0;
}

/** The weight of what two arguments share, under the story's weights; words of dates do not count. */
export function sharedWeight(one: readonly ClaimWord[], other: readonly ClaimWord[]): number {
  const free = new Set(other.filter((word) => !word.dated));
  let sum = 0;
  for (const word of one) {
    if (word.dated) continue;
    let best: ClaimWord | null = null;
    for (const candidate of free)
      if (wordLikeness(word, candidate) > (best === null ? 0 : wordLikeness(word, best))) best = candidate;
    if (best === null) continue;
    free.delete(best);
    sum += wordLikeness(word, best) * Math.sqrt(word.weight * best.weight);
  }
  return sum;
}

/** How two arguments stand to each other; `unknown` where one is missing or a pronoun. */
export function compareArguments(
  one: Argument | null,
  other: Argument | null,
): "same" | "unknown" | "different" {
  if (one === null || other === null || one.head === null || other.head === null) return "unknown";
  if (wordLikeness(one.head, other.head) >= 0.5 && !namesApart(one, other) && !numbersApart(one, other))
    return "same";
  return "different";
}

/** What stands right before the head of an argument. */
const narrowing = ({ head, words }: Argument): ClaimWord | undefined =>
  words.find((word) => head !== null && word.to === head.from - 1 && !word.dated && word.kind !== "number");

/** Each is narrowed by words that the other lacks: "taxi service", "bus service" (of one town, too). */
export function narrowedApart(one: Argument, other: Argument): boolean {
  const [a, b] = [narrowing(one), narrowing(other)];
  if (a !== undefined && b !== undefined && wordLikeness(a, b) === 0) return true;
  const extra = (a: Argument, b: Argument): boolean =>
    a.words.some(
      (word) =>
        !word.dated && word.kind !== "number" && !b.words.some((rival) => wordLikeness(word, rival) > 0),
    );
  const shared = one.words.filter((word) => other.words.some((rival) => wordLikeness(word, rival) > 0));
  return shared.length < 2 && extra(one, other) && extra(other, one);
}

/** Its sentence speaks of a time long before its report: what is told there is background. */
export function isBackground({ sentence }: Proposition, { reading, days }: Told): boolean {
  const day = days.get(sentence.report) ?? null;
  return (
    day !== null &&
    reading.times.some(
      ({ report, start, end, value }) =>
        report === sentence.report &&
        start >= sentence.start &&
        end <= sentence.end &&
        value !== null &&
        /^\d{4}/.test(value) &&
        Number(day.slice(0, 4)) * 12 +
          Number(day.slice(5, 7)) -
          (Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7) || 12)) >
          1,
    )
  );
}

const kindOf = (argument: Argument, kind: ClaimWord["kind"]): readonly ClaimWord[] =>
  argument.words.filter((word) => word.kind === kind && !word.dated);

/** Both name somebody, and nobody in common. */
function namesApart(one: Argument, other: Argument): boolean {
  const [a, b] = [kindOf(one, "name"), kindOf(other, "name")];
  return a.length > 0 && b.length > 0 && !a.some((word) => b.some((rival) => wordLikeness(word, rival) > 0));
}

function numbersApart(one: Argument, other: Argument): boolean {
  const [a, b] = [kindOf(one, "number"), kindOf(other, "number")];
  return a.length > 0 && b.length > 0 && !a.some((word) => b.some((rival) => word.key === rival.key));
}

/** All telling words of a proposition but its verb and who does it. */
export const wordsBeside = ({ theme, others }: Proposition): readonly ClaimWord[] => [
  ...new Set([...(theme?.words ?? []), ...others.flatMap((one) => one.words)]),
];

/** All telling words of what is told: of what is done to nothing, who does it or is so too, and what he is told to be. */
export const wordsTold = (one: Proposition): readonly ClaimWord[] =>
  one.theme !== null
    ? wordsBeside(one)
    : [
        ...new Set([
          ...wordsBeside(one),
          ...(one.agent?.words ?? []),
          ...one.sentence.words.filter(({ from, to }) => from <= one.verb && one.verb <= to),
        ]),
      ];

export const locate = ({ sentence, start, end, verb }: Proposition): Clause => ({
  report: sentence.report,
  start,
  end,
  verb: sentence.sentence.tokens[verb]!,
});

/** One voice may change its mind from one day to the next; on one day it does not contradict itself. */
export function sameVoice(one: Proposition, other: Proposition): boolean {
  const [a, b] = [one.said?.voices.at(-1), other.said?.voices.at(-1)];
  return a !== undefined && a === b;
}

/** Whole days from one ISO day to another; null where one is unknown. */
export const daysFrom = (one: string | null, other: string | null): number | null =>
  one === null || other === null || one.length < 10 || other.length < 10
    ? null
    : Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);

/** "on the same day", "a day later", "12 days later". */
export const later = (days: number | null): string =>
  days === null ? "" : days === 0 ? "on the same day" : days === 1 ? "a day later" : `${days} days later`;

/** No more propositions of one verb than this are looked through: hostile text must not take quadratic time. */
const MOST_OF_A_VERB = 60;

/** Propositions by their verb. */
export function byVerb(propositions: readonly Proposition[]): ReadonlyMap<string, readonly Proposition[]> {
  const index = new Map<string, Proposition[]>();
  for (const proposition of propositions) {
    const list = index.get(proposition.lemma) ?? [];
    if (list.length < MOST_OF_A_VERB) list.push(proposition);
    index.set(proposition.lemma, list);
  }
  return index;
}

/** The propositions that state something of some that are told, by what they tell: of the others it need not be found out. */
export function statingAny(
  propositions: readonly Proposition[],
  told: readonly (string | null)[],
  states: (proposition: Proposition) => boolean,
): ReadonlyMap<string, readonly Proposition[]> {
  const wanted = new Set(told.filter((one) => one !== null));
  const index = new Map<string, Proposition[]>();
  for (const one of wanted.size === 0 ? [] : propositions) {
    if (one.tells === null || !wanted.has(one.tells) || !states(one)) continue;
    const list = index.get(one.tells) ?? [];
    if (list.length < MOST_OF_A_VERB) list.push(one);
    index.set(one.tells, list);
  }
  return index;
}

/** The propositions of some verbs that state something, by verb: of the others it need not be found out whether they do. */
export function stating(
  propositions: readonly Proposition[],
  lemmas: readonly string[],
  states: (proposition: Proposition) => boolean,
): ReadonlyMap<string, readonly Proposition[]> {
  const wanted = new Set(lemmas);
  return byVerb(wanted.size === 0 ? [] : propositions.filter((one) => wanted.has(one.lemma) && states(one)));
}
