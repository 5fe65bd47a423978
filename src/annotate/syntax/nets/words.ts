import type { VectorTable } from "../../../text/vectors.ts";
import { linear, normalise } from "./layers.ts";
import { type EncoderShape, enter, inputs, Lexicon, type Weights, wordsOf } from "./net.ts";
import { type Matrix, rowsOf, type Workspace } from "./workspace.ts";

/** Words that are remembered: most of what is written is written in fewer. A batch must fit. */
const CAPACITY = 6144;

/**
 * The first layer of a net, which sees three words at once, made of what each of them says by itself: that is computed
 * once a word form and remembered, whatever its neighbours. A fifth of the work of the net falls away. Once full it
 * forgets all; a word's row is the same whenever it is made.
 */
export class WordTable {
  private readonly space: Workspace;
  private readonly shape: EncoderShape;
  private readonly weights: Weights;
  private readonly vectors: VectorTable;
  private readonly lexicon: Lexicon;
  /** A row a word: its input to the layer, and its part in the result of the word behind it, its own, of the one before. */
  private readonly rows: Matrix;
  private readonly places = new Map<string, number>();
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
    this.outside = space.matrix(1, 4 * shape.width).at;
    this.rows = space.blank(CAPACITY, 4 * shape.width);
  }

  /** What the first layer gives for the words of the sentences: a row a word. */
  firstLayer(sentences: readonly (readonly string[])[]): Matrix {
    this.learn(sentences);
    const { space, places, outside } = this;
    const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
    const count = words + sentences.length + 1;
    const y = space.blank(words, this.shape.width);
    const mark = space.mark();
    const list = space.blank(Math.ceil(count / 8), 8);
    const addresses = new Int32Array(space.floats.buffer, 4 * list.at, count);
    let at = 0;
    addresses[at++] = 4 * outside;
    for (const sentence of sentences) {
      for (const word of sentence) addresses[at++] = 4 * places.get(word)!;
      addresses[at++] = 4 * outside;
    }
    space.kernels.neighbours(count, 4 * list.at, 4 * outside, 4 * this.shape.width, 4 * y.at);
    space.release(mark);
    return y;
  }

  /** Sees to it that all words of the sentences are in the table. */
  private learn(sentences: readonly (readonly string[])[]): void {
    const { places, rows } = this;
    let missing = new Set<string>();
    for (const sentence of sentences) for (const word of sentence) if (!places.has(word)) missing.add(word);
    if (places.size + missing.size > CAPACITY) {
      places.clear();
      missing = new Set(sentences.flat());
    }
    if (missing.size === 0) return;
    const { at } = rows;
    const first = at + places.size * rows.columns;
    this.compute([...missing], first);
    let next = first;
    for (const word of missing) {
      places.set(word, next);
      next += rows.columns;
    }
  }

  private compute(words: readonly string[], first: number): void {
    const { space, shape, weights } = this;
    const { width } = shape;
    const mark = space.mark();
    const read = wordsOf(words.map((word) => this.lexicon.read(word)));
    const entered = enter(space, weights, inputs(space, shape, weights, read, this.vectors), null);
    const { y } = normalise(space, entered);
    const weight = weights.matrices["0 out"]!;
    const bias = weights.matrices["0 out bias"]!;
    const none = space.matrix(1, width);
    const parts = [
      entered,
      ...[0, 1, 2].map((side) =>
        linear(space, y, rowsOf(weight, side * width, width), side === 1 ? bias : none),
      ),
    ];
    for (let word = 0; word < words.length; word++) {
      parts.forEach((part, place) => {
        const from = part.at + word * width;
        space.floats.copyWithin(first + (4 * word + place) * width, from, from + width);
      });
    }
    space.release(mark);
  }
}
