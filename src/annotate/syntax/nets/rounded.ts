import type { ByteForm, Matrix, Workspace } from "./workspace.ts";

type InBytes = Matrix & { readonly bytes: ByteForm };

/** The weights of a product as whole numbers of -127 to 127, row after row: number = byte * its row's factor * its column's scale. */
export interface Rounded {
  readonly factors: Float32Array;
  readonly scales: Float32Array;
  readonly bytes: Int8Array;
}

/**
 * Rounds weights, given how large what each of their rows is multiplied with commonly is (null: never below 0, which 7 bits
 * hold well). The factors go over to that: where a row's weights are large beside it, its numbers are then rounded more
 * finely and its weights more coarsely, by the root of either (after SmoothQuant, Xiao et al. 2023).
 */
export function round(values: Float32Array, columns: number, sizes: Float32Array | null): Rounded {
  const rows = values.length / columns;
  const factors = new Float32Array(rows);
  const scales = new Float32Array(columns).fill(sizes === null ? 1 : 0);
  for (let row = 0; row < rows; row++) {
    const weights = values.subarray(row * columns, (row + 1) * columns);
    factors[row] = sizes === null ? largest(weights) / 127 : evenFactor(weights, sizes[row]!);
  }
  if (sizes !== null) fillScales(values, factors, scales);
  const bytes = new Int8Array(values.length);
  for (let at = 0, row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++) {
      const step = factors[row]! * scales[column]!;
      bytes[at] = step > 0 ? Math.round(values[at]! / step) : 0;
    }
  return { factors, scales, bytes };
}

const largest = (values: Float32Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function evenFactor(weights: Float32Array, size: number): number {
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return size > 0 ? Math.sqrt(Math.sqrt(squares / weights.length) / size) : 0;
}

/** The scale by which each column's largest number is 127. */
function fillScales(values: Float32Array, factors: Float32Array, scales: Float32Array): void {
  for (let at = 0, row = 0; row < factors.length; row++)
    for (let column = 0; column < scales.length; column++, at++)
      if (factors[row]! > 0)
        scales[column] = Math.max(scales[column]!, Math.abs(values[at]! / factors[row]! / 127));
}

/** A matrix with its bytes laid out for `multiplyBytes`. */
export function inBytes(space: Workspace, matrix: Matrix, rounded: Rounded): InBytes {
  const { rows } = matrix;
  const columns = rounded.scales.length;
  const factors = space.matrix(Math.ceil(rows / 8), 8);
  space.view(factors).set(rounded.factors);
  const ofColumns = space.matrix(2, matrix.columns);
  space.view(ofColumns).set(rounded.scales);
  const weights = space.matrix(Math.ceil((rows * matrix.columns) / 32), 8);
  const bytes = new Int8Array(space.floats.buffer, 4 * weights.at, rows * matrix.columns);
  for (let row = 0; row < rows; row++) {
    const place = (row >> 2) * 32 + (row & 3);
    for (let column = 0; column < columns; column++)
      bytes[(column >> 3) * 8 * rows + place + (column & 7) * 4] = rounded.bytes[row * columns + column]!;
  }
  const form = { factors: factors.at, weights: weights.at, next: 8 * rows, columns: ofColumns.at };
  addUp(space, form, rows, matrix.columns);
  return { ...matrix, bytes: form };
}

/** Some rows of a matrix, in their place: a multiple of 8 before them, and as many. */
export function rowsOf(space: Workspace, matrix: Matrix, first: number, rows: number): Matrix {
  const { columns } = matrix;
  const part = { at: matrix.at + first * columns, rows, columns };
  if (!matrix.bytes) return part;
  const { factors, weights, next } = matrix.bytes;
  const ofColumns = space.matrix(2, columns);
  space.floats.copyWithin(ofColumns.at, matrix.bytes.columns, matrix.bytes.columns + columns);
  const form = { factors: factors + first, weights: weights + 2 * first, next, columns: ofColumns.at };
  addUp(space, form, rows, columns);
  return { ...part, bytes: form };
}

/** Puts the sums of the columns' bytes, scaled, behind their scales. */
function addUp({ floats }: Workspace, form: ByteForm, rows: number, columns: number): void {
  const bytes = new Int8Array(floats.buffer, 4 * form.weights);
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let row = 0, at = (column >> 3) * form.next + (column & 7) * 4; row < rows; row += 4, at += 32)
      sum += bytes[at]! + bytes[at + 1]! + bytes[at + 2]! + bytes[at + 3]!;
    floats[form.columns + columns + column] = sum * floats[form.columns + column]!;
  }
}
