import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestTree } from "./tree.ts";

type Scores = readonly (readonly number[])[];

/** A tree with one root and no cycle? */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; steps <= heads.length; steps++) {
      if (at === -1) return true;
      at = heads[at]!;
    }
    return false;
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

const solve = (scores: Scores): number[] => bestTree(scores.length, (word, head) => scores[word]![head + 1]!);

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

test("the tree is the best of all trees with one root", () => {
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
