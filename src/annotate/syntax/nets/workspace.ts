import { byteKernelOf, type Kernels, kernelsIn, type MultiplyBytes } from "./kernels.ts";

/**
 * A matrix of float32 in a workspace: `rows` x `columns`, row after row from float `at` on. Columns are a multiple of 8;
 * the space (not `rows`) is rounded up to 4 rows, as the kernel wants; what lies in the spare rows is of no meaning.
 */
export interface Matrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** The same numbers for `multiplyBytes`, many times as fast: weights that were read from a file have it. */
  readonly bytes?: ByteForm;
}

/** A matrix rounded to bytes (rounded.ts): number = byte * its column's scale * its row's factor. */
export interface ByteForm {
  /** Place (in floats) of a factor for each row: what the matrix is multiplied with is multiplied by it first. */
  readonly factors: number;
  /** Place (in floats) of the bytes, in blocks of 8 columns and groups of 4 rows; `next` bytes from a block to the next. */
  readonly weights: number;
  readonly next: number;
  /** Place (in floats) of the columns' scales, and behind them the sums of the columns' bytes, scaled. */
  readonly columns: number;
}

const PAGE_BYTES = 65_536;

/** The next multiple of a step. */
export const upTo = (size: number, step: number): number => Math.ceil(size / step) * step;

/**
 * Memory that matrices are cut from, shared with the WebAssembly kernels. Cutting is a stack: `mark` remembers its top,
 * `release` gives back all that was cut since. Fixed in size; running out of it is a RangeError.
 */
export class Workspace {
  readonly floats: Float32Array;
  readonly kernels: Kernels;
  private readonly byteKernel: MultiplyBytes;
  private top = 16;

  constructor(megabytes: number) {
    const pages = Math.ceil((megabytes * 1_048_576) / PAGE_BYTES);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.kernels = kernelsIn(memory);
    this.floats = new Float32Array(memory.buffer);
    this.byteKernel = byteKernelOf(this.kernels);
  }

  mark(): number {
    return this.top;
  }

  release(mark: number): void {
    this.top = mark;
  }

  /** Floats left; a caller with much to do may split its work by it. */
  get room(): number {
    return this.floats.length - this.top;
  }

  /** A new matrix of zeros. */
  matrix(rows: number, columns: number): Matrix {
    const matrix = this.blank(rows, columns);
    this.floats.fill(0, matrix.at, this.top);
    return matrix;
  }

  /** A new matrix that is to be written over: what stands in it is of no meaning. */
  blank(rows: number, columns: number): Matrix {
    const at = this.top;
    const wide = upTo(columns, 8);
    this.top += upTo(Math.max(rows, 1), 4) * wide;
    if (this.top > this.floats.length)
      throw new RangeError("the workspace of the syntax nets is too small for this text");
    return { at, rows, columns: wide };
  }

  /** The floats of a matrix, as a view. */
  view(matrix: Matrix): Float32Array {
    return this.floats.subarray(matrix.at, matrix.at + matrix.rows * matrix.columns);
  }

  /** C = A B, or C += A B with `add`. */
  multiply(a: Matrix, b: Matrix, c: Matrix, add = false): void {
    const rows = upTo(a.rows, 4);
    const wide = 4 * b.columns;
    this.kernels.multiply(
      rows,
      c.columns,
      a.columns,
      4 * a.at,
      4 * a.columns,
      4,
      4 * b.at,
      wide,
      4 * c.at,
      wide,
      +add,
    );
  }

  /** C = max(floor, bias + A B) by the bytes of B; A is rounded to 7 bits a number on the way. */
  multiplyBytes(
    a: Matrix,
    b: Matrix & { readonly bytes: ByteForm },
    bias: Matrix,
    c: Matrix,
    floor = Number.NEGATIVE_INFINITY,
  ): void {
    const mark = this.mark();
    const rows = upTo(a.rows, 4);
    const rounded = this.blank(Math.ceil((rows * a.columns) / 32), 8);
    const scales = this.blank(Math.ceil(rows / 8), 8);
    const lows = this.blank(Math.ceil(rows / 8), 8);
    const { factors, weights, next, columns } = b.bytes;
    this.kernels.toBytes(
      a.rows,
      a.columns,
      4 * a.at,
      4 * factors,
      4 * rounded.at,
      4 * scales.at,
      4 * lows.at,
    );
    this.byteKernel(
      rows,
      c.columns,
      a.columns,
      4 * rounded.at,
      4 * scales.at,
      4 * lows.at,
      4 * weights,
      next,
      4 * columns,
      4 * bias.at,
      4 * c.at,
      floor,
    );
    this.release(mark);
  }

  /** C += Aᵀ B, summed over the rows that A and B have. */
  multiplyTransposed(a: Matrix, b: Matrix, c: Matrix): void {
    const wide = 4 * b.columns;
    this.kernels.multiply(
      a.columns,
      b.columns,
      a.rows,
      4 * a.at,
      4,
      4 * a.columns,
      4 * b.at,
      wide,
      4 * c.at,
      wide,
      1,
    );
  }

  /** A new matrix Aᵀ; its columns are A's rows, rounded up to 8. */
  transpose(a: Matrix): Matrix {
    const result = this.matrix(a.columns, a.rows);
    const { floats } = this;
    const wide = 4 * result.columns;
    const whole = a.rows & ~3;
    this.kernels.transpose(whole, a.columns, 4 * a.at, 4 * a.columns, 4 * result.at, wide);
    for (let row = whole; row < a.rows; row++) {
      const from = a.at + row * a.columns;
      for (let column = 0; column < a.columns; column++) {
        floats[result.at + column * result.columns + row] = floats[from + column]!;
      }
    }
    return result;
  }
}
