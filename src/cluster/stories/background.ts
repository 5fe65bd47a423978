import { packagedLines } from "../../text/packaged.ts";
import { MOST_FORMS, remembering } from "../../text/remember.ts";
import { stem } from "../../text/words/stem.ts";

/** Words of a report of middling length: a word of this many is about as likely in it as not. */
const WORDS = 300;
/** How often a word that is not listed is taken to occur, as the rank that it might have. */
const UNLISTED = 60_000;
/** Zipf's law as B. Mandelbrot put it: a word's frequency falls with its rank plus this. */
const SHIFT = 2.7;

/**
 * What is common though no list of words has it, by the share of reports with one such (of 897 of three public sets): days of
 * the week, years, numbers of one digit but for zeros, and other numbers of two, also with what is counted.
 */
const COMMON: readonly (readonly [RegExp, number])[] = [
  [/^weekday \d$/, 0.25],
  [/^(?:19|20)\d\d$/, 0.05],
  [/^[1-9]0*(?= |$)/, 0.05],
  [/^[1-9]\d(?= |$)/, 0.02],
];

interface Shares {
  readonly of: ReadonlyMap<string, number>;
  readonly unlisted: number;
}

let shares: Shares | undefined;

function read(): Shares {
  const frequencies = new Map<string, number>();
  let sum = 0;
  packagedLines("lexicons/frequent-words.txt").forEach((word, rank) => {
    const frequency = 1 / (rank + SHIFT);
    const key = stem(word);
    frequencies.set(key, (frequencies.get(key) ?? 0) + frequency);
    sum += frequency;
  });
  const share = (frequency: number): number => 1 - (1 - frequency / sum) ** WORDS;
  const of = new Map([...frequencies].map(([key, frequency]) => [key, share(frequency)] as const));
  return { of, unlisted: share(1 / UNLISTED) };
}

const shareOfWord: (word: string) => number = remembering((word) => {
  shares ??= read();
  return shares.of.get(stem(word)) ?? shares.unlisted;
}, MOST_FORMS);

/**
 * The share of reports that a word (or any other key, taken for a rare word) is expected in before any was seen, from
 * its rank among the frequent words of data/lexicons/frequent-words.txt: what a stream goes by that has just begun.
 */
export const backgroundShare = (key: string): number =>
  COMMON.find(([pattern]) => pattern.test(key))?.[1] ?? shareOfWord(key);

/** How telling a word is where nothing else is known: the logarithm of one in how many reports has it. */
export const rarity = (word: string): number => -Math.log(shareOfWord(word));
