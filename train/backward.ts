// The backward halves of src/annotate/syntax/nets/layers.ts: each takes the gradient of a layer's result and adds to
// those of its weights and its input.
import { gate } from "../src/annotate/syntax/nets/layers.ts";
import type { Matrix, Workspace } from "../src/annotate/syntax/nets/workspace.ts";

/** Gradient of `linear`'s input; those of the weights and the bias are added up. */
export function linearBack(
  space: Workspace,
  x: Matrix,
  weights: Matrix,
  dy: Matrix,
  dWeights: Matrix,
  dBias: Matrix,
): Matrix {
  space.multiplyTransposed(x, dy, dWeights);
  addRows(space, dy, dBias);
  const dx = space.matrix(x.rows, x.columns);
  const mark = space.mark();
  space.multiply(dy, space.transpose(weights), dx);
  space.release(mark);
  return dx;
}

/** Adds the sum of all rows of `dy` to a matrix of one row. */
function addRows(space: Workspace, dy: Matrix, sum: Matrix): void {
  const { floats } = space;
  for (let row = 0; row < dy.rows; row++) {
    const from = dy.at + row * dy.columns;
    for (let i = 0; i < dy.columns; i++) floats[sum.at + i]! += floats[from + i]!;
  }
}

/** Of `rectify`, in place: `y` is its result, `kept` the share that dropout kept. */
export function rectifyBack(space: Workspace, y: Matrix, dy: Matrix, kept: number): Matrix {
  const [values, gradients] = [space.view(y), space.view(dy)];
  for (let i = 0; i < values.length; i++) gradients[i] = values[i]! > 0 ? gradients[i]! / kept : 0;
  return dy;
}

/** Of `normalise`: adds to `dx`. */
export function normaliseBack(
  space: Workspace,
  normal: { y: Matrix; inverse: Float32Array },
  dy: Matrix,
  dx: Matrix,
): void {
  const { floats } = space;
  const { columns } = dy;
  for (let row = 0; row < dy.rows; row++) {
    const at = row * columns;
    let dot = 0;
    for (let i = 0; i < columns; i++) dot += floats[dy.at + at + i]! * floats[normal.y.at + at + i]!;
    dot /= columns;
    const scale = normal.inverse[row]!;
    for (let i = 0; i < columns; i++) {
      floats[dx.at + at + i]! += (floats[dy.at + at + i]! - floats[normal.y.at + at + i]! * dot) * scale;
    }
  }
}

export function windowsBack(space: Workspace, dy: Matrix, starts: Int32Array, reach: number): Matrix {
  const width = dy.columns / 3;
  const dx = space.matrix(dy.rows, width);
  const { floats } = space;
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
    for (let row = first; row < end; row++) {
      for (let side = -1; side <= 1; side++) {
        const from = row + side * reach;
        if (from < first || from >= end) continue;
        const at = dy.at + (3 * row + side + 1) * width;
        for (let i = 0; i < width; i++) floats[dx.at + from * width + i]! += floats[at + i]!;
      }
    }
  }
  return dx;
}

/** Of `scan`: `x` its input, `h` its result, `dh` the gradient of it (overwritten). */
export function scanBack(space: Workspace, x: Matrix, h: Matrix, dh: Matrix, starts: Int32Array): Matrix {
  const dx = space.matrix(x.rows, x.columns);
  const half = h.columns / 2;
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [first, last] = [starts[sentence]!, starts[sentence + 1]! - 1];
    for (let row = last; row >= first; row--)
      stepBack(space, x, h, dh, dx, row, row > first ? row - 1 : -1, 0);
    for (let row = first; row <= last; row++)
      stepBack(space, x, h, dh, dx, row, row < last ? row + 1 : -1, half);
  }
  return dx;
}

function stepBack(
  space: Workspace,
  x: Matrix,
  h: Matrix,
  dh: Matrix,
  dx: Matrix,
  row: number,
  previous: number,
  half: number,
): void {
  const { floats } = space;
  const width = h.columns;
  const c = row * x.columns + half;
  const to = row * width + half;
  const from = previous * width + half;
  for (let i = 0; i < width / 2; i++) {
    const z = floats[x.at + c + width + i]!;
    const f = gate(z);
    const d = floats[dh.at + to + i]!;
    const before = previous < 0 ? 0 : floats[h.at + from + i]!;
    if (previous >= 0) floats[dh.at + from + i]! += d * f;
    floats[dx.at + c + i] = d * (1 - f);
    floats[dx.at + c + width + i] = (d * (before - floats[x.at + c + i]!) * 0.5) / (1 + Math.abs(z)) ** 2;
  }
}

/** Of `softmax`, given its result and the gradient of the result; classes beyond have likelihood 0 and get none. */
export function softmaxBack(space: Workspace, y: Matrix, dy: Matrix): Matrix {
  const dx = space.matrix(y.rows, y.columns);
  const { floats } = space;
  for (let row = 0; row < y.rows; row++) {
    const at = row * y.columns;
    let dot = 0;
    for (let i = 0; i < y.columns; i++) dot += floats[y.at + at + i]! * floats[dy.at + at + i]!;
    for (let i = 0; i < y.columns; i++)
      floats[dx.at + at + i] = floats[y.at + at + i]! * (floats[dy.at + at + i]! - dot);
  }
  return dx;
}
