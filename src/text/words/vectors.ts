import { hash32 } from "../hash.ts";
import { packagedBytes } from "../packaged.ts";

/**
 * Word vectors: numbers that lie close for words used alike. Little-endian file:
 * count and width (uint32 each), then the words' hashes in rising order (uint32), a scale a word (float32), and the rows
 * (int8, width each). A word is known by its 32-bit hash alone: an unknown word passes for a known one about once in
 * 40,000 times.
 */
export interface VectorTable {
  readonly count: number;
  readonly width: number;
  readonly hashes: Uint32Array;
  readonly scales: Float32Array;
  readonly rows: Int8Array;
}

/** A table from the bytes of its file, which are copied. */
export function readVectorTable(bytes: Uint8Array): VectorTable {
  const { buffer } = new Uint8Array(bytes);
  const [count = 0, width = 0] = new Uint32Array(buffer, 0, 2);
  return {
    count,
    width,
    hashes: new Uint32Array(buffer, 8, count),
    scales: new Float32Array(buffer, 8 + 4 * count, count),
    rows: new Int8Array(buffer, 8 + 8 * count, count * width),
  };
}

/** Place of a word's row, or -1: the spelling in lower case, then without the full stops of "U.S." */
export function rowOf(table: VectorTable, word: string): number {
  const lower = word.toLowerCase();
  const row = placeIn(table.hashes, hash32(lower));
  return row < 0 && lower.includes(".") ? placeIn(table.hashes, hash32(lower.replaceAll(".", ""))) : row;
}

/** Writes a row into `target` from `at` on. */
export function writeRow(table: VectorTable, row: number, target: Float32Array, at: number): void {
  const scale = table.scales[row]!;
  const from = row * table.width;
  for (let column = 0; column < table.width; column++)
    target[at + column] = table.rows[from + column]! * scale;
}

let packaged: VectorTable | undefined;

/** The table that ships in data/weights/vectors.bin, read at its first use. */
export function packagedVectors(): VectorTable {
  packaged ??= readVectorTable(packagedBytes("weights/vectors.bin"));
  return packaged;
}

/** The vector of a word (48 numbers, centred), or null where the table has none. Cases of letters do not matter. */
export function vectorOf(word: string): Float32Array | null {
  const table = packagedVectors();
  const row = rowOf(table, word);
  if (row < 0) return null;
  const vector = new Float32Array(table.width);
  writeRow(table, row, vector, 0);
  return vector;
}

/** Place of a number in a rising list, or -1. */
export function placeIn(rising: Uint32Array, wanted: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return rising[low] === wanted ? low : -1;
}
