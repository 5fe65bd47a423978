import { hash32 } from "../../../text/hash.ts";
import { packagedBytes } from "../../../text/packaged.ts";

/** Rows of the table; features share them by their hash. */
export const ROWS = 1 << 16;

/** The row of a feature. */
export const rowOf = (feature: string): number => hash32(feature) % ROWS;

/**
 * How likely it is that somebody's attitude is told, 0 to 1: a logistic regression over named features, taught on the training
 * part of PolNeAR (`train/attitudes.ts`). The file is a scale (float32) and a weight a row (int8), the last of which is the bias.
 */
export function likelihood(features: readonly string[]): number {
  weights ??= read(packagedBytes("weights/attitudes.bin"));
  const { rows, scale } = weights;
  let sum = rows[ROWS]!;
  for (const feature of features) sum += rows[rowOf(feature)]!;
  return 1 / (1 + Math.exp(-sum * scale));
}

let weights: { readonly rows: Int8Array; readonly scale: number } | undefined;

function read(bytes: Uint8Array): { rows: Int8Array; scale: number } {
  const { buffer } = new Uint8Array(bytes);
  return { scale: new Float32Array(buffer, 0, 1)[0]!, rows: new Int8Array(buffer, 4, ROWS + 1) };
}
