import type { SharedCopy } from "../../model/report.ts";
import type { Figure } from "../../model/story.ts";
import { sameEvent } from "../../text/words/events.ts";
import { countSame, mayCountSame, tellApart } from "../ledger/compare.ts";
import { byStretch } from "../sentences/stretches.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { Candidates } from "./candidates.ts";
import { matchWords, type WordMatch, WordPairer } from "./match.ts";
import { featuresOf, type LinkFeatures, linkScore, MOST_FOR_RUN, mostByWords, runFeature } from "./score.ts";
import { saysSomething } from "./substance.ts";
import { withFates } from "./victims.ts";

/** Two sentences that may assert one thing, with the words that say so. `a.place < b.place`. */
export interface Link {
  readonly a: ClaimSentence;
  readonly b: ClaimSentence;
  readonly matches: readonly WordMatch[];
  readonly features: LinkFeatures;
  /** The most that a word of this story can weigh. */
  readonly most: number;
  /** Both sentences stand in one passage of shared copy. */
  readonly copied: boolean;
  /** Both come to one value for one thing. */
  readonly counts: boolean;
  /** A third sentence that both are like, once that was looked for (again/). */
  readonly witness: ClaimSentence | null;
  /** 1 and more: linked; RELATED to 1: related. */
  readonly score: number;
}

/** Under this two sentences have nothing to do with each other. */
export const RELATED = 0.85;
/**
 * From here on two sentences surely say one thing: by the second look, and 630 pairs that were read, weighed to how many
 * there are of each score, 65 in a hundred do, in 19 one says more, 16 are wrong.
 */
export const SURE = 1.15;
/** Two sentences of one report need more: a report returns to its subject with new things to say. */
const SAME_REPORT = 0.3;
/** Even odds would be too strict a bar: what a reader of the answers left ungrouped is often alike enough. */
const READINESS = 0.042;
/** Sentences that are one piece of copy are aligned first. */
const COPIED = 0.3;
/** Different values for one thing are two claims, however alike the sentences, and perhaps a dispute. */
const RIVAL = 2;
/** So, less surely, are different numbers of drones where nothing says what happened to them. */
const OTHER_NUMBERS = 0.2;

/** What is known of sentences beside their words. */
export interface Circumstances {
  readonly sharedCopy: readonly SharedCopy[];
  readonly figures: readonly Figure[];
  /** Who speaks in a sentence, null where nobody is named. */
  readonly voiceOf: (sentence: ClaimSentence) => string | null;
}

/** Compares any two sentences of a story; null where their score is under RELATED. */
export type Compare = (a: ClaimSentence, b: ClaimSentence) => Link | null;

/** A comparison over all sentences of a story, which are in the order of their `place`. */
export function comparer(sentences: readonly ClaimSentence[], known: Circumstances): Compare {
  const comparing = new Comparing(sentences, known);
  return (a, b) => comparing.compare(a, b);
}

class Comparing {
  readonly #counted: readonly (readonly Figure[])[];
  readonly #passage: Int32Array;
  readonly #most: number;
  readonly #pairer: WordPairer;
  readonly #voiceOf: Circumstances["voiceOf"];

  constructor(sentences: readonly ClaimSentence[], known: Circumstances) {
    this.#counted = figuresBySentence(sentences, withFates(known.figures));
    this.#passage = passageNumbers(sentences, known.sharedCopy);
    this.#most = Math.log(sentences.length + 1);
    this.#pairer = new WordPairer(sentences);
    this.#voiceOf = known.voiceOf;
  }

