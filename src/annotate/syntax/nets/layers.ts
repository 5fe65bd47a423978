import type { Matrix, Workspace } from "./workspace.ts";

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
  if (weights.short) {
    space.multiplyShort(x, { ...weights, short: weights.short }, bias, y);
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
  if (!weights.short || dropout) return rectify(space, linear(space, x, weights, bias), dropout);
  const y = space.blank(x.rows, weights.columns);
  space.multiplyShort(x, { ...weights, short: weights.short }, bias, y, 0);
  return y;
}

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
  const step = (row: number, previous: number, half: number): void => {
    const candidates = x.at + row * x.columns + half;
    const before = previous < 0 ? nothing.at : h.at + previous * width + half;
    const to = h.at + row * width + half;
    space.kernels.step(width / 2, 4 * candidates, 4 * (candidates + width), 4 * before, 4 * to);
  };
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [first, last] = [starts[sentence]!, starts[sentence + 1]! - 1];
    for (let row = first; row <= last; row++) step(row, row > first ? row - 1 : -1, 0);
    for (let row = last; row >= first; row--) step(row, row < last ? row + 1 : -1, width / 2);
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

/** Place of the largest of the first `classes` columns of a row. */
export function best(space: Workspace, x: Matrix, row: number, classes: number): number {
  const from = x.at + row * x.columns;
  let place = 0;
  for (let i = 1; i < classes; i++) if (space.floats[from + i]! > space.floats[from + place]!) place = i;
  return place;
}

/** a += b. */
export function addTo(space: Workspace, a: Matrix, b: Matrix): void {
  space.kernels.plus(a.rows * a.columns, 4 * a.at, 4 * b.at, 4 * a.at);
}
