import { packagedVectors, placeIn, rowOf, type VectorTable, writeRow } from "../../../text/words/vectors.ts";
import { plainMarks, spellingKeys } from "./features.ts";
import { addTo, type Dropout, linear, normalise, rectified, scan, softmax, windows } from "./layers.ts";
import type { Matrix, Workspace } from "./workspace.ts";

/** A residual layer: over a word and its neighbours at `reach` on both sides, or a memory that runs along the sentence. */
export type LayerShape = { readonly kind: "window"; readonly reach: number } | { readonly kind: "scan" };

/** What an encoder is made of; the outputs of a net are laid upon it. */
export interface EncoderShape {
  readonly width: number;
  readonly spelling: number;
  readonly vectors: number;
  readonly layers: readonly LayerShape[];
}

/** Weights by name, in a workspace, and the keys (sorted) of the rows of the spelling table. */
export interface Weights {
  readonly matrices: Readonly<Record<string, Matrix>>;
  readonly keys: Uint32Array;
}

/** Name, rows and columns of each matrix of an encoder, but the spelling table's. */
export function encoderSizes(shape: EncoderShape): [string, number, number][] {
  const { width } = shape;
  const sizes: [string, number, number][] = [
    ["input", shape.vectors + shape.spelling, width],
    ["input bias", 1, width],
  ];
  shape.layers.forEach((layer, i) => {
    if (layer.kind === "scan") sizes.push([`${i} scan`, width, 2 * width], [`${i} scan bias`, 1, 2 * width]);
    sizes.push([`${i} out`, layer.kind === "scan" ? width : 3 * width, width], [`${i} out bias`, 1, width]);
  });
  return sizes;
}

/** Words in a row: what `inputs` reads of them. */
export interface Words {
  /** Row of each word's vector; -1: none. */
  readonly vectorRows: Int32Array;
  /** Rows of each word's spelling features in the net's spelling table. */
  readonly spellingRows: readonly Int32Array[];
}

/** Words of several sentences in a row; `starts` holds each sentence's first word and, last, the number of words. */
export interface Batch extends Words {
  readonly starts: Int32Array;
}

export interface WordRows {
  readonly vector: number;
  /** Whether the first of the spelling rows is that of the word itself. */
  readonly known: boolean;
  readonly spelling: Int32Array;
}

/** The rows that stand for a word, before the net. */
export class Lexicon {
  private readonly keys: Uint32Array;
  private readonly seen = new Map<string, WordRows>();
  private readonly vectors: VectorTable;

  constructor(keys: Uint32Array, vectors: VectorTable = packagedVectors()) {
    this.keys = keys;
    this.vectors = vectors;
  }

  /** Words are remembered (up to 50,000): for who asks again and again. */
  rowsOf(word: string): WordRows {
    let rows = this.seen.get(word);
    if (rows === undefined) {
      rows = this.read(word);
      if (this.seen.size >= 50_000) this.seen.clear();
      this.seen.set(word, rows);
    }
    return rows;
  }

  read(word: string): WordRows {
    const plain = plainMarks(word);
    const rows = spellingKeys(plain).map((key) => placeIn(this.keys, key));
    return {
      vector: rowOf(this.vectors, plain),
      known: rows[0]! >= 0,
      spelling: new Int32Array(rows.filter((row) => row >= 0)),
    };
  }
}

/** Sentences, given by their words, as the net takes them: all in one go. */
export function batchOf(sentences: readonly (readonly string[])[], lexicon: Lexicon): Batch {
  return { starts: startsOf(sentences), ...wordsOf(sentences.flat().map((word) => lexicon.rowsOf(word))) };
}

/** Where each sentence begins among the words of all, and behind the last where they end. */
export function startsOf(sentences: readonly (readonly unknown[])[]): Int32Array {
  const starts = Int32Array.from([0, ...sentences.map((words) => words.length)]);
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  return starts;
}

export const wordsOf = (rows: readonly WordRows[]): Words => ({
  vectorRows: new Int32Array(rows.map((word) => word.vector)),
  spellingRows: rows.map((word) => word.spelling),
});

/** What each layer read and wrote, kept for training. */
export interface LayerTrace {
  readonly normal: { readonly y: Matrix; readonly inverse: Float32Array };
  /** Windows of a window layer, candidates and gates of a scan. */
  readonly wide: Matrix;
  /** Input of the last product. */
  readonly hidden: Matrix;
  readonly out: Matrix;
}

/** Vectors of the words, the sum of their spelling rows beside them. */
export function inputs(
  space: Workspace,
  shape: EncoderShape,
  weights: Weights,
  words: Words,
  vectors: VectorTable,
): Matrix {
  const input = space.matrix(words.vectorRows.length, shape.vectors + shape.spelling);
  const { floats } = space;
  const table = weights.matrices.spelling!;
  for (let word = 0; word < input.rows; word++) {
    const at = input.at + word * input.columns;
    const row = words.vectorRows[word]!;
    if (row >= 0) writeRow(vectors, row, floats, at);
    for (const spelling of words.spellingRows[word]!) {
      const from = table.at + spelling * table.columns;
      const to = 4 * (at + shape.vectors);
      space.kernels.plus(shape.spelling, to, 4 * from, to);
    }
  }
  return input;
}

/** The first step: from inputs to the width of the encoder. */
export function enter(space: Workspace, weights: Weights, input: Matrix, dropout: Dropout): Matrix {
  const { matrices } = weights;
  return rectified(space, input, matrices.input!, matrices["input bias"]!, dropout);
}

/** Layer number `place` of the encoder: its result is what came in plus what it gives out. */
export function residual(
  space: Workspace,
  shape: EncoderShape,
  weights: Weights,
  place: number,
  x: Matrix,
  starts: Int32Array,
  dropout: Dropout,
): LayerTrace {
  const { matrices } = weights;
  const layer = shape.layers[place]!;
  const normal = normalise(space, x);
  const wide =
    layer.kind === "scan"
      ? linear(space, normal.y, matrices[`${place} scan`]!, matrices[`${place} scan bias`]!)
      : windows(space, normal.y, starts, layer.reach);
  const hidden = layer.kind === "scan" ? scan(space, wide, starts) : wide;
  const out = rectified(space, hidden, matrices[`${place} out`]!, matrices[`${place} out bias`]!, dropout);
  return { normal, wide, hidden, out };
}

/** The same where nothing is kept for training: what the layer adds is added to x itself. */
export function residualInPlace(
  space: Workspace,
  shape: EncoderShape,
  weights: Weights,
  place: number,
  x: Matrix,
  starts: Int32Array,
): void {
  const mark = space.mark();
  const { out } = residual(space, shape, weights, place, x, starts, null);
  addTo(space, x, out);
  space.release(mark);
}

/** Scores of classes for each word, over the normalised rows of the encoder. */
export function classify(
  space: Workspace,
  weights: Weights,
  name: string,
  x: Matrix,
  classes: number,
): { normal: { y: Matrix; inverse: Float32Array }; likely: Matrix } {
  const normal = normalise(space, x);
  const scores = linear(space, normal.y, weights.matrices[name]!, weights.matrices[`${name} bias`]!);
  return { normal, likely: softmax(space, scores, classes) };
}
