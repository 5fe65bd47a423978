import type { VectorTable } from "../../../text/words/vectors.ts";
import { type ArcParts, DISTANCES, governing, relationHidden } from "./arcs.ts";
import { addTo, type Dropout, linear, normalise, plus, rectified, rectify, softmax } from "./layers.ts";
import {
  type Batch,
  classify,
  type EncoderShape,
  encoderSizes,
  enter,
  inputs,
  type LayerTrace,
  residual,
  residualInPlace,
  type Weights,
} from "./net.ts";
import { type Matrix, upTo, type Workspace } from "./workspace.ts";

/**
 * The net that tags and parses: an encoder, tags read off it after some layers and fed back, tags once more, arcs and
 * relations at its end.
 */
export interface ParserShape extends EncoderShape {
  /** The tags are read off after this many layers. */
  readonly tagsAfter: number;
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Widths of what scores arcs and relations. */
  readonly arc: number;
  readonly relation: number;
}

/** The parameters of a parser of that shape, in the order in which a file holds them: name, rows, columns. */
export function parserSizes(shape: ParserShape): [string, number, number][] {
  const { width, arc, relation } = shape;
  return [
    ...encoderSizes(shape),
    ["tags", width, shape.tags.length],
    ["tags bias", 1, shape.tags.length],
    ["tags back", upTo(shape.tags.length, 8), width],
    ["late tags", width, shape.tags.length],
    ["late tags bias", 1, shape.tags.length],
    ["ask", width, arc],
    ["ask bias", 1, arc],
    ["offer", width, arc],
    ["offer bias", 1, arc],
    ["root", 1, arc],
    ["match", arc, arc],
    ["match bias", 1, arc],
    ["asked distance", arc, DISTANCES],
    ["asked distance bias", 1, DISTANCES],
    ["offered distance", arc, DISTANCES],
    ["offered distance bias", 1, DISTANCES],
    ["relation word", width, relation],
    ["relation word bias", 1, relation],
    ["relation head", width, relation],
    ["relation head bias", 1, relation],
    ["relation root", 1, relation],
    ["relation distance", DISTANCES, relation],
    ["relations", relation, shape.relations.length],
    ["relations bias", 1, shape.relations.length],
  ];
}

/** Everything that a run of the net computed up to the scores of arcs, for reading and for training alike. */
export interface ParserTrace {
  readonly input: Matrix;
  readonly entered: Matrix;
  readonly layers: readonly LayerTrace[];
  readonly tagNormal: { readonly y: Matrix; readonly inverse: Float32Array };
  readonly tagLikely: Matrix;
  readonly normal: { readonly y: Matrix; readonly inverse: Float32Array };
  /** Likelihoods of the tags, read off the end. */
  readonly lateTags: Matrix;
  readonly ask: Matrix;
  readonly arcs: ArcParts;
}

/**
 * Runs the net over a batch. What it gives lies in `space`, and is gone when that is released; `dropout` only in
 * training.
 */
export function runParser(
  space: Workspace,
  shape: ParserShape,
  weights: Weights,
  batch: Batch,
  vectors: VectorTable,
  dropout: Dropout = null,
): ParserTrace {
  const input = inputs(space, shape, weights, batch, vectors);
  const entered = enter(space, weights, input, dropout);
  const layers: LayerTrace[] = [];
  let x = entered;
  let tagged: ReturnType<typeof classify> | undefined;
  for (let place = 0; place < shape.layers.length; place++) {
    if (place === shape.tagsAfter) {
      tagged = classify(space, weights, "tags", x, shape.tags.length);
      x = plus(space, x, fedBack(space, weights, tagged.likely));
    }
    const layer = residual(space, shape, weights, place, x, batch.starts, dropout);
    layers.push(layer);
    x = plus(space, x, layer.out);
  }
  const { normal: tagNormal, likely: tagLikely } = tagged!;
  const end = readOff(space, shape, weights, x, dropout);
  return { input, entered, layers, tagNormal, tagLikely, ...end };
}

