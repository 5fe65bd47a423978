import { packagedBytes } from "../../../text/packaged.ts";

/** `c = max(floor, bias + a b)` over bytes; numbers are sizes, or places in bytes. */
export type MultiplyBytes = (
  m: number,
  n: number,
  k: number,
  a: number,
  scales: number,
  lows: number,
  b: number,
  bNext: number,
  columns: number,
  bias: number,
  c: number,
  floor: number,
) => void;

/** The kernels for products of bytes: for 128 or 256 bits at a time, for processors with an instruction for it or without. */
export const BYTE_KERNELS = [
  "multiplyBytes",
  "multiplyBytesWide",
  "multiplyBytesFused",
  "multiplyBytesFusedWide",
] as const;

/** What the WebAssembly module offers, over the memory that it was given; numbers are sizes, or places in bytes. */
export interface Kernels extends Readonly<Record<(typeof BYTE_KERNELS)[number], MultiplyBytes>> {
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
  toBytes(m: number, k: number, x: number, factors: number, out: number, scales: number, lows: number): void;
  isFused(): number;
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

let compiled: WebAssembly.Module | undefined;
/** Asked once, before V8's second compiler comes to the question: the answer is about the first, too. */
let isFused: boolean | undefined;
/** Whether V8 was told to join pairs of 128 bits (scripts/run.mjs tells it): one of each two kernels is then the faster one. */
const IS_WIDE = process.execArgv.includes("--experimental-wasm-revectorize");

/** The kernels over a memory; the module is compiled once for all. */
export function kernelsIn(memory: WebAssembly.Memory): Kernels {
  compiled ??= new WebAssembly.Module(new Uint8Array(packagedBytes("weights/kernels.wasm")));
  return new WebAssembly.Instance(compiled, { js: { memory } }).exports as unknown as Kernels;
}

/** The kernel for products of bytes that is the fastest on this machine. */
export function byteKernelOf(kernels: Kernels): MultiplyBytes {
  isFused ??= kernels.isFused() === 1;
  return kernels[BYTE_KERNELS[2 * +isFused + +IS_WIDE]!];
}
