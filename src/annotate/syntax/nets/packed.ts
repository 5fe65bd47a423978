import type { EncoderShape, Weights } from "./net.ts";
import { type Matrix, type ShortForm, upTo, type Workspace } from "./workspace.ts";

/**
 * The file of a net: length of the description (uint32), the description (JSON: the shape), padding to 4 bytes, number of
 * spelling keys (uint32), the keys (uint32, sorted), then each matrix in the order of its sizes, the spelling table last:
 * a scale a row (float32), padding none, then the rows (int8). All little-endian.
 */
export interface PackedNet<Shape> {
  readonly space: Workspace;
  readonly shape: Shape;
  readonly weights: Weights;
}

/** Name, rows and columns of a net's matrices, as `encoderSizes` lists an encoder's. */
export type Sizes<Shape> = (shape: Shape) => readonly [string, number, number][];

/** A net as a file. `sizesOf` lists all its matrices but the spelling table. */
export function packNet<Shape extends EncoderShape>(
  shape: Shape,
  sizesOf: Sizes<Shape>,
  weights: Weights,
  space: Workspace,
): Buffer {
  const description = Buffer.from(JSON.stringify(shape));
  const padding = Buffer.alloc(-description.length & 3, 32);
  const parts = [
    Uint32Array.of(description.length + padding.length),
    description,
    padding,
    Uint32Array.of(weights.keys.length),
    weights.keys,
  ].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  for (const [name, rows, columns] of withSpelling(shape, sizesOf, weights.keys.length)) {
    parts.push(...roundRows(space, weights.matrices[name]!, rows, columns));
  }
  return Buffer.concat(parts);
}

function roundRows(space: Workspace, matrix: Matrix, rows: number, columns: number): Buffer[] {
  const scales = new Float32Array(rows);
  const bytes = new Int8Array(Math.ceil((rows * columns) / 4) * 4);
  for (let row = 0; row < rows; row++) {
    const from = matrix.at + row * matrix.columns;
    const values = space.floats.subarray(from, from + columns);
    const scale = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      bytes.set(
        values.map((x) => Math.round(x / scale)),
        row * columns,
      );
  }
  return [Buffer.from(scales.buffer), Buffer.from(bytes.buffer)];
}

function withSpelling<Shape extends EncoderShape>(
  shape: Shape,
  sizesOf: Sizes<Shape>,
  keys: number,
): [string, number, number][] {
  return [...sizesOf(shape), ["spelling", keys, shape.spelling]];
}

/** Reads a packed net into a workspace; `sizesOf` as it was packed with. */
export function unpackNet<Shape extends EncoderShape>(
  space: Workspace,
  packed: Uint8Array,
  sizesOf: Sizes<Shape>,
): PackedNet<Shape> {
  const { buffer } = new Uint8Array(packed);
  const [length = 0] = new Uint32Array(buffer, 0, 1);
  const shape = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Shape;
  let at = 4 + length;
  const [count = 0] = new Uint32Array(buffer, at, 1);
  const keys = new Uint32Array(buffer, at + 4, count);
  at += 4 + 4 * count;
  const matrices: Record<string, Matrix> = {};
  const sizes = withSpelling(shape, sizesOf, count);
  for (const [name, rows, columns] of sizes) {
    const matrix = space.matrix(rows, columns);
    const scales = new Float32Array(buffer, at, rows);
    const bytes = new Int8Array(buffer, at + 4 * rows, rows * columns);
    at += 4 * rows + Math.ceil((rows * columns) / 4) * 4;
    fillRows(space, matrix, scales, bytes, columns);
    matrices[name] =
      rows > 1 && name !== "spelling"
        ? { ...matrix, short: shortForm(space, scales, bytes, columns) }
        : matrix;
  }
  return { space, shape, weights: { keys, matrices } };
}

/** Lays weights out for the kernel `multiplyShort`; their rows' scales become factors of what they are multiplied with. */
function shortForm(space: Workspace, scales: Float32Array, bytes: Int8Array, columns: number): ShortForm {
  const rows = scales.length;
  const wide = upTo(columns, 8);
  const factors = space.matrix(Math.ceil(rows / 8), 8);
  space.view(factors).set(scales);
  const pairs = space.matrix((rows * wide) / 16, 8);
  const view = space.view(pairs);
  const values = new Int16Array(view.buffer, view.byteOffset, rows * wide);
  for (let row = 0; row < rows; row++) {
    const place = (row >> 1) * 16 + (row & 1);
    for (let column = 0; column < columns; column++)
      values[(column >> 3) * 8 * rows + place + (column & 7) * 2] = bytes[row * columns + column]!;
  }
  return { scales: factors.at, pairs: pairs.at, next: 4 * rows };
}

function fillRows(
  space: Workspace,
  matrix: Matrix,
  scales: Float32Array,
  bytes: Int8Array,
  columns: number,
): void {
  const { floats } = space;
  for (let row = 0; row < scales.length; row++) {
    const to = matrix.at + row * matrix.columns;
    const scale = scales[row]!;
    for (let i = 0; i < columns; i++) floats[to + i] = bytes[row * columns + i]! * scale;
  }
}
