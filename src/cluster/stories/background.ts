import { packagedLines } from "../../text/packaged.ts";
import { MOST_FORMS, remembering } from "../../text/remember.ts";
import { stem } from "../../text/stem.ts";

/** Words of a report of middling length: a word of this many is about as likely in it as not. */
const WORDS = 300;
/** How often a word that is not listed is taken to occur, as the rank that it might have. */
const UNLISTED = 60_000;
/** Zipf's law as B. Mandelbrot put it: a word's frequency falls with its rank plus this. */
const SHIFT = 2.7;

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

/**
 * The share of reports that a word (or any other key, taken for a rare word) is expected in before any was seen, from
 * its rank among the frequent words of data/lexicons/frequent-words.txt: what a stream goes by that has just begun.
 */
export const backgroundShare: (key: string) => number = remembering((key) => {
  shares ??= read();
  return shares.of.get(stem(key)) ?? shares.unlisted;
}, MOST_FORMS);

/** How telling a word is where nothing else is known: the logarithm of one in how many reports has it. */
export const rarity = (key: string): number => -Math.log(backgroundShare(key));
