import type { ByteForm, Matrix, Workspace } from "./workspace.ts";

/**
 * The layers of the nets, forward. Each returns a new matrix and leaves its input as it is, so that training finds
 * all it needs (their backward halves: train/backward.ts). No exponentials but in `softmax`, which has its own: results
 * are the same on every machine.
 */

/** Scales values at random while training and switches some off; null when reading. */
export type Dropout = ((values: Float32Array) => void) | null;

/** x W + b; the bias is a matrix of one row. */
export function linear(space: Workspace, x: Matrix, weights: Matrix, bias: Matrix): Matrix {
  const y = space.blank(x.rows, weights.columns);
  if (isInBytes(weights)) {
    space.multiplyBytes(x, weights, bias, y);
    return y;
  }
  const { floats } = space;
  for (let row = 0; row < y.rows; row++) {
    floats.copyWithin(y.at + row * y.columns, bias.at, bias.at + bias.columns);
  }
  space.multiply(x, weights, y, true);
  return y;
}

/** max(x W + b, 0). */
export function rectified(
  space: Workspace,
  x: Matrix,
  weights: Matrix,
  bias: Matrix,
  dropout: Dropout,
): Matrix {
  if (!isInBytes(weights) || dropout) return rectify(space, linear(space, x, weights, bias), dropout);
  const y = space.blank(x.rows, weights.columns);
  space.multiplyBytes(x, weights, bias, y, 0);
  return y;
}

const isInBytes = (weights: Matrix): weights is Matrix & { readonly bytes: ByteForm } =>
  weights.bytes !== undefined;

/** max(x, 0), in place. */
export function rectify(space: Workspace, x: Matrix, dropout: Dropout): Matrix {
  space.kernels.rectify(x.rows * x.columns, 4 * x.at);
  dropout?.(space.view(x));
  return x;
}

/** Each row divided by the root of its mean square, and 1 / that root for each row. */
export function normalise(space: Workspace, x: Matrix): { y: Matrix; inverse: Float32Array } {
  const y = space.blank(x.rows, x.columns);
  const inverse = space.blank(Math.ceil(x.rows / 8), 8);
  space.kernels.normalise(x.rows, x.columns, 4 * x.at, 4 * y.at, 4 * inverse.at);
  return { y, inverse: space.floats.subarray(inverse.at, inverse.at + x.rows) };
}

/** Beside each row the row `reach` before and the row `reach` behind, zeros beyond the sentence's ends. */
export function windows(space: Workspace, x: Matrix, starts: Int32Array, reach: number): Matrix {
  const y = space.matrix(x.rows, 3 * x.columns);
  const { floats } = space;
  const width = x.columns;
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
    for (let row = first; row < end; row++) {
      for (let side = -1; side <= 1; side++) {
        const from = row + side * reach;
        if (from < first || from >= end) continue;
        const at = x.at + from * width;
        floats.copyWithin(y.at + (3 * row + side + 1) * width, at, at + width);
      }
    }
  }
  return y;
}

/** A gate between 0 and 1 without exponentials. */
export const gate = (x: number): number => 0.5 + (0.5 * x) / (1 + Math.abs(x));

/**
 * Runs along each sentence with a gated memory, h = f h' + (1 - f) c; the first half of the columns forward, the
 * second backward. `x` holds the candidates c, then the gates f before `gate`. (After the "simple recurrent unit" of
 * Lei et al. 2018: nothing but products runs along the sentence.)
 */
export function scan(space: Workspace, x: Matrix, starts: Int32Array): Matrix {
  const width = x.columns / 2;
  const h = space.blank(x.rows, width);
  const nothing = space.matrix(1, width);
  const half = width / 2;
  const run = (words: number, first: number, from: number, way: 1 | -1): void => {
    const c = x.at + first * x.columns + from;
    const to = h.at + first * width + from;
    space.kernels.scan(
      words,
      half,
      4 * c,
      4 * way * x.columns,
      4 * width,
      4 * nothing.at,
      4 * to,
      4 * way * width,
    );
  };
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
    run(end - first, first, 0, 1);
    run(end - first, end - 1, half, -1);
  }
  return h;
}

/** a + b. */
export function plus(space: Workspace, a: Matrix, b: Matrix): Matrix {
  const y = space.blank(a.rows, a.columns);
  space.kernels.plus(a.rows * a.columns, 4 * a.at, 4 * b.at, 4 * y.at);
  return y;
}

/** Likelihoods of the first `classes` columns of each row; 0 beyond. */
export function softmax(space: Workspace, x: Matrix, classes: number): Matrix {
  const y = space.blank(x.rows, x.columns);
  space.kernels.softmax(x.rows, x.columns, classes, 4 * x.at, 4 * y.at);
  return y;
}

/** Place of the largest of the first `classes` columns (the first of equals), of each row. */
export function best(space: Workspace, x: Matrix, classes: number): Int32Array {
  const { at } = space.blank(Math.ceil(x.rows / 8), 8);
  space.kernels.best(x.rows, x.columns, classes, 4 * x.at, 4 * at);
  return new Int32Array(space.floats.buffer, 4 * at, x.rows);
}

/** a += b. */
export function addTo(space: Workspace, a: Matrix, b: Matrix): void {
  space.kernels.plus(a.rows * a.columns, 4 * a.at, 4 * b.at, 4 * a.at);
}