/** What reading needs of a run of the net. */
export type ParserReading = Pick<ParserTrace, "tagLikely" | "normal" | "lateTags" | "arcs">;

/**
 * The same for reading, from the result `x` of the first layer on, which is written over: a batch then needs the room of
 * one layer, and the processor's caches hold it.
 */
export function readLayers(
  space: Workspace,
  shape: ParserShape,
  weights: Weights,
  x: Matrix,
  starts: Int32Array,
): ParserReading {
  const tagLikely = space.blank(x.rows, upTo(shape.tags.length, 8));
  for (let place = 1; place < shape.layers.length; place++) {
    if (place === shape.tagsAfter) tagInPlace(space, shape, weights, x, tagLikely);
    residualInPlace(space, shape, weights, place, x, starts);
  }
  return { tagLikely, ...readOff(space, shape, weights, x, null) };
}

function tagInPlace(
  space: Workspace,
  shape: ParserShape,
  weights: Weights,
  x: Matrix,
  tagLikely: Matrix,
): void {
  const mark = space.mark();
  const { likely } = classify(space, weights, "tags", x, shape.tags.length);
  space.floats.copyWithin(tagLikely.at, likely.at, likely.at + likely.rows * likely.columns);
  addTo(space, x, fedBack(space, weights, likely));
  space.release(mark);
}

/** What the tags say to the layers behind them. */
function fedBack(space: Workspace, { matrices }: Weights, likely: Matrix): Matrix {
  const back = matrices["tags back"]!;
  return linear(space, likely, back, space.matrix(1, back.columns));
}

/** What is read off the encoder's end. */
function readOff(
  space: Workspace,
  shape: ParserShape,
  weights: Weights,
  x: Matrix,
  dropout: Dropout,
): Pick<ParserTrace, "normal" | "lateTags" | "ask" | "arcs"> {
  const { matrices } = weights;
  const normal = normalise(space, x);
  const late = linear(space, normal.y, matrices["late tags"]!, matrices["late tags bias"]!);
  const lateTags = softmax(space, late, shape.tags.length);
  return { normal, lateTags, ...heads(space, weights, normal.y, dropout) };
}

function heads(
  space: Workspace,
  { matrices }: Weights,
  y: Matrix,
  dropout: Dropout,
): Pick<ParserTrace, "ask" | "arcs"> {
  const of = (name: string, from: Matrix): Matrix =>
    linear(space, from, matrices[name]!, matrices[`${name} bias`]!);
  const ask = rectified(space, y, matrices.ask!, matrices["ask bias"]!, dropout);
  const offers = rectified(space, y, matrices.offer!, matrices["offer bias"]!, dropout);
  return {
    ask,
    arcs: {
      asks: of("match", ask),
      offers,
      root: matrices.root!,
      askedDistances: of("asked distance", ask),
      offeredDistances: of("offered distance", offers),
    },
  };
}

/**
 * Scores of relations for each word under its governor (places in the batch, -1 for the root), given the normalised rows
 * of the encoder's end. What a word says as a governor is computed only of those that are one: less than half of them.
 */
export function scoreRelations(
  space: Workspace,
  { matrices }: Weights,
  y: Matrix,
  governors: Int32Array,
  dropout: Dropout = null,
): { hidden: Matrix; scores: Matrix } {
  const of = (name: string, from: Matrix): Matrix =>
    linear(space, from, matrices[name]!, matrices[`${name} bias`]!);
  const { rows, rowOf } = governing(space, y, governors);
  const parts = {
    ofWord: of("relation word", y),
    ofHead: of("relation head", rows),
    ofRoot: matrices["relation root"]!,
    ofDistance: matrices["relation distance"]!,
  };
  const hidden = rectify(space, relationHidden(space, parts, governors, rowOf), dropout);
  return { hidden, scores: of("relations", hidden) };
}
