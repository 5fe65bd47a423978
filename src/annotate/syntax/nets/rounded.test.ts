import assert from "node:assert/strict";
import { test } from "node:test";
import { inBytes, round, rowsOf } from "./rounded.ts";
import { type Matrix, Workspace } from "./workspace.ts";

/** Waves of different sizes: no two rows are alike. */
const wave = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin(seed + i * 1.7) * (1 + ((i * 31) % 17)));

function matrixOf(space: Workspace, values: Float32Array, columns: number): Matrix {
  const matrix = space.matrix(values.length / columns, columns);
  space.view(matrix).set(values);
  return matrix;
}

const size = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0) / values.length);

const inputs = wave(5 * 48, 4);
const sizesOfInputs = Float32Array.from({ length: 48 }, (_, i) =>
  size(inputs.filter((_, at) => at % 48 === i)),
);

for (const [kind, sizes] of [
  ["rows that keep their own scale", null],
  ["rows set off against what they are multiplied with", sizesOfInputs],
] as const)
  test(`weights in bytes, ${kind}, multiply nearly as the weights do, all rows of them or some`, () => {
    const space = new Workspace(1);
    const [rows, inner, columns] = [5, 48, 16];
    const values = wave(inner * columns, 2);
    const weights = matrixOf(space, values, columns);
    const short = inBytes(space, weights, round(values, columns, sizes));
    const bias = matrixOf(space, wave(columns, 3), columns);
    for (const [first, count] of [
      [0, 48],
      [16, 16],
    ] as const) {
      const input = matrixOf(
        space,
        inputs.filter((_, at) => at % inner >= first && at % inner < first + count),
        count,
      );
      const [exact, found, above] = [0, 1, 2].map(() => space.matrix(rows, columns)) as [
        Matrix,
        Matrix,
        Matrix,
      ];
      const part = rowsOf(space, short, first, count);
      space.multiply(input, part, exact);
      space.multiplyBytes(input, { ...part, bytes: part.bytes! }, bias, found);
      space.multiplyBytes(input, { ...part, bytes: part.bytes! }, bias, above, 0);
      const expected = space.view(exact).map((sum, i) => sum + space.view(bias)[i % columns]!);
      const error = size(expected.map((value, i) => value - space.view(found)[i]!));
      assert.ok(error < 0.03 * size(expected), `${error} of ${size(expected)}`);
      assert.deepEqual(
        Array.from(space.view(above)),
        Array.from(space.view(found), (value) => Math.max(0, value)),
      );
    }
  });

test("rows of whole numbers up to 127 keep their bytes, and rows and columns of zeros are zeros", () => {
  const values = Float32Array.from([127, 5, 0, -254, 30, 0, 0, 0, 0]);
  assert.deepEqual(round(values, 3, null), {
    factors: Float32Array.from([1, 2, 0]),
    scales: Float32Array.from([1, 1, 1]),
    bytes: Int8Array.from([127, 5, 0, -127, 15, 0, 0, 0, 0]),
  });
  const { scales, bytes } = round(values, 3, Float32Array.from([1, 0, 1]));
  assert.equal(scales[2], 0);
  assert.deepEqual(Array.from(bytes), [127, 127, 0, 0, 0, 0, 0, 0, 0]);
});

test("what is multiplied by a row of zeros gives the bias", () => {
  const space = new Workspace(1);
  const values = wave(64, 1);
  const weights = inBytes(space, matrixOf(space, values, 8), round(values, 8, null));
  const bias = matrixOf(space, wave(8, 5), 8);
  const c = space.matrix(4, 8);
  space.multiplyBytes(space.matrix(4, 8), weights, bias, c);
  for (let row = 0; row < 4; row++)
    assert.deepEqual(space.view(c).slice(8 * row, 8 * row + 8), space.view(bias).slice());
});
