import { type Batch, batchOf, Lexicon, type Weights } from "../src/annotate/syntax/nets/net.ts";
import type { InputSizes } from "../src/annotate/syntax/nets/packed.ts";
import { type ParserShape, runParser, scoreRelations } from "../src/annotate/syntax/nets/parser.ts";
import type { Matrix, Workspace } from "../src/annotate/syntax/nets/workspace.ts";
import type { VectorTable } from "../src/text/words/vectors.ts";

/** A sentence with its tree, as it is in a treebank. */
interface Tree {
  readonly words: readonly string[];
  readonly heads: readonly number[];
}

/** Sentences that go through the net at once. */
const BATCH = 40;

/** How large the numbers are that each row of the net's weights is multiplied with, over the given sentences. */
export function measureInputs(
  space: Workspace,
  shape: ParserShape,
  weights: Weights,
  vectors: VectorTable,
  trees: readonly Tree[],
): InputSizes {
  const lexicon = new Lexicon(weights.keys, vectors);
  const sizes = new Map<string, Sizes>();
  for (let first = 0; first < trees.length; first += BATCH) {
    const mark = space.mark();
    const some = trees.slice(first, first + BATCH);
    const words = some.map((tree) => tree.words);
    const batch = batchOf(words, lexicon);
    const heads = some.flatMap((tree, i) =>
      tree.heads.map((head) => (head < 0 ? -1 : batch.starts[i]! + head)),
    );
    const inputs = multiplied(space, shape, weights, batch, Int32Array.from(heads), vectors);
    for (const [name, input] of Object.entries(inputs)) {
      if (!sizes.has(name)) sizes.set(name, new Sizes(input.columns));
      sizes.get(name)!.add(space.view(input));
    }
    space.release(mark);
  }
  return Object.fromEntries(Array.from(sizes, ([name, { result }]) => [name, result]));
}

/** What each matrix is multiplied with, by its name. */
function multiplied(
  space: Workspace,
  shape: ParserShape,
  weights: Weights,
  batch: Batch,
  heads: Int32Array,
  vectors: VectorTable,
): Record<string, Matrix> {
  const trace = runParser(space, shape, weights, batch, vectors);
  const { y } = trace.normal;
  const inputs: Record<string, Matrix> = {
    input: trace.input,
    tags: trace.tagNormal.y,
    "tags back": trace.tagLikely,
    "late tags": y,
    ask: y,
    offer: y,
    match: trace.ask,
    "asked distance": trace.ask,
    "offered distance": trace.arcs.offers,
    "relation word": y,
    "relation head": y,
    relations: scoreRelations(space, weights, y, heads).hidden,
  };
  trace.layers.forEach((layer, place) => {
    inputs[`${place} out`] = layer.hidden;
    if (shape.layers[place]!.kind === "scan") inputs[`${place} scan`] = layer.normal.y;
  });
  return inputs;
}

/** The root of the mean square of each column. */
class Sizes {
  private readonly squares: Float64Array;
  private rows = 0;
  private least = 0;

  constructor(columns: number) {
    this.squares = new Float64Array(columns);
  }

  add(values: Float32Array): void {
    const columns = this.squares.length;
    for (let at = 0; at < values.length; at++) {
      this.squares[at % columns]! += values[at]! ** 2;
      this.least = Math.min(this.least, values[at]!);
    }
    this.rows += values.length / columns;
  }

  /** null where no number was below 0. */
  get result(): Float32Array | null {
    return this.least < 0
      ? Float32Array.from(this.squares, (sum) => Math.sqrt(sum / Math.max(this.rows, 1)))
      : null;
  }
}
