import { packagedBytes } from "../../../text/packaged.ts";

/**
 * A matrix of float32 in a workspace: `rows` x `columns`, row after row from float `at` on. Columns are a multiple of 8;
 * the space (not `rows`) is rounded up to 4 rows, as the kernel wants; what lies in the spare rows is of no meaning.
 */
export interface Matrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** The same numbers for `multiplyShort`, twice as fast: weights that were read from a file have it. */
  readonly short?: ShortForm;
}

/**
 * Places (in floats) of the rows' scales and of the int8 weights as int16, in blocks of 8 columns and pairs of rows;
 * `next` floats from a block to the next.
 */
export interface ShortForm {
  readonly scales: number;
  readonly pairs: number;
  readonly next: number;
}

/** Some rows of a matrix (an even number before them), in their place. */
export function rowsOf(matrix: Matrix, first: number, rows: number): Matrix {
  const { short } = matrix;
  const part = { at: matrix.at + first * matrix.columns, rows, columns: matrix.columns };
  return short
    ? { ...part, short: { ...short, scales: short.scales + first, pairs: short.pairs + 4 * first } }
    : part;
}

type MultiplyShort = (
  m: number,
  n: number,
  k: number,
  a: number,
  scales: number,
  b: number,
  bNext: number,
  bias: number,
  c: number,
  floor: number,
) => void;

interface Kernels {
  multiply(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    add: number,
  ): void;
  shorten(m: number, k: number, x: number, factors: number, out: number, scales: number): void;
  readonly multiplyShort: MultiplyShort;
  /** The same, in tiles for 256 bits. */
  readonly multiplyShortWide: MultiplyShort;
  neighbours(count: number, words: number, nothing: number, part: number, y: number): void;
  softmax(m: number, columns: number, classes: number, x: number, y: number): void;
  best(m: number, columns: number, classes: number, x: number, places: number): void;
  transpose(m: number, n: number, x: number, xRow: number, y: number, yRow: number): void;
  rectify(count: number, x: number): void;
  plus(count: number, a: number, b: number, c: number): void;
  sum(count: number, a: number, b: number, c: number, y: number): void;
  normalise(m: number, k: number, x: number, y: number, inverse: number): void;
  scan(
    m: number,
    count: number,
    candidates: number,
    row: number,
    gates: number,
    nothing: number,
    h: number,
    hRow: number,
  ): void;
  stretches(length: number, scores: number, row: number, tables: number, splits: number): void;
  adam(
    count: number,
    weights: number,
    gradients: number,
    first: number,
    second: number,
    rate: number,
    beta1: number,
    beta2: number,
    scale: number,
  ): void;
}

const PAGE_BYTES = 65_536;
let kernels: WebAssembly.Module | undefined;
/** Whether V8 was told to join pairs of 128 bits (scripts/run.mjs tells it): one of two kernels is then the faster one. */
const IS_WIDE = process.execArgv.includes("--experimental-wasm-revectorize");

export const upTo = (size: number, step: number): number => Math.ceil(size / step) * step;

/**
 * Memory that matrices are cut from, shared with the WebAssembly kernels. Cutting is a stack: `mark` remembers its top,
 * `release` gives back all that was cut since. Fixed in size; running out of it is a RangeError.
 */
export class Workspace {
  readonly floats: Float32Array;
  readonly kernels: Kernels;
  private top = 16;

  constructor(megabytes: number) {
    const pages = Math.ceil((megabytes * 1_048_576) / PAGE_BYTES);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    kernels ??= new WebAssembly.Module(new Uint8Array(packagedBytes("weights/kernels.wasm")));
    this.kernels = new WebAssembly.Instance(kernels, { js: { memory } }).exports as unknown as Kernels;
    this.floats = new Float32Array(memory.buffer);
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

  /** C = max(floor, bias + A B) by the short form of B; A is rounded to 15 bits a number on the way. */
  multiplyShort(
    a: Matrix,
    b: Matrix & { readonly short: ShortForm },
    bias: Matrix,
    c: Matrix,
    floor = Number.NEGATIVE_INFINITY,
  ): void {
    const mark = this.mark();
    const rows = upTo(a.rows, 4);
    const short = this.blank((rows * a.columns) / 16, 8);
    const scales = this.blank(rows / 4, 8);
    this.kernels.shorten(a.rows, a.columns, 4 * a.at, 4 * b.short.scales, 4 * short.at, 4 * scales.at);
    this.kernels[IS_WIDE ? "multiplyShortWide" : "multiplyShort"](
      rows,
      c.columns,
      a.columns,
      4 * short.at,
      4 * scales.at,
      4 * b.short.pairs,
      4 * b.short.next,
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
