import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Matrix, Workspace } from "./workspace.ts";

/** Small whole numbers: sums come out the same in any order. */
function filled(space: Workspace, rows: number, columns: number, seed: number): Matrix {
  const matrix = space.matrix(rows, columns);
  const view = space.view(matrix);
  for (let i = 0; i < view.length; i++) view[i] = ((i * 7 + seed) % 11) - 5;
  return matrix;
}

function at(space: Workspace, matrix: Matrix, row: number, column: number): number {
  return space.floats[matrix.at + row * matrix.columns + column]!;
}

function product(
  rows: number,
  columns: number,
  inner: number,
  a: (i: number, k: number) => number,
  b: (k: number, j: number) => number,
) {
  return Array.from({ length: rows * columns }, (_, place) => {
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += a(Math.floor(place / columns), k) * b(k, place % columns);
    return sum;
  });
}

const size = fc.integer({ min: 1, max: 13 });

test("the kernel multiplies as plain loops do, whatever the number of rows", () => {
  fc.assert(
    fc.property(size, size, size, (rows, inner, columns) => {
      const space = new Workspace(1);
      const a = filled(space, rows, inner * 8, 1);
      const b = filled(space, inner * 8, columns, 2);
      const c = space.matrix(rows, columns);
      const expected = product(
        rows,
        c.columns,
        a.columns,
        (i, k) => at(space, a, i, k),
        (k, j) => at(space, b, k, j),
      );
      space.multiply(a, b, c);
      assert.deepEqual(Array.from(space.view(c)), expected);
      space.multiply(a, b, c, true);
      assert.deepEqual(
        Array.from(space.view(c)),
        expected.map((sum) => 2 * sum),
      );
    }),
    { seed: 3, numRuns: 50 },
  );
});

test("the transposed product sums over rows", () => {
  const space = new Workspace(1);
  const a = filled(space, 5, 16, 1);
  const b = filled(space, 5, 8, 2);
  const c = space.matrix(16, 8);
  space.multiplyTransposed(a, b, c);
  assert.deepEqual(
    Array.from(space.view(c)),
    product(
      16,
      8,
      5,
      (i, k) => at(space, a, k, i),
      (k, j) => at(space, b, k, j),
    ),
  );
});

test("transposing swaps rows and columns", () => {
  const space = new Workspace(1);
  for (const rows of [3, 4, 8, 13]) {
    const a = filled(space, rows, 16, 1);
    const b = space.transpose(a);
    assert.deepEqual([b.rows, b.columns], [16, Math.ceil(rows / 8) * 8]);
    for (let row = 0; row < b.columns; row++)
      for (let column = 0; column < 16; column++)
        assert.equal(at(space, b, column, row), row < rows ? at(space, a, row, column) : 0);
  }
});

test("one step of Adam moves each weight against its gradient and clears it", () => {
  const space = new Workspace(1);
  const [w, g, m, v] = [0, 1, 2, 3].map(() => space.matrix(1, 8));
  space.view(g!).set([1, -1, 2, -2, 4, -4, 0.5, 0]);
  space.kernels.adam(8, 4 * w!.at, 4 * g!.at, 4 * m!.at, 4 * v!.at, 0.1, 0.9, 0.98, 1);
  // First step, uncorrected: m = 0.1 g, v = 0.02 g², so each weight moves by 0.1 · 0.1 / √0.02.
  const moved = Array.from(space.view(w!), (x) => Number(x.toFixed(4)));
  assert.deepEqual(moved, [-0.0707, 0.0707, -0.0707, 0.0707, -0.0707, 0.0707, -0.0707, 0]);
  assert.deepEqual(Array.from(space.view(g!)), [0, 0, 0, 0, 0, 0, 0, 0]);
});

test("what is cut after a mark is given back, and too much is an error", () => {
  const space = new Workspace(1);
  const mark = space.mark();
  const first = space.matrix(100, 8);
  space.view(first).fill(1);
  space.release(mark);
  const second = space.matrix(100, 8);
  assert.equal(second.at, first.at);
  assert.ok(space.view(second).every((x) => x === 0));
  assert.throws(() => space.matrix(1_000_000, 8), RangeError);
});

