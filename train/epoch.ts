// One pass over the examples, for any net upon the encoder.
import { spellingKeys } from "../src/annotate/syntax/nets/features.ts";
import { type Batch, batchOf, type EncoderShape, type Lexicon } from "../src/annotate/syntax/nets/net.ts";
import type { Setting } from "./encoder.ts";
import type { Random } from "./random.ts";

/** Words a step of training, about. */
const STEP_WORDS = 256;
/** Longer sentences are passed over. */
const LONGEST = 200;
/** Spelling features seen less often get no row. */
const RARE = 4;
/** Shares of words whose own row, whose vector, and of spelling features that are hidden in training. */
const HIDDEN = { word: 0.15, vector: 0.05, spelling: 0.1 };

export interface Example {
  readonly words: readonly string[];
}

/** What a course of training needs: `addGradients` gathers the gradients of a batch and returns its loss. */
export interface Course<Shape extends EncoderShape, E extends Example> {
  readonly setting: Setting<Shape>;
  readonly lexicon: Lexicon;
  readonly random: Random;
  readonly epochs: number;
  /** Highest rate of learning. */
  readonly rate: number;
  readonly addGradients: (batch: Batch, examples: readonly E[]) => number;
}

/** Trains on all examples once, in random order; `epoch` counts from 0. Returns the mean loss. */
export function trainEpoch<Shape extends EncoderShape, E extends Example>(
  course: Course<Shape, E>,
  examples: readonly E[],
  epoch: number,
): number {
  const { setting, lexicon, random } = course;
  const order = random.shuffle([...examples]);
  let [loss, steps] = [0, 0];
  for (let at = 0; at < order.length; steps++) {
    const chosen: E[] = [];
    for (let words = 0; at < order.length && words < STEP_WORDS; at++) {
      if (order[at]!.words.length > LONGEST) continue;
      chosen.push(order[at]!);
      words += order[at]!.words.length;
    }
    const mark = setting.space.mark();
    loss += course.addGradients(hide(chosen, lexicon, random), chosen);
    setting.parameters.step(rateAt(course, epoch + at / order.length));
    setting.space.release(mark);
  }
  return loss / steps;
}

/** Rises over the first tenth of an epoch, then falls in a straight line to 0; `done`: epochs since the start. */
function rateAt({ rate, epochs }: { readonly rate: number; readonly epochs: number }, done: number): number {
  return rate * Math.min(1, done * 10) * (1 - done / epochs);
}

/** A batch in which some of what is known of the words is hidden, so that the net learns to do without. */
function hide(examples: readonly Example[], lexicon: Lexicon, random: Random): Batch {
  const sentences = examples.map(({ words }) => words);
  const batch = batchOf(sentences, lexicon);
  const words = sentences.flat();
  return {
    starts: batch.starts,
    vectorRows: batch.vectorRows.map((row) => (random.next() < HIDDEN.vector ? -1 : row)),
    spellingRows: batch.spellingRows.map((rows, word) => {
      const { known } = lexicon.rowsOf(words[word]!);
      return rows.filter((_, i) => random.next() >= (i === 0 && known ? HIDDEN.word : HIDDEN.spelling));
    }),
  };
}

/** The spelling features that get a row, sorted. */
export function frequentKeys(examples: readonly Example[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const { words } of examples) {
    for (const word of words) {
      for (const key of new Set(spellingKeys(word))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Uint32Array.from([...counts].filter(([, count]) => count >= RARE).map(([key]) => key)).sort();
}
