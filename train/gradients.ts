// Loss and gradients of the net that tags and parses (src/annotate/syntax/nets/parser.ts).
import { arcScores, DISTANCES, distanceClass } from "../src/annotate/syntax/nets/arcs.ts";
import { addTo, softmax } from "../src/annotate/syntax/nets/layers.ts";
import type { Batch } from "../src/annotate/syntax/nets/net.ts";
import {
  type ParserShape,
  type ParserTrace,
  runParser,
  scoreRelations,
} from "../src/annotate/syntax/nets/parser.ts";
import type { Matrix } from "../src/annotate/syntax/nets/workspace.ts";
import { normaliseBack, rectifyBack, softmaxBack } from "./backward.ts";
import { against, inputsBack, residualBack, type Setting, through } from "./encoder.ts";

/** The right answers of a batch: numbers of tags and relations, governors as places in the batch (-1 for the root). */
export interface Answers {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Adds the gradients of a batch to the parameters' and returns the mean loss of a word. */
export function addGradients(setting: Setting<ParserShape>, batch: Batch, answers: Answers): number {
  const { space, shape, parameters, vectors, dropout } = setting;
  const trace = runParser(space, shape, parameters, batch, vectors, dropout);
  const dy = space.matrix(trace.normal.y.rows, trace.normal.y.columns);
  let loss = relationsBack(setting, trace, answers, dy);
  loss += arcsBack(setting, trace, batch, answers, dy);
  loss += against(space, trace.lateTags, answers.tags);
  addTo(space, dy, through(setting, "late tags", trace.normal.y, trace.lateTags));
  let dx = space.matrix(dy.rows, dy.columns);
  normaliseBack(space, trace.normal, dy, dx);
  for (let place = shape.layers.length - 1; place >= 0; place--) {
    dx = residualBack(setting, place, trace.layers[place]!, dx, batch.starts);
    if (place === shape.tagsAfter) loss += tagsBack(setting, trace, answers, dx);
  }
  inputsBack(setting, trace, batch, dx);
  return loss;
}

function relationsBack(
  setting: Setting<ParserShape>,
  trace: ParserTrace,
  answers: Answers,
  dy: Matrix,
): number {
  const { space, shape, parameters, dropout, kept } = setting;
  const { hidden, scores } = scoreRelations(space, parameters, trace.normal.y, answers.heads, dropout);
  const likely = softmax(space, scores, shape.relations.length);
  const loss = against(space, likely, answers.relations);
  const dHidden = rectifyBack(space, hidden, through(setting, "relations", hidden, likely), kept);
  const dHead = space.matrix(dHidden.rows, dHidden.columns);
  const { gradients } = parameters;
  for (let word = 0; word < dHidden.rows; word++) {
    const head = answers.heads[word]!;
    const from = dHidden.at + word * dHidden.columns;
    const toHead = head < 0 ? gradients["relation root"]!.at : dHead.at + head * dHidden.columns;
    const toDistance = gradients["relation distance"]!.at + distanceClass(word, head) * dHidden.columns;
    for (let i = 0; i < dHidden.columns; i++) {
      space.floats[toHead + i]! += space.floats[from + i]!;
      space.floats[toDistance + i]! += space.floats[from + i]!;
    }
  }
  addTo(space, dy, through(setting, "relation word", trace.normal.y, dHidden));
  addTo(space, dy, through(setting, "relation head", trace.normal.y, dHead));
  return loss;
}

function arcsBack(
  setting: Setting<ParserShape>,
  trace: ParserTrace,
  batch: Batch,
  answers: Answers,
  dy: Matrix,
): number {
  const { space, kept } = setting;
  const { asks, offers } = trace.arcs;
  const dAsks = space.matrix(asks.rows, asks.columns);
  const dOffers = space.matrix(offers.rows, offers.columns);
  const dAsked = space.matrix(asks.rows, DISTANCES);
  const dOffered = space.matrix(asks.rows, DISTANCES);
  let loss = 0;
  for (let sentence = 0; sentence + 1 < batch.starts.length; sentence++) {
    const [first, end] = [batch.starts[sentence]!, batch.starts[sentence + 1]!];
    loss += sentenceBack(setting, trace, answers, first, end, { dAsks, dOffers, dAsked, dOffered });
  }
  addTo(space, dOffers, through(setting, "offered distance", offers, dOffered));
  const dAsk = through(setting, "asked distance", trace.ask, dAsked);
  addTo(space, dAsk, through(setting, "match", trace.ask, dAsks));
  addTo(space, dy, through(setting, "ask", trace.normal.y, rectifyBack(space, trace.ask, dAsk, kept)));
  addTo(space, dy, through(setting, "offer", trace.normal.y, rectifyBack(space, offers, dOffers, kept)));
  return loss / batch.vectorRows.length;
}

interface ArcGradients {
  readonly dAsks: Matrix;
  readonly dOffers: Matrix;
  readonly dAsked: Matrix;
  readonly dOffered: Matrix;
}

function sentenceBack(
  setting: Setting<ParserShape>,
  trace: ParserTrace,
  answers: Answers,
  first: number,
  end: number,
  to: ArcGradients,
): number {
  const { space, parameters } = setting;
  const { floats } = space;
  const { scores, offers, asks } = arcScores(space, trace.arcs, first, end);
  let loss = 0;
  for (let word = 0; word < scores.rows; word++) {
    const row = scores.at + word * scores.columns;
    const head = answers.heads[first + word]!;
    const right = head < 0 ? 0 : head - first + 1;
    softmaxInto(floats, row, row + scores.rows + 1, row);
    loss -= Math.log(floats[row + right]! + 1e-12);
    floats[row + right]! -= 1;
    for (let i = 0; i <= scores.rows; i++) floats[row + i]! /= trace.arcs.asks.rows;
    for (let head = -1; head < scores.rows; head++) {
      const gradient = floats[row + 1 + head]!;
      const distance = distanceClass(word, head);
      floats[to.dAsked.at + (first + word) * DISTANCES + distance]! += gradient;
      if (head >= 0) floats[to.dOffered.at + (first + head) * DISTANCES + distance]! += gradient;
    }
  }
  const mark = space.mark();
  const dAsks = space.matrix(scores.rows, asks.columns);
  space.multiply(scores, offers, dAsks);
  addTo(space, { at: to.dAsks.at + first * asks.columns, rows: asks.rows, columns: asks.columns }, dAsks);
  const dOffers = space.matrix(offers.rows, offers.columns);
  space.multiplyTransposed(scores, asks, dOffers);
  addTo(space, parameters.gradients.root!, dOffers);
  addTo(
    space,
    { at: to.dOffers.at + first * asks.columns, rows: asks.rows, columns: asks.columns },
    { ...dOffers, at: dOffers.at + dOffers.columns },
  );
  space.release(mark);
  return loss;
}

/** The tags' own loss, and what the layers above want of them. `dx`: gradient of the sum with the tags fed back. */
function tagsBack(setting: Setting<ParserShape>, trace: ParserTrace, answers: Answers, dx: Matrix): number {
  const { space, parameters } = setting;
  const { matrices, gradients } = parameters;
  space.multiplyTransposed(trace.tagLikely, dx, gradients["tags back"]!);
  const dLikely = space.matrix(dx.rows, trace.tagLikely.columns);
  space.multiply(dx, space.transpose(matrices["tags back"]!), dLikely);
  const dScores = softmaxBack(space, trace.tagLikely, dLikely);
  const loss = against(space, trace.tagLikely, answers.tags);
  addTo(space, dScores, trace.tagLikely);
  const dNormal = through(setting, "tags", trace.tagNormal.y, dScores);
  normaliseBack(space, trace.tagNormal, dNormal, dx);
  return loss;
}

/** Softmax of the floats from `from` to `end`, written from `to` on. */
function softmaxInto(floats: Float32Array, from: number, end: number, to: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = from; i < end; i++) if (floats[i]! > most) most = floats[i]!;
  let sum = 0;
  for (let i = from; i < end; i++) {
    const e = Math.exp(floats[i]! - most);
    floats[to + i - from] = e;
    sum += e;
  }
  for (let i = 0; i < end - from; i++) floats[to + i] = floats[to + i]! / sum;
}
