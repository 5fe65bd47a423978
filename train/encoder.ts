// Backward through an encoder (src/annotate/syntax/nets/net.ts), whatever is read off it.
import { addTo, type Dropout } from "../src/annotate/syntax/nets/layers.ts";
import type { Batch, EncoderShape, LayerTrace } from "../src/annotate/syntax/nets/net.ts";
import type { Matrix, Workspace } from "../src/annotate/syntax/nets/workspace.ts";
import type { VectorTable } from "../src/text/words/vectors.ts";
import { linearBack, normaliseBack, rectifyBack, scanBack, windowsBack } from "./backward.ts";
import type { Parameters } from "./parameters.ts";

/** What gradients are gathered with. `kept` is the share that `dropout` keeps (1 without). */
export interface Setting<Shape extends EncoderShape> {
  readonly space: Workspace;
  readonly shape: Shape;
  readonly parameters: Parameters;
  readonly vectors: VectorTable;
  readonly dropout: Dropout;
  readonly kept: number;
}

/** From likelihoods to the gradient of their scores, in place; returns the loss summed over words, both over `words`. */
export function against(space: Workspace, likely: Matrix, right: Int32Array): number {
  let loss = 0;
  for (let row = 0; row < likely.rows; row++) {
    const at = likely.at + row * likely.columns;
    loss -= Math.log(space.floats[at + right[row]!]! + 1e-12);
    for (let i = at; i < at + likely.columns; i++) space.floats[i]! /= likely.rows;
    space.floats[at + right[row]!]! -= 1 / likely.rows;
  }
  return loss / likely.rows;
}

/** Back through the linear layer called `name`: adds to its gradients, returns that of its input. */
export function through(setting: Setting<EncoderShape>, name: string, x: Matrix, dy: Matrix): Matrix {
  const { matrices, gradients } = setting.parameters;
  return linearBack(setting.space, x, matrices[name]!, dy, gradients[name]!, gradients[`${name} bias`]!);
}

/** Back through layer number `place`: `dx`, the gradient of its result, becomes that of its input. */
export function residualBack(
  setting: Setting<EncoderShape>,
  place: number,
  trace: LayerTrace,
  dx: Matrix,
  starts: Int32Array,
): Matrix {
  const { space, shape, kept } = setting;
  const layer = shape.layers[place]!;
  const dOut = space.matrix(dx.rows, dx.columns);
  addTo(space, dOut, dx);
  let dNormal = through(setting, `${place} out`, trace.hidden, rectifyBack(space, trace.out, dOut, kept));
  if (layer.kind === "window") dNormal = windowsBack(space, dNormal, starts, layer.reach);
  else {
    dNormal = scanBack(space, trace.wide, trace.hidden, dNormal, starts);
    dNormal = through(setting, `${place} scan`, trace.normal.y, dNormal);
  }
  normaliseBack(space, trace.normal, dNormal, dx);
  return dx;
}

/** Back through the first step into the spelling table. */
export function inputsBack(
  setting: Setting<EncoderShape>,
  trace: { readonly input: Matrix; readonly entered: Matrix },
  batch: Batch,
  dx: Matrix,
): void {
  const { space, shape, parameters, kept } = setting;
  const dInput = through(setting, "input", trace.input, rectifyBack(space, trace.entered, dx, kept));
  const table = parameters.gradients.spelling!;
  for (let word = 0; word < dInput.rows; word++) {
    const from = dInput.at + word * dInput.columns + shape.vectors;
    for (const row of batch.spellingRows[word]!) {
      parameters.touch(row);
      const to = table.at + row * table.columns;
      for (let i = 0; i < shape.spelling; i++) space.floats[to + i]! += space.floats[from + i]!;
    }
  }
}