  compare(a: ClaimSentence, b: ClaimSentence): Link | null {
    const most = this.#most;
    const passage = this.#passage[a.place]!;
    const other = this.#passage[b.place]!;
    const figures = this.#counted[a.place]!;
    const others = this.#counted[b.place]!;
    const pairs = this.#pairer.pairsOf(a, b);
    const copied = a.report !== b.report && passage > 0 && passage === other;
    const same = sameCount(figures, others);
    const voice = byVoice(this.#voiceOf(a), this.#voiceOf(b));
    const against = a.report === b.report ? SAME_REPORT : 0;
    const beside = READINESS + same + (copied ? COPIED : 0) + voice - against;
    const atMost = mostByWords(pairs, a, b, most) + beside;
    if (atMost < RELATED - ROUNDING) return null;
    // with their own run for the longest there is, most of the rest fall short too, before their words are matched
    const run = runFeature(a, b, 1 - (atMost - RELATED + ROUNDING) / MOST_FOR_RUN);
    if (atMost - (1 - run) * MOST_FOR_RUN < RELATED - ROUNDING) return null;
    const matches = matchWords(pairs);
    const features = featuresOf(a, b, matches, most, run);
    const apart = numbersApart(figures, others);
    const score = READINESS + linkScore(features) + same + (copied ? COPIED : 0) + voice - against - apart;
    if (score < RELATED) return null;
    const counts = same > ONE_VALUE + ONE_COUNT / 2;
    return { a, b, matches, features, most, copied, counts, witness: null, score };
  }
}

const ROUNDING = 1e-9;

/** All links of a story from RELATED on, best first. Time grows with the text: pairs come from an inverted index. */
export function findLinks(sentences: readonly ClaimSentence[], compare: Compare): readonly Link[] {
  const links: Link[] = [];
  const candidates = new Candidates(sentences);
  for (const sentence of sentences)
    for (const before of candidates.take(sentence)) {
      const link = compare(sentences[before]!, sentence);
      if (link !== null && saysSomething(link)) links.push(link);
    }
  return links.toSorted(bestFirst);
}

/** The order of links: by score, then by their places. */
export const bestFirst = (x: Link, y: Link): number =>
  y.score - x.score || x.a.place - y.a.place || x.b.place - y.b.place;

/** One speaker is likely to be reported as saying one thing; two are less. */
const SAME_VOICE = 0.1;
const OTHER_VOICE = -0.15;

const byVoice = (one: string | null, other: string | null): number =>
  one === null || other === null ? 0 : one === other ? SAME_VOICE : OTHER_VOICE;

/** Two sentences that come to one value for one thing mostly say one thing: "killed 22 people", "22 deaths". */
const ONE_COUNT = 1.03;
/** One value in one unit, whatever happened to what is counted. */
const ONE_VALUE = 0.27;

const FULL = 1.5;
/** Three killed here and three there may be chance; from thirty on one value is one count. */
const tellingCount = ({ value }: Figure): number => Math.min(1, Math.log10((value ?? 0) + 1) / FULL);

function sameCount(one: readonly Figure[], other: readonly Figure[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const pairs = one.flatMap((a) => other.filter((b) => a.si.unit === b.si.unit).map((b) => [a, b] as const));
  const equal = pairs.filter(
    ([a, b]) => a.value !== null && a.si.low === b.si.low && a.si.high === b.si.high && mayBeSamePeople(a, b),
  );
  const counts = equal.filter(
    ([a, b]) => a.event !== null && sameEvent(a.event, b.event) && mayCountSame(a, b),
  );
  if (counts.length > 0) return ONE_VALUE + ONE_COUNT * Math.max(...counts.map(([a]) => tellingCount(a)));
  // "57 drones and four missiles" is not "14 drones and four missiles"
  const clash = one.some((a) => {
    const rivals = other.filter((b) => a.si.unit === b.si.unit);
    return rivals.length > 0 && rivals.every((b) => tellApart(a, b));
  });
  return equal.length > 0 && !clash ? ONE_VALUE : 0;
}

/** 130 people wounded here and 130 killed there are one number by chance. */
const mayBeSamePeople = (one: Figure, other: Figure): boolean =>
  one.unit !== "people" || one.event === null || other.event === null || sameEvent(one.event, other.event);

/** For each sentence, by place, the figures that it gives. */
function figuresBySentence(
  sentences: readonly ClaimSentence[],
  figures: readonly Figure[],
): readonly (readonly Figure[])[] {
  const begunIn = byStretch(figures);
  return sentences.map((sentence) => {
    const begun = begunIn(sentence);
    return begun.length === 0 ? NONE : begun.filter(({ end }) => end <= sentence.end);
  });
}

const NONE: readonly Figure[] = [];

/** What it takes from a link that the two sentences count one kind of thing and never come to the same value. */
function numbersApart(one: readonly Figure[], other: readonly Figure[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const pairs = one.flatMap((a) => other.filter((b) => a.si.unit === b.si.unit).map((b) => [a, b] as const));
  if (pairs.length === 0 || pairs.some(([a, b]) => !tellApart(a, b))) return 0;
  // "killed 12 workers", "the toll rose to 41": of whom one is told more narrowly, the two are still two counts
  const ofOneKind = ([a, b]: readonly [Figure, Figure]): boolean =>
    countSame(a, b) || (a.event !== null && sameEvent(a.event, b.event) && mayCountSame(a, b));
  return pairs.some(ofOneKind) ? RIVAL : OTHER_NUMBERS;
}

/** For each sentence, by place, the number of the passage of shared copy that it stands in; 0: in none. */
function passageNumbers(sentences: readonly ClaimSentence[], sharedCopy: readonly SharedCopy[]): Int32Array {
  const numbers = new Int32Array(sentences.length);
  if (sharedCopy.length === 0) return numbers;
  const starts = new Map(
    sentences.map((sentence) => [`${sentence.report} ${sentence.start}`, sentence.place]),
  );
  sharedCopy
    .flatMap((copy) => copy.passages)
    .forEach((passage, number) => {
      for (const { report, start } of passage) {
        const place = starts.get(`${report} ${start}`);
        if (place !== undefined) numbers[place] = number + 1;
      }
    });
  return numbers;
}
