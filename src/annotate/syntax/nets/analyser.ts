import type { VectorTable } from "../../../text/words/vectors.ts";
import { arcScores } from "./arcs.ts";
import { addTo, best } from "./layers.ts";
import { startsOf, type Weights } from "./net.ts";
import { type ParserReading, type ParserShape, readLayers, scoreRelations } from "./parser.ts";
import { bestTree } from "./tree.ts";
import { type PlacedWord, WordTable } from "./words.ts";
import type { Workspace } from "./workspace.ts";

/** Tags and dependency tree of one sentence: three lists of the sentence's length, in its order. */
export interface Analysis {
  /** Penn Treebank tags: `NNP`, `VBD`, … */
  readonly tags: readonly string[];
  /** Place of each word's governor in the sentence; -1 for the root, of which there is exactly one. No cycles, no crossing arcs. */
  readonly heads: readonly number[];
  /** Universal relations, without subtype except `nsubj:pass`, `aux:pass`, `obl:agent`, `nmod:poss`, `obl:tmod`, `acl:relcl`. */
  readonly relations: readonly string[];
}

/** Words that go through the net at once: what is made of them between two layers stays in the processor's cache (0.6 MB). */
const BATCH = 128;
/** Words of which those that are new are made at once: those of a report, mostly. */
const LEARNT = 2048;
/** Longer sentences are parsed in pieces of this length: time and memory grow with its square. */
const LONGEST_SENTENCE = 150;

/** Runs a net over sentences. */
export class Analyser {
  private readonly space: Workspace;
  private readonly shape: ParserShape;
  private readonly weights: Weights;
  private readonly words: WordTable;

  constructor(space: Workspace, shape: ParserShape, weights: Weights, vectors: VectorTable) {
    this.space = space;
    this.shape = shape;
    this.weights = weights;
    this.words = new WordTable(space, shape, weights, vectors);
  }

  analyse(sentences: readonly (readonly PlacedWord[])[]): Analysis[] {
    const pieces = sentences.map(cutSentence);
    const analyses: Analysis[] = [];
    for (const some of inBatches(pieces.flat(), LEARNT)) {
      this.words.learn(some);
      for (const batch of inBatches(some, BATCH)) analyses.push(...this.analyseBatch(batch));
    }
    let next = 0;
    return pieces.map((parts) => joinPieces(parts.map(() => analyses[next++]!)));
  }

  private analyseBatch(sentences: readonly (readonly PlacedWord[])[]): Analysis[] {
    const { space, shape, weights } = this;
    const mark = space.mark();
    const starts = startsOf(sentences);
    const read = this.words.firstLayer(sentences);
    const trace = readLayers(space, shape, weights, read, starts);
    const governors = new Int32Array(read.rows);
    const heads = sentences.map(({ length }, i) => this.treeOf(trace, starts[i]!, length, governors));
    addTo(space, trace.tagLikely, trace.lateTags);
    const { scores } = scoreRelations(space, weights, trace.normal.y, governors);
    const root = shape.relations.indexOf("root");
    for (let word = 0; word < scores.rows; word++)
      space.floats[scores.at + word * scores.columns + root] =
        governors[word]! < 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const tags = best(space, trace.tagLikely, shape.tags.length);
    const relations = best(space, scores, shape.relations.length);
    const analyses = sentences.map(({ length }, i) => ({
      tags: named(tags, starts[i]!, length, shape.tags),
      heads: heads[i]!,
      relations: named(relations, starts[i]!, length, shape.relations),
    }));
    space.release(mark);
    return analyses;
  }

  /** The heads of a sentence; `governors` get the same as places among all words of the batch. */
  private treeOf(
    trace: Pick<ParserReading, "arcs">,
    first: number,
    length: number,
    governors: Int32Array,
  ): number[] {
    const { space } = this;
    const mark = space.mark();
    const { scores } = arcScores(space, trace.arcs, first, first + length);
    const tree = bestTree(space, scores);
    space.release(mark);
    for (let word = 0; word < tree.length; word++)
      governors[first + word] = tree[word]! < 0 ? -1 : first + tree[word]!;
    return tree;
  }
}

/** The names of `length` classes from `first` on. */
function named(found: Int32Array, first: number, length: number, names: readonly string[]): string[] {
  const list: string[] = new Array(length);
  for (let at = 0; at < length; at++) list[at] = names[found[first + at]!]!;
  return list;
}

function cutSentence(words: readonly PlacedWord[]): (readonly PlacedWord[])[] {
  const pieces: (readonly PlacedWord[])[] = [];
  for (let at = 0; at < words.length; at += LONGEST_SENTENCE)
    pieces.push(words.slice(at, at + LONGEST_SENTENCE));
  return pieces;
}

function inBatches(sentences: readonly (readonly PlacedWord[])[], most: number): (readonly PlacedWord[])[][] {
  const batches: (readonly PlacedWord[])[][] = [];
  let words = most;
  for (const sentence of sentences) {
    if (words + sentence.length > most) {
      batches.push([]);
      words = 0;
    }
    batches.at(-1)!.push(sentence);
    words += sentence.length;
  }
  return batches;
}

/** The later pieces of a long sentence hang on the root of the first, side by side. */
function joinPieces(pieces: readonly Analysis[]): Analysis {
  if (pieces.length === 1) return pieces[0]!;
  const tags: string[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  const top = pieces[0]?.heads.indexOf(-1) ?? -1;
  for (const piece of pieces) {
    const first = tags.length;
    tags.push(...piece.tags);
    heads.push(...piece.heads.map((head) => (head >= 0 ? first + head : first === 0 ? -1 : top)));
    relations.push(
      ...piece.relations.map((relation) => (relation === "root" && first > 0 ? "parataxis" : relation)),
    );
  }
  return { tags, heads, relations };
}
