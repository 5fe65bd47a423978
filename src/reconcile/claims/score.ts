import type { WordMatch, WordPairs } from "./match.ts";
import type { ClaimSentence } from "./words.ts";

/** What is compared of two sentences whose words have been matched; all 0 to 1 but where noted. */
export interface LinkFeatures {
  /** Cosine of their words under the story's weights. */
  readonly cosine: number;
  /** The same as a share of ENOUGH, no more than 1: long sentences share words by chance, and this falls with their length. */
  readonly close: number;
  /** Worth of the most telling match, of the second, … as shares of the most that a word of this story can weigh. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
  readonly fifth: number;
  /** The longest run of equal tokens, 1 from LONG_RUN tokens on: a quotation, or copy. */
  readonly run: number;
}

/**
 * The table: from a score of 1 two sentences are linked, from RELATED (links.ts) related. Logistic regression of
 * "assert one thing" on 49,000 sentence pairs of six stories with hand-made answers, each story in turn left out
 * (average precision 48, against 44 of a table set by hand); weights divided by the bias, so that even odds score 1. `close`
 * was set afterwards, on 141 links of six other stories that were read one by one: 50 % of them right before, 55 % after.
 */
const WEIGHTS: Readonly<Record<keyof LinkFeatures, number>> = {
  cosine: 0.27,
  close: 0.128,
  first: 0.46,
  second: 0.35,
  third: 0.41,
  fourth: 0.18,
  fifth: 0.14,
  run: 0.56,
};
const LONG_RUN = 12;
/** Two sentences as alike as this are alike enough. */
const ENOUGH = 0.32;

/** The most that a run can add to a score. */
export const MOST_FOR_RUN = WEIGHTS.run;

/** All features but the run, which takes the longest to find. */
export function wordFeatures(
  a: ClaimSentence,
  b: ClaimSentence,
  matches: readonly WordMatch[],
  most: number,
): Omit<LinkFeatures, "run"> {
  const dot = matches.reduce(
    (sum, match) => sum + match.likeness * a.words[match.a]!.weight * b.words[match.b]!.weight,
    0,
  );
  const worth = (place: number): number => (matches[place]?.worth ?? 0) / most;
  const cosine = dot / (a.length * b.length);
  return {
    cosine,
    close: Math.min(1, cosine / ENOUGH),
    first: worth(0),
    second: worth(1),
    third: worth(2),
    fourth: worth(3),
    fifth: worth(4),
  };
}

/**
 * The most that the words of two sentences can score, as if a word could match several others: most pairs of sentences
 * fall short even so, and need not be looked at more closely.
 */
export function mostByWords(pairs: WordPairs, a: ClaimSentence, b: ClaimSentence, most: number): number {
  let [dot, first, second, third, fourth, fifth] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < pairs.count; at++) {
    dot += pairs.likeness[at]! * a.words[pairs.a[at]!]!.weight * b.words[pairs.b[at]!]!.weight;
    const worth = pairs.worth[at]! / most;
    if (worth <= fifth) continue;
    fifth = Math.min(fourth, worth);
    if (worth <= fourth) continue;
    fourth = Math.min(third, worth);
    if (worth <= third) continue;
    third = Math.min(second, worth);
    if (worth <= second) continue;
    second = Math.min(first, worth);
    first = Math.max(first, worth);
  }
  const cosine = dot / (a.length * b.length);
  const close = Math.min(1, cosine / ENOUGH);
  return linkScore({ cosine, close, first, second, third, fourth, fifth, run: 1 });
}

export const runFeature = (a: ClaimSentence, b: ClaimSentence): number =>
  Math.min(LONG_RUN, longestRun(a.tokens(), b.tokens())) / LONG_RUN;

/** How long a run ends at each place of a list: made once, since this is asked of very many pairs of short lists. */
let ending = new Uint16Array(256);

/** Length of the longest stretch that both lists have, number for number, or any from LONG_RUN on. */
function longestRun(one: Int32Array, other: Int32Array): number {
  let longest = 0;
  if (ending.length <= other.length) ending = new Uint16Array(2 * other.length);
  ending.fill(0, 0, other.length + 1);
  // each round from the back, so that one array serves two of them
  for (const token of one) {
    for (let place = other.length; place > 0; place--) {
      const run = token === other[place - 1] ? ending[place - 1]! + 1 : 0;
      ending[place] = run;
      if (run > longest) longest = run;
    }
    if (longest >= LONG_RUN) break; // longer ones count for no more
  }
  return longest;
}

export const linkScore = (features: LinkFeatures): number =>
  WEIGHTS.cosine * features.cosine +
  WEIGHTS.close * features.close +
  WEIGHTS.first * features.first +
  WEIGHTS.second * features.second +
  WEIGHTS.third * features.third +
  WEIGHTS.fourth * features.fourth +
  WEIGHTS.fifth * features.fifth +
  WEIGHTS.run * features.run;
