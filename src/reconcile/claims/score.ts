import type { ClaimSentence } from "../sentences/words.ts";
import type { WordMatch, WordPairs } from "./match.ts";

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

/** `run`, which takes the longest to find, is known by then. */
export function featuresOf(
  a: ClaimSentence,
  b: ClaimSentence,
  matches: readonly WordMatch[],
  most: number,
  run: number,
): LinkFeatures {
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
    run,
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

/** 0 where it is less than `least`: of most pairs that is soon seen, and no more is asked. */
export function runFeature(a: ClaimSentence, b: ClaimSentence, least = 0): number {
  const [one, other] = [a.tokens(), b.tokens()];
  const fewest = Math.ceil(LONG_RUN * least - ROUNDING);
  if (fewest > 1 && !hasRun(one, other, fewest)) return 0;
  return Math.min(LONG_RUN, longestRun(one, other)) / LONG_RUN;
}

const ROUNDING = 1e-6;

/** Whether some stretch of so many tokens stands in both lists: it holds one of every so many places of the first. */
function hasRun(one: Int32Array, other: Int32Array, length: number): boolean {
  const { latest, before } = placesIn(other);
  for (let at = length - 1; at < one.length; at += length)
    for (let place = latest[one[at]!] ?? -1; place >= 0; place = before[place]!) {
      let run = 1;
      for (let back = 1; back <= at && back <= place && one[at - back] === other[place - back]; back++) run++;
      for (let on = 1; one[at + on] !== undefined && one[at + on] === other[place + on]; on++) run++;
      if (run >= length) return true;
    }
  return false;
}

/** Where each spelling stands in the list that others were last compared with: at `latest`, then at the `before` of that. */
interface Places {
  list: Int32Array | null;
  latest: Int32Array;
  before: Int32Array;
  /** How long a run ends at each place, and in which row of the comparison that was found. */
  length: Uint16Array;
  row: Int32Array;
}

/** Made once, since this is asked of very many pairs of short lists, one list with many others in a row. */
const places: Places = { list: null, ...roomFor(256), latest: new Int32Array(4096).fill(-1) };

function roomFor(most: number): Pick<Places, "before" | "length" | "row"> {
  return { before: new Int32Array(most), length: new Uint16Array(most), row: new Int32Array(most) };
}

function placesIn(list: Int32Array): Places {
  if (places.list === list) return places;
  for (const token of places.list ?? []) places.latest[token] = -1;
  places.list = list;
  if (places.before.length < list.length) Object.assign(places, roomFor(2 * list.length));
  for (let at = 0; at < list.length; at++) {
    const token = list[at]!;
    if (token >= places.latest.length) {
      const larger = new Int32Array(2 * token).fill(-1);
      larger.set(places.latest);
      places.latest = larger;
    }
    places.before[at] = places.latest[token]!;
    places.latest[token] = at;
  }
  return places;
}

/**
 * Length of the longest stretch that both lists have, number for number, or any from LONG_RUN on. Only places of one
 * spelling are looked at: of two sentences of 25 words that is a fortieth of all pairs of places.
 */
function longestRun(one: Int32Array, other: Int32Array): number {
  const { latest, before, length, row } = placesIn(other);
  row.fill(-2, 0, other.length);
  let longest = 0;
  for (let at = 0; at < one.length && longest < LONG_RUN; at++) {
    const token = one[at]!;
    // from the back, so that the place before still holds the row before; a spelling that is new is out of the table
    for (let place = latest[token] ?? -1; place >= 0; place = before[place]!) {
      const run = place > 0 && row[place - 1] === at - 1 ? length[place - 1]! + 1 : 1;
      length[place] = run;
      row[place] = at;
      if (run > longest) longest = run;
    }
  }
  return longest;
}

/** How much the features speak for a link, before anything that speaks against it. */
export const linkScore = (features: LinkFeatures): number =>
  WEIGHTS.cosine * features.cosine +
  WEIGHTS.close * features.close +
  WEIGHTS.first * features.first +
  WEIGHTS.second * features.second +
  WEIGHTS.third * features.third +
  WEIGHTS.fourth * features.fourth +
  WEIGHTS.fifth * features.fifth +
  WEIGHTS.run * features.run;
