import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addTo, best, gate, normalise, plus, rectify, scan, softmax } from "./layers.ts";
import { type Matrix, Workspace } from "./workspace.ts";

const numbers = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 });

/** The numbers in rows of 8, the last row filled up with zeros. */
function matrixOf(space: Workspace, values: readonly number[], columns = 8): Matrix {
  const matrix = space.matrix(Math.ceil(values.length / columns), columns);
  space.view(matrix).set(values);
  return matrix;
}

test("sums and rectified numbers are those of plain loops", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const space = new Workspace(1);
      const [a, b] = [matrixOf(space, values), matrixOf(space, values.toReversed())];
      const sums = Array.from(space.view(a), (x, i) => Math.fround(x + space.view(b)[i]!));
      assert.deepEqual(Array.from(space.view(plus(space, a, b))), sums);
      addTo(space, a, b);
      assert.deepEqual(Array.from(space.view(a)), sums);
      rectify(space, a, null);
      assert.deepEqual(
        Array.from(space.view(a)),
        sums.map((x) => Math.max(0, x)),
      );
    }),
    { seed: 7, numRuns: 50 },
  );
});

test("normalised rows have a mean square of one, rows of zeros stay zeros", () => {
  const space = new Workspace(1);
  const x = matrixOf(space, [3, -3, 3, -3, 3, -3, 3, -3, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const { y, inverse } = normalise(space, x);
  const rows = [0, 1, 2].map((row) => Array.from(space.view(y).subarray(8 * row, 8 * row + 8)));
  assert.deepEqual(
    rows[0]!.map((value) => Number(value.toFixed(4))),
    [1, -1, 1, -1, 1, -1, 1, -1],
  );
  assert.deepEqual(rows[1], new Array(8).fill(0));
  const scale = Math.sqrt(8 / 204);
  assert.ok(Math.abs(inverse[2]! - scale) < 1e-6);
  rows[2]!.forEach((value, i) => void assert.ok(Math.abs(value - (i + 1) * scale) < 1e-5));
});

test("the memory runs along each sentence, forward in the first half of its columns and backward in the second", () => {
  const space = new Workspace(1);
  const values = Array.from({ length: 5 * 16 }, (_, i) => ((i * 13) % 29) / 7 - 2);
  const x = matrixOf(space, values, 16);
  const h = scan(space, x, Int32Array.of(0, 2, 5));
  const [c, f] = [
    (row: number, i: number) => values[16 * row + i]!,
    (row: number, i: number) => gate(values[16 * row + 8 + i]!),
  ];
  const expected = (row: number, i: number): number => {
    const before = i < 4 ? row - 1 : row + 1;
    const isEnd = i < 4 ? row === 0 || row === 2 : row === 1 || row === 4;
    return (1 - f(row, i)) * c(row, i) + (isEnd ? 0 : f(row, i) * expected(before, i));
  };
  space.view(h).forEach((value, at) => {
    assert.ok(Math.abs(value - expected(at >> 3, at % 8)) < 1e-5, `row ${at >> 3}, column ${at % 8}`);
  });
});

test("likelihoods are those of plain exponentials, and nothing beyond the classes", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 8 }), (values, classes) => {
      const space = new Workspace(1);
      const x = matrixOf(space, values);
      const likely = space.view(softmax(space, x, classes));
      for (let row = 0; row < x.rows; row++) {
        const raised = Array.from(space.view(x).subarray(8 * row, 8 * row + classes), Math.exp);
        const sum = raised.reduce((all, one) => all + one, 0);
        for (let i = 0; i < 8; i++)
          assert.ok(Math.abs(likely[8 * row + i]! - (i < classes ? raised[i]! / sum : 0)) < 1e-6);
      }
    }),
    { seed: 9, numRuns: 100 },
  );
});

test("the best class is the first of the largest, and none beyond the classes", () => {
  const few = fc.integer({ min: -2, max: 2 }).map((x) => (x === -2 ? Number.NEGATIVE_INFINITY : x));
  fc.assert(
    fc.property(
      fc.array(few, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1, max: 16 }),
      (values, classes) => {
        const space = new Workspace(1);
        const x = matrixOf(space, values, 16);
        const rows = Array.from({ length: x.rows }, (_, row) =>
          Array.from(space.view(x).subarray(16 * row, 16 * row + classes)),
        );
        const expected = rows.map((row) => row.indexOf(Math.max(...row)));
        assert.deepEqual(Array.from(best(space, x, classes)), expected);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});