test("the short product is the product, but for the fifteenth bit", () => {
  const space = new Workspace(1);
  const [rows, inner, columns] = [5, 16, 8];
  const a = filled(space, rows, inner, 3);
  const b = filled(space, inner, columns, 4);
  const scales = space.matrix(inner / 8, 8);
  space.view(scales).fill(1);
  const pairs = space.matrix((inner * columns) / 16, 8);
  const shorts = new Int16Array(space.floats.buffer, 4 * pairs.at, inner * columns);
  for (let k = 0; k < inner; k++) {
    for (let j = 0; j < columns; j++) shorts[(k >> 1) * 16 + 2 * j + (k & 1)] = at(space, b, k, j);
  }
  const [exact, rounded] = [space.matrix(rows, columns), space.matrix(rows, columns)];
  space.multiply(a, b, exact);
  const short = { scales: scales.at, pairs: pairs.at, next: 4 * inner };
  const bias = space.matrix(1, columns);
  space.view(bias).fill(0.25);
  space.multiplyShort(a, { ...b, short }, bias, rounded);
  const rectified = space.matrix(rows, columns);
  space.multiplyShort(a, { ...b, short }, bias, rectified, 0);
  space.view(exact).forEach((value, i) => {
    const found = space.view(rounded)[i]!;
    assert.ok(Math.abs(value + 0.25 - found) < 0.02, `${value}, ${found}`);
    assert.equal(space.view(rectified)[i], Math.max(0, found));
  });
});

/** Numbers without a pattern, the same each time. */
function* scattered(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    yield state;
  }
}

for (const kernel of ["multiplyShort", "multiplyShortWide"] as const)
  for (const columns of [64, 56, 8])
    test(`however often it has run, and so however it is compiled, ${kernel} of ${columns} columns is that of plain loops, bit by bit`, () => {
      compareShort(kernel, columns);
    });

function compareShort(kernel: "multiplyShort" | "multiplyShortWide", columns: number): void {
  const space = new Workspace(2);
  const [rows, inner] = [20, 192];
  const numbers = scattered(7);
  const [a, b] = [space.matrix((rows * inner) / 16, 8), space.matrix((inner * columns) / 16, 8)];
  const short = new Int16Array(space.floats.buffer, 4 * a.at, rows * inner).map(
    () => numbers.next().value >> 17,
  );
  new Int16Array(space.floats.buffer, 4 * a.at, rows * inner).set(short);
  const pairs = new Int16Array(space.floats.buffer, 4 * b.at, inner * columns);
  for (let i = 0; i < pairs.length; i++) pairs[i] = numbers.next().value >> 24;
  const [scales, bias, c] = [space.matrix(3, 8), space.matrix(1, columns), space.matrix(rows, columns)];
  for (const matrix of [scales, bias])
    space.view(matrix).forEach((_, i, view) => {
      view[i] = numbers.next().value / 2 ** 40;
    });
  const expected = Float32Array.from({ length: rows * columns }, (_, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const block = (column >> 3) * 8 * inner + (column & 7) * 2;
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += short[row * inner + k]! * pairs[block + (k >> 1) * 16 + (k & 1)]!;
    const scaled = Math.fround(space.floats[scales.at + row]! * Math.fround(sum));
    return Math.max(-0.5, Math.fround(space.floats[bias.at + column]! + scaled));
  });
  for (let run = 0; run < 3000; run++) {
    space.view(c).fill(Number.NaN);
    space.kernels[kernel](
      rows,
      columns,
      inner,
      4 * a.at,
      4 * scales.at,
      4 * b.at,
      16 * inner,
      4 * bias.at,
      4 * c.at,
      -0.5,
    );
    if (run % 100 === 99) assert.deepEqual(space.view(c), expected, `run ${run}`);
  }
}

test("rounding a row of zeros gives zeros", () => {
  const space = new Workspace(1);
  const a = space.matrix(4, 8);
  const b = {
    ...space.matrix(8, 8),
    short: { scales: space.matrix(1, 8).at, pairs: space.matrix(4, 8).at, next: 32 },
  };
  const c = space.matrix(4, 8);
  space.multiplyShort(a, b, space.matrix(1, 8), c);
  assert.ok(space.view(c).every((value) => value === 0));
});
