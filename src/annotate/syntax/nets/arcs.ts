import type { Matrix, Workspace } from "./workspace.ts";

/** Classes of distance between a word and its governor: 0 the root, then 1-13 for governors before, 17-29 behind. */
export const DISTANCES = 32;

/** Class of the distance from a word to its governor, `head` -1 for the root. */
export function distanceClass(word: number, head: number): number {
  if (head < 0) return 0;
  const distance = Math.abs(word - head);
  const size =
    distance < 8
      ? distance
      : distance < 12
        ? 8
        : distance < 16
          ? 9
          : distance < 24
            ? 10
            : distance < 40
              ? 11
              : 12;
  return head > word ? size + 16 : size;
}

/** What the scores of arcs are made of, for all words of a batch. */
export interface ArcParts {
  /** What each word asks of a governor. */
  readonly asks: Matrix;
  /** What each word offers as a governor. */
  readonly offers: Matrix;
  /** What the root offers: one row. */
  readonly root: Matrix;
  /** Liking of each word for distances to its governor, and of each governor for distances to its words. */
  readonly askedDistances: Matrix;
  readonly offeredDistances: Matrix;
}

/**
 * Scores of every word of a sentence (rows) for every governor (columns; the root first), by what the one asks and the
 * other offers and by their distance; -Infinity for a word's governing itself. `offers` comes back with the root's row first,
 * for training.
 */
export function arcScores(
  space: Workspace,
  parts: ArcParts,
  first: number,
  end: number,
): { scores: Matrix; offers: Matrix; asks: Matrix } {
  const length = end - first;
  const offers = space.matrix(Math.ceil((length + 1) / 8) * 8, parts.offers.columns);
  const { floats } = space;
  const width = offers.columns;
  floats.copyWithin(offers.at, parts.root.at, parts.root.at + width);
  floats.copyWithin(offers.at + width, parts.offers.at + first * width, parts.offers.at + end * width);
  const asks: Matrix = { at: parts.asks.at + first * width, rows: length, columns: width };
  const scores = space.blank(length, length + 1);
  const mark = space.mark();
  space.multiply(asks, space.transpose(offers), scores);
  space.release(mark);
  addDistances(space, parts, first, scores);
  return { scores, offers, asks };
}

let known = new Uint8Array(0);
let reach = 0;

/** Classes of the distances from word to governor within a sentence, that of `length` words back first. */
function classesWithin(length: number): Uint8Array {
  if (reach < length) {
    reach = length;
    known = Uint8Array.from({ length: 2 * reach }, (_, at) => distanceClass(reach, at));
  }
  return known.subarray(reach - length);
}

function addDistances(space: Workspace, parts: ArcParts, first: number, scores: Matrix): void {
  const { floats } = space;
  const classes = classesWithin(scores.rows);
  for (let word = 0; word < scores.rows; word++) {
    const row = scores.at + word * scores.columns + 1;
    const asked = parts.askedDistances.at + (first + word) * DISTANCES;
    floats[row - 1]! += floats[asked]!;
    let offered = parts.offeredDistances.at + first * DISTANCES;
    for (let head = 0; head < scores.rows; head++, offered += DISTANCES) {
      const distance = classes[scores.rows + head - word]!;
      floats[row + head]! += floats[asked + distance]! + floats[offered + distance]!;
    }
    floats[row + word] = Number.NEGATIVE_INFINITY;
  }
}

/** What relations are scored by. */
export interface RelationParts {
  /** A row a word of a batch. */
  readonly ofWord: Matrix;
  /** A row a word that governs others, in their order. */
  readonly ofHead: Matrix;
  readonly ofRoot: Matrix;
  /** A row a class of distance. */
  readonly ofDistance: Matrix;
}

/** The rows of the words that govern others, one after the other, and which of them is each word's governor's (-1 root). */
export function governing(
  space: Workspace,
  x: Matrix,
  heads: Int32Array,
): { rows: Matrix; rowOf: Int32Array } {
  const places = new Int32Array(x.rows).fill(-1);
  for (const head of heads) if (head >= 0) places[head] = 0;
  let count = 0;
  for (let word = 0; word < x.rows; word++) if (places[word] === 0) places[word] = count++;
  const rows = space.blank(count, x.columns);
  for (let word = 0; word < x.rows; word++) {
    const from = x.at + word * x.columns;
    if (places[word]! >= 0)
      space.floats.copyWithin(rows.at + places[word]! * x.columns, from, from + x.columns);
  }
  return { rows, rowOf: heads.map((head) => (head < 0 ? -1 : places[head]!)) };
}

/**
 * For each word, given its governor (places in the batch, -1 root) and the row of that among those that govern: the sum of
 * what the two and their distance say.
 */
export function relationHidden(
  space: Workspace,
  parts: RelationParts,
  heads: Int32Array,
  rowOf: Int32Array,
): Matrix {
  const hidden = space.blank(heads.length, parts.ofWord.columns);
  const width = hidden.columns;
  for (let word = 0; word < heads.length; word++) {
    const row = rowOf[word]!;
    const to = hidden.at + word * width;
    const a = parts.ofWord.at + word * width;
    const b = row < 0 ? parts.ofRoot.at : parts.ofHead.at + row * width;
    const c = parts.ofDistance.at + distanceClass(word, heads[word]!) * width;
    space.kernels.sum(width, 4 * a, 4 * b, 4 * c, 4 * to);
  }
  return hidden;
}
