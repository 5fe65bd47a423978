import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BYTE_KERNELS } from "./kernels.ts";
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

/** Numbers without a pattern, the same each time. */
function* scattered(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    yield state;
  }
}

for (const kernel of BYTE_KERNELS)
  for (const columns of [64, 56, 8])
    test(`however often it has run, and so however it is compiled, ${kernel} of ${columns} columns is that of plain loops, bit by bit`, () => {
      compareBytes(kernel, columns);
    });

/** The largest there can be stand in a row of A and two columns of B, the rest is without a pattern. */
function compareBytes(kernel: (typeof BYTE_KERNELS)[number], columns: number): void {
  const space = new Workspace(2);
  const [rows, inner] = [20, 192];
  const numbers = scattered(7);
  const byte = (most: number): number => (numbers.next().value >>> 8) % (most + 1);
  const [a, b] = [space.matrix((rows * inner) / 32, 8), space.matrix((inner * columns) / 32, 8)];
  const left = new Uint8Array(space.floats.buffer, 4 * a.at, rows * inner);
  left.forEach((_, i) => {
    left[i] = i < inner ? 127 : byte(127);
  });
  const right = new Int8Array(space.floats.buffer, 4 * b.at, inner * columns);
  right.forEach((_, i) => {
    const column = (i >> 2) & 7;
    right[i] = column === 0 ? 127 : column === 1 ? -127 : byte(254) - 127;
  });
  const [scales, lows, ofColumns] = [space.matrix(3, 8), space.matrix(3, 8), space.matrix(2, columns)];
  const [bias, c] = [space.matrix(1, columns), space.matrix(rows, columns)];
  for (const matrix of [scales, lows, ofColumns, bias])
    space.view(matrix).forEach((_, i, view) => {
      view[i] = numbers.next().value / 2 ** 36;
    });
  const expected = Float32Array.from({ length: rows * columns }, (_, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const block = (column >> 3) * 8 * inner + (column & 7) * 4;
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += left[row * inner + k]! * right[block + (k >> 2) * 32 + (k & 3)]!;
    const scaled = Math.fround(space.floats[scales.at + row]! * Math.fround(sum));
    const lowest = Math.fround(space.floats[lows.at + row]! * space.floats[ofColumns.at + columns + column]!);
    const start = Math.fround(space.floats[bias.at + column]! + lowest);
    return Math.max(-50, Math.fround(start + Math.fround(space.floats[ofColumns.at + column]! * scaled)));
  });
  for (let run = 0; run < 3000; run++) {
    space.view(c).fill(Number.NaN);
    const [from, weights, to] = [4 * a.at, 4 * b.at, 4 * c.at];
    space.kernels[kernel](
      rows,
      columns,
      inner,
      from,
      4 * scales.at,
      4 * lows.at,
      weights,
      8 * inner,
      4 * ofColumns.at,
      4 * bias.at,
      to,
      -50,
    );
    if (run % 100 === 99) assert.deepEqual(space.view(c), expected, `run ${run}`);
  }
}

test("rows are rounded to bytes as plain loops round them, the least number to 0 and the largest to 127", () => {
  const space = new Workspace(1);
  const numbers = scattered(5);
  const [x, factors] = [space.matrix(3, 24), space.matrix(3, 8)];
  for (const matrix of [x, factors])
    space.view(matrix).forEach((_, i, view) => {
      view[i] = numbers.next().value / 2 ** 28;
    });
  space.view(factors).forEach((factor, i, view) => {
    view[i] = Math.abs(factor);
  });
  for (const [column, value] of [
    [5, -9],
    [14, 9],
  ] as const) {
    space.view(x)[column] = value;
    space.view(factors)[column] = 8;
  }
  space.view(x).subarray(24, 48).fill(0);
  space.view(x).forEach((value, i, view) => {
    if (i >= 48) view[i] = Math.abs(value);
  });
  const [out, scales, lows] = [space.matrix(3, 8), space.matrix(1, 8), space.matrix(1, 8)];
  space.kernels.toBytes(3, 24, 4 * x.at, 4 * factors.at, 4 * out.at, 4 * scales.at, 4 * lows.at);
  const bytes = new Uint8Array(space.floats.buffer, 4 * out.at, 72);
  for (let row = 0; row < 3; row++) {
    const values = Array.from({ length: 24 }, (_, i) =>
      Math.fround(at(space, x, row, i) * space.view(factors)[i]!),
    );
    const low = Math.min(0, ...values);
    const span = Math.fround(Math.max(0, ...values) - low);
    const up = span > 0 ? Math.fround(127 / span) : 0;
    const expected = values.map((value) => {
      const steps = Math.fround(up * Math.fround(value - low));
      return Math.fround(steps + 12_582_912) - 12_582_912;
    });
    assert.deepEqual(Array.from(bytes.subarray(24 * row, 24 * row + 24)), expected);
    assert.equal(space.view(lows)[row], low);
    assert.equal(space.view(scales)[row], Math.fround(span / 127));
  }
  assert.equal(Math.min(...bytes.subarray(0, 24)), 0);
  assert.equal(Math.max(...bytes.subarray(0, 24)), 127);
});
