import assert from "node:assert/strict";
import { test } from "node:test";
import type { Batch } from "../src/annotate/syntax/nets/net.ts";
import { type ParserShape, parserSizes } from "../src/annotate/syntax/nets/parser.ts";
import { Workspace } from "../src/annotate/syntax/nets/workspace.ts";
import { packagedVectors } from "../src/text/words/vectors.ts";
import { type Answers, addGradients } from "./gradients.ts";
import { Parameters } from "./parameters.ts";
import { Random } from "./random.ts";

const SHAPE: ParserShape = {
  width: 16,
  spelling: 16,
  vectors: packagedVectors().width,
  layers: [{ kind: "window", reach: 1 }, { kind: "scan" }, { kind: "scan" }],
  tagsAfter: 2,
  tags: ["DT", "NN", "VB"],
  relations: ["det", "nsubj", "obj", "root"],
  arc: 16,
  relation: 16,
};

/** Two sentences, of four words and of two. */
const BATCH: Batch = {
  starts: Int32Array.of(0, 4, 6),
  vectorRows: Int32Array.of(5, 50, 100, 2000, 31, 7),
  spellingRows: [[0, 1], [2], [], [1, 3], [3], [0, 2]].map((rows) => Int32Array.from(rows)),
};

const ANSWERS: Answers = {
  tags: Int32Array.of(0, 1, 2, 1, 1, 2),
  heads: Int32Array.of(1, 2, -1, 2, 5, -1),
  relations: Int32Array.of(0, 1, 3, 2, 1, 3),
};

test("the gradient of every matrix of the net is what a small push to its numbers does to the loss", () => {
  const space = new Workspace(64);
  const random = new Random(3);
  const parameters = new Parameters(
    space,
    parserSizes(SHAPE),
    Uint32Array.of(1, 2, 3, 4),
    SHAPE.spelling,
    random,
  );
  const setting = { space, shape: SHAPE, parameters, vectors: packagedVectors(), dropout: null, kept: 1 };
  const loss = (): number => {
    const mark = space.mark();
    const value = addGradients(setting, BATCH, ANSWERS);
    space.release(mark);
    return value;
  };
  loss();
  const first = Object.entries(parameters.gradients).map(([name, matrix]) => ({
    name,
    values: space.view(matrix).slice(),
  }));
  let compared = 0;
  for (const { name, values } of first) {
    const weights = space.view(parameters.matrices[name]!);
    for (let tries = 0; tries < 12; tries++) {
      const place = Math.floor(random.next() * values.length);
      const before = weights[place]!;
      const push = 3e-4;
      weights[place] = before + push;
      const more = loss();
      weights[place] = before - push;
      const less = loss();
      weights[place] = before;
      const measured = (more - less) / (2 * push);
      const expected = values[place]!;
      assert.ok(
        Math.abs(measured - expected) < 0.006 + 0.05 * Math.abs(expected),
        `${name} ${place}: ${expected}, measured ${measured}`,
      );
      if (Math.abs(expected) > 0.01) compared++;
    }
  }
  assert.ok(compared > 50, `${compared} numbers with a gradient worth the name`);
});
