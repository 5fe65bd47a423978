import assert from "node:assert/strict";
import { test } from "node:test";
import { linear, normalise, rectify, scan, softmax, windows } from "../src/annotate/syntax/nets/layers.ts";
import { type Matrix, Workspace } from "../src/annotate/syntax/nets/workspace.ts";
import { linearBack, normaliseBack, rectifyBack, scanBack, softmaxBack, windowsBack } from "./backward.ts";
import { Random } from "./random.ts";

const random = new Random(7);
/** Two sentences, of three words and of two. */
const starts = Int32Array.of(0, 3, 5);

function randomMatrix(space: Workspace, rows: number, columns: number): Matrix {
  const matrix = space.matrix(rows, columns);
  const view = space.view(matrix);
  for (let i = 0; i < view.length; i++) view[i] = random.normal();
  return matrix;
}

/**
 * The gradient of a weighted sum of a layer's results with respect to `x`, by `back`, against what a small push to each
 * number of `x` does.
 */
function checkGradient(
  space: Workspace,
  x: Matrix,
  forward: () => Matrix,
  back: (y: Matrix, dy: Matrix) => Matrix,
): void {
  const weights = randomMatrix(space, 8, 64);
  const sum = (): number => {
    const y = forward();
    return space.view(y).reduce((total, value, i) => total + value * space.floats[weights.at + i]!, 0);
  };
  const y = forward();
  const dy = space.matrix(y.rows, y.columns);
  space.view(dy).set(space.floats.subarray(weights.at, weights.at + y.rows * y.columns));
  const gradient = Array.from(space.view(back(y, dy)));
  const values = space.view(x);
  const push = 1e-2;
  gradient.forEach((expected, i) => {
    const before = values[i]!;
    values[i] = before + push;
    const more = sum();
    values[i] = before - push;
    const less = sum();
    values[i] = before;
    const measured = (more - less) / (2 * push);
    assert.ok(
      Math.abs(measured - expected) < 0.02 * (1 + Math.abs(expected)),
      `number ${i}: ${expected}, measured ${measured}`,
    );
  });
}

test("a linear layer passes its gradient on to input, weights and bias", () => {
  const space = new Workspace(8);
  const x = randomMatrix(space, 5, 8);
  const weights = randomMatrix(space, 8, 16);
  const bias = randomMatrix(space, 1, 16);
  const forward = () => linear(space, x, weights, bias);
  const back = (which: "dx" | "dWeights" | "dBias") => (_: Matrix, dy: Matrix) => {
    const dWeights = space.matrix(8, 16);
    const dBias = space.matrix(1, 16);
    return { dx: linearBack(space, x, weights, dy, dWeights, dBias), dWeights, dBias }[which];
  };
  checkGradient(space, x, forward, back("dx"));
  checkGradient(space, weights, forward, back("dWeights"));
  checkGradient(space, bias, forward, back("dBias"));
});

test("normalising rows has the gradient of its definition", () => {
  const space = new Workspace(8);
  const x = randomMatrix(space, 5, 8);
  checkGradient(
    space,
    x,
    () => normalise(space, x).y,
    (_, dy) => {
      const dx = space.matrix(5, 8);
      normaliseBack(space, normalise(space, x), dy, dx);
      return dx;
    },
  );
});

test("windows stop at the ends of sentences, backward too", () => {
  const space = new Workspace(8);
  const x = randomMatrix(space, 5, 8);
  for (const reach of [1, 2]) {
    checkGradient(
      space,
      x,
      () => windows(space, x, starts, reach),
      (_, dy) => windowsBack(space, dy, starts, reach),
    );
  }
});

test("the memory along a sentence is trained through time, both ways", () => {
  const space = new Workspace(16);
  const x = randomMatrix(space, 5, 16);
  checkGradient(
    space,
    x,
    () => scan(space, x, starts),
    (y, dy) => scanBack(space, x, y, dy, starts),
  );
});

test("likelihoods have the gradient of softmax", () => {
  const space = new Workspace(8);
  const x = randomMatrix(space, 5, 8);
  checkGradient(
    space,
    x,
    () => softmax(space, x, 6),
    (y, dy) => softmaxBack(space, y, dy),
  );
});

test("what rectify switched off gets no gradient, and the rest the share that dropout scaled it by", () => {
  const space = new Workspace(1);
  const x = space.matrix(1, 8);
  space.view(x).set([-1, 2, 3, -4, 5, 6, -7, 8]);
  const y = rectify(space, x, (values) => {
    for (let i = 0; i < values.length; i++) values[i] = i % 2 === 0 ? values[i]! * 2 : 0;
  });
  const dy = space.matrix(1, 8);
  space.view(dy).fill(1);
  assert.deepEqual(Array.from(space.view(rectifyBack(space, y, dy, 0.5))), [0, 0, 2, 0, 2, 0, 0, 0]);
});
