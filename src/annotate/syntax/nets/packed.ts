import type { EncoderShape, Weights } from "./net.ts";
import { inBytes, type Rounded, round } from "./rounded.ts";
import { type Matrix, upTo, type Workspace } from "./workspace.ts";

/**
 * The file of a net: length of the description (uint32), the description (JSON: the shape), padding to 4 bytes, number of
 * spelling keys (uint32), the keys (uint32, sorted), then each matrix in the order of its sizes, the spelling table last: a
 * factor a row (float32), of all but that table and matrices of one row a scale a column (float32), then the rows (int8),
 * padded to 4 bytes. A number is its byte times its row's factor times its column's scale. All little-endian.
 */
export interface PackedNet<Shape> {
  readonly space: Workspace;
  readonly shape: Shape;
  readonly weights: Weights;
}

/** Name, rows and columns of a net's matrices, as `encoderSizes` lists an encoder's. */
export type Sizes<Shape> = (shape: Shape) => readonly [string, number, number][];

/** How large the numbers are that each row of some weights is commonly multiplied with; null: never below 0. */
export type InputSizes = Readonly<Record<string, Float32Array | null>>;

/** A net as a file. `sizesOf` lists all its matrices but the spelling table; `inputs`: of those that are multiplied with. */
export function packNet<Shape extends EncoderShape>(
  shape: Shape,
  sizesOf: Sizes<Shape>,
  weights: Weights,
  space: Workspace,
  inputs: InputSizes,
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
    const values = plain(space, weights.matrices[name]!, rows, columns);
    const { factors, scales, bytes } = round(values, columns, inputs[name] ?? null);
    const padded = new Int8Array(upTo(bytes.length, 4));
    padded.set(bytes);
    for (const list of hasScales(name, rows) ? [factors, scales, padded] : [factors, padded])
      parts.push(Buffer.from(list.buffer));
  }
  return Buffer.concat(parts);
}

/** The numbers of a matrix without the columns that only fill it up. */
function plain(space: Workspace, matrix: Matrix, rows: number, columns: number): Float32Array {
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = matrix.at + row * matrix.columns;
    values.set(space.floats.subarray(from, from + columns), row * columns);
  }
  return values;
}

const hasScales = (name: string, rows: number): boolean => rows > 1 && name !== "spelling";

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
    const list = (length: number): Float32Array => {
      at += 4 * length;
      return new Float32Array(buffer, at - 4 * length, length);
    };
    const factors = list(rows);
    const scales = hasScales(name, rows) ? list(columns) : new Float32Array(columns).fill(1);
    const rounded = { factors, scales, bytes: new Int8Array(buffer, at, rows * columns) };
    at += upTo(rows * columns, 4);
    fillRows(space, matrix, rounded);
    matrices[name] = hasScales(name, rows) ? inBytes(space, matrix, rounded) : matrix;
  }
  return { space, shape, weights: { keys, matrices } };
}

function fillRows({ floats }: Workspace, matrix: Matrix, { factors, scales, bytes }: Rounded): void {
  const columns = scales.length;
  for (let row = 0; row < factors.length; row++) {
    const to = matrix.at + row * matrix.columns;
    for (let i = 0; i < columns; i++) floats[to + i] = bytes[row * columns + i]! * factors[row]! * scales[i]!;
  }
}
