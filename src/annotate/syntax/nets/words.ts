import type { VectorTable } from "../../../text/words/vectors.ts";
import { linear, normalise } from "./layers.ts";
import { type EncoderShape, enter, inputs, Lexicon, type Weights, wordsOf } from "./net.ts";
import { rowsOf } from "./rounded.ts";
import type { Matrix, Workspace } from "./workspace.ts";

/** A word, and the row that it had last in a table of words: looked at before it is believed, so any number will do. */
export interface PlacedWord {
  readonly text: string;
  row: number;
}

/** A word of which nothing is known yet. */
export const unplaced = (text: string): PlacedWord => ({ text, row: 0 });

/** Words that are remembered: most of what is written is written in fewer. A batch must fit. */
const CAPACITY = 12_288;

/**
 * The first layer of a net, which sees three words at once, made of what each of them says by itself: that is computed
 * once a word form and remembered, whatever its neighbours. A fifth of the work of the net falls away. Once full it
 * forgets words that have not been read for long (the "clock" of paging: a hand goes round and passes over what was read
 * since it came by); a word's row is the same whenever it is made.
 */
export class WordTable {
  private readonly space: Workspace;
  private readonly shape: EncoderShape;
  private readonly weights: Weights;
  private readonly vectors: VectorTable;
  private readonly lexicon: Lexicon;
  /** A row a word: its input to the layer, and its part in the result of the word behind it, its own, of the one before. */
  private readonly rows: Matrix;
  /** The weights for a word behind, the word itself and a word before. */
  private readonly sides: readonly Matrix[];
  private readonly places = new Map<string, number>();
  /** The word of each row, and the batch that read it last: 0 where the hand has come by since. */
  private readonly words: string[] = [];
  private readonly readBy = new Int32Array(CAPACITY);
  private batch = 0;
  private hand = 0;
  private readonly outside: number;

  constructor(space: Workspace, shape: EncoderShape, weights: Weights, vectors: VectorTable) {
    const first = shape.layers[0];
    if (first?.kind !== "window" || first.reach !== 1)
      throw new RangeError("the first layer of this net does not see three words at once");
    this.space = space;
    this.shape = shape;
    this.weights = weights;
    this.vectors = vectors;
    this.lexicon = new Lexicon(weights.keys, vectors);
    const { width } = shape;
    this.sides = [0, 1, 2].map((side) => rowsOf(space, weights.matrices["0 out"]!, side * width, width));
    this.outside = space.matrix(1, 4 * shape.width).at;
    this.rows = space.blank(CAPACITY, 4 * shape.width);
  }

  /** What the first layer gives for the words of the sentences: a row a word. */
  firstLayer(sentences: readonly (readonly PlacedWord[])[]): Matrix {
    const { space, outside } = this;
    const words = countOf(sentences);
    this.learn(sentences);
    const count = words + sentences.length + 1;
    const y = space.blank(words, this.shape.width);
    const mark = space.mark();
    const list = space.blank(Math.ceil(count / 8), 8);
    this.writeAddresses(sentences, new Int32Array(space.floats.buffer, 4 * list.at, count));
    space.kernels.neighbours(count, 4 * list.at, 4 * outside, 4 * this.shape.width, 4 * y.at);
    space.release(mark);
    return y;
  }

  /** Makes the rows that are missing: for several calls of `firstLayer` to come it takes less work in one go. */
  learn(sentences: readonly (readonly PlacedWord[])[]): void {
    const { places, words, readBy } = this;
    const count = countOf(sentences);
    if (count > CAPACITY) throw new RangeError(`${count} words at once: ${CAPACITY} can be remembered`);
    const missing: number[] = [];
    const batch = ++this.batch;
    for (const sentence of sentences)
      for (const word of sentence) {
        if (words[word.row] !== word.text) {
          const known = places.get(word.text);
          word.row = known ?? this.takePlace(word.text);
          if (known === undefined) missing.push(word.row);
        }
        readBy[word.row] = batch;
      }
    if (missing.length > 0) this.compute(missing);
  }

  /** Writes down the address of each word's row, and of the row that stands for nothing before and behind each sentence. */
  private writeAddresses(sentences: readonly (readonly PlacedWord[])[], addresses: Int32Array): void {
    const { rows, outside } = this;
    let at = 0;
    addresses[at++] = 4 * outside;
    for (const sentence of sentences) {
      for (const { row } of sentence) addresses[at++] = 4 * (rows.at + row * rows.columns);
      addresses[at++] = 4 * outside;
    }
  }

  /** A place for a new word: one not used yet, or that of a word which has not been read for long, and not by this batch. */
  private takePlace(word: string): number {
    const { places, words, readBy, batch } = this;
    let place = words.length;
    if (place === CAPACITY) {
      for (; readBy[this.hand]! > 0; this.hand = (this.hand + 1) % CAPACITY)
        if (readBy[this.hand]! < batch) readBy[this.hand] = 0;
      place = this.hand;
      places.delete(words[place]!);
    }
    words[place] = word;
    places.set(word, place);
    return place;
  }

  /** Makes the rows at the places of new words. */
  private compute(places: readonly number[]): void {
    const { space, shape, weights, rows } = this;
    const { width } = shape;
    const mark = space.mark();
    const read = wordsOf(places.map((place) => this.lexicon.read(this.words[place]!)));
    const entered = enter(space, weights, inputs(space, shape, weights, read, this.vectors), null);
    const { y } = normalise(space, entered);
    const bias = weights.matrices["0 out bias"]!;
    const none = space.matrix(1, width);
    const parts = [
      entered,
      ...this.sides.map((weight, side) => linear(space, y, weight, side === 1 ? bias : none)),
    ];
    places.forEach((place, word) => {
      parts.forEach((part, side) => {
        const from = part.at + word * width;
        space.floats.copyWithin(rows.at + place * rows.columns + side * width, from, from + width);
      });
    });
    space.release(mark);
  }
}

function countOf(sentences: readonly (readonly unknown[])[]): number {
  let count = 0;
  for (const { length } of sentences) count += length;
  return count;
}
