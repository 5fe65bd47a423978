import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestTree, isProjectiveTree } from "./tree.ts";
import { Workspace } from "./workspace.ts";

type Scores = readonly (readonly number[])[];

/** A tree with one root, no cycle and no crossing arcs? */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, word) => reachesRoot(heads, word)) && !heads.some((_, word) => crossed(heads, word));
}

function reachesRoot(heads: readonly number[], word: number): boolean {
  let at = word;
  for (let steps = 0; steps <= heads.length && at !== -1; steps++) at = heads[at]!;
  return at === -1;
}

/** Whether another arc has one end inside the arc of `word` and one outside; the root stands before the first word. */
function crossed(heads: readonly number[], word: number): boolean {
  const [first, last] = [Math.min(word, heads[word]!), Math.max(word, heads[word]!)];
  return heads.some((head, other) => {
    const [from, to] = [Math.min(other, head), Math.max(other, head)];
    return (first < from && from < last && last < to) || (from < first && first < to && to < last);
  });
}

function total(scores: Scores, heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + scores[word]![head + 1]!, 0);
}

/** All trees of up to four words, tried one by one. */
function bestByTrial(scores: Scores): number {
  const length = scores.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < (length + 1) ** length; code++) {
    const heads = scores.map((_, word) => (Math.floor(code / (length + 1) ** word) % (length + 1)) - 1);
    if (isTree(heads)) most = Math.max(most, total(scores, heads));
  }
  return most;
}

const scoresOf = (min: number, max: number): fc.Arbitrary<Scores> =>
  fc.integer({ min, max }).chain((length) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: length + 1, maxLength: length + 1 }), {
      minLength: length,
      maxLength: length,
    }),
  );

const space = new Workspace(4);

function solve(scores: Scores): number[] {
  const mark = space.mark();
  const matrix = space.matrix(scores.length, scores.length + 1);
  scores.forEach((row, word) => {
    const to = matrix.at + word * matrix.columns;
    space.floats.set(row, to);
    space.floats[to + word + 1] = Number.NEGATIVE_INFINITY;
  });
  const tree = bestTree(space, matrix);
  space.release(mark);
  return tree;
}

test("a choice that is a tree stays as it is", () => {
  // "Divers found it": found is the root.
  assert.deepEqual(
    solve([
      [0, 0, 9, 1],
      [9, 1, 0, 1],
      [0, 1, 9, 0],
    ]),
    [1, -1, 1],
  );
});

test("two words that choose each other are parted at the least cost", () => {
  assert.deepEqual(
    solve([
      [5, 0, 9],
      [2, 9, 0],
    ]),
    [-1, 0],
  );
});

test("of two words that choose the root only one gets it", () => {
  assert.deepEqual(
    solve([
      [9, 0, 1],
      [8, 1, 0],
    ]),
    [-1, 0],
  );
});

test("the tree is the best of all trees with one root and no crossing arcs", () => {
  fc.assert(
    fc.property(scoresOf(1, 4), (scores) => {
      const heads = solve(scores);
      assert.ok(isTree(heads));
      assert.equal(total(scores, heads), bestByTrial(scores));
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("whatever the scores, the result is a tree with one root", () => {
  fc.assert(
    fc.property(scoresOf(1, 30), (scores) => assert.ok(isTree(solve(scores)))),
    { seed: 12 },
  );
});

test("choices are known for trees, or not", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 6 })
        .chain((length) =>
          fc.array(fc.integer({ min: -1, max: length - 1 }), { minLength: length, maxLength: length }),
        ),
      (heads) => assert.equal(isProjectiveTree(heads), isTree(heads)),
    ),
    { seed: 13, numRuns: 2000 },
  );
});
