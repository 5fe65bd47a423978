import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldArticle, readArticles } from "../eval/read/polnear.ts";
import type { Candidate } from "../src/annotate/attributions/attitudes/candidates.ts";
import { ROWS, rowOf } from "../src/annotate/attributions/attitudes/likelihood.ts";
import { offeredAttitudes } from "../src/annotate/attributions/recognise.ts";
import { recogniseNames } from "../src/annotate/names/recognise.ts";
import { readSyntax } from "../src/annotate/syntax/read.ts";
import type { Block } from "../src/model/report.ts";
import type { Span } from "../src/model/span.ts";
import { Random } from "./random.ts";

/** A candidate by the rows of its features, and whether annotators say that somebody's attitude is told there. */
export interface Example {
  readonly rows: readonly number[];
  readonly right: boolean;
}

/**
 * Teaches which words tell an attitude on the training part of PolNeAR and writes the weights rounded to int8. Says first what
 * they lose, in bits a candidate, on each fifth of the articles when taught on the others.
 */
export function trainAttitudes(
  data: string,
  plan: { readonly seed: number; readonly out: string; readonly say: (line: string) => void },
): void {
  const articles = readArticles(join(data, "polnear", "train")).map(examplesOf);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = teach(articles.filter((_, i) => i % FOLDS !== fold).flat(), plan.seed);
    const loss = lossOf(weights, articles.filter((_, i) => i % FOLDS === fold).flat());
    plan.say(`fold ${fold + 1}: ${loss.toFixed(4)} bits`);
  }
  writeFileSync(plan.out, pack(teach(articles.flat(), plan.seed)));
}

const FOLDS = 5;

function examplesOf({ text, attributions }: GoldArticle): Example[] {
  const blocks: Block[] = [{ kind: "body", by: "train/whole", start: 0, end: text.length }];
  const sentences = readSyntax(text, blocks);
  const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  const isGold = ({ draft: { cue, speaker } }: Candidate) =>
    attributions.some(
      (gold) => gold.cue.some((c) => meets(c, cue!)) && gold.source.some((s) => meets(s, speaker!)),
    );
  return offeredAttitudes(text, sentences, recogniseNames(text, sentences, blocks), blocks).map(
    (candidate) => ({ rows: candidate.features.map(rowOf), right: isGold(candidate) }),
  );
}

const EPOCHS = 6;
const RATE = 0.05;
/** How much of each weight goes at a step. */
const DECAY = 1e-3;

/** Logistic regression by AdaGrad; the mean of the weights after each round but the first, the bias in the last row. */
export function teach(examples: readonly Example[], seed: number): Float64Array {
  const weights = new Float64Array(ROWS + 1);
  const squares = new Float64Array(ROWS + 1).fill(1);
  const mean = new Float64Array(ROWS + 1);
  const random = new Random(seed);
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { rows, right } of random.shuffle(order)) {
      const error = chance(weights, rows) - (right ? 1 : 0);
      for (const row of [...rows, ROWS]) {
        const slope = error + DECAY * weights[row]!;
        squares[row]! += slope * slope;
        weights[row]! -= (RATE * slope) / Math.sqrt(squares[row]!);
      }
    }
    if (epoch > 0)
      weights.forEach((weight, row) => {
        mean[row]! += weight / (EPOCHS - 1);
      });
  }
  return mean;
}

function chance(weights: Float64Array, rows: readonly number[]): number {
  let sum = weights[ROWS]!;
  for (const row of rows) sum += weights[row]!;
  return 1 / (1 + Math.exp(-sum));
}

const lossOf = (weights: Float64Array, examples: readonly Example[]): number =>
  examples.reduce((sum, { rows, right }) => {
    const p = chance(weights, rows);
    return sum - Math.log2(right ? p : 1 - p);
  }, 0) / examples.length;

/** A scale, then each weight as a multiple of it in -127 … 127. */
function pack(weights: Float64Array): Uint8Array {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  const bytes = new Uint8Array(4 + weights.length);
  new DataView(bytes.buffer).setFloat32(0, scale, true);
  new Int8Array(bytes.buffer, 4).set(Array.from(weights, (weight) => Math.round(weight / scale)));
  return bytes;
}
