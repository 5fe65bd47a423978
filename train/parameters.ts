import type { Weights } from "../src/annotate/syntax/nets/net.ts";
import type { Matrix, Workspace } from "../src/annotate/syntax/nets/workspace.ts";
import type { Random } from "./random.ts";

const BETA1 = 0.9;
const BETA2 = 0.98;
/** Gradients longer than this are shortened to it. */
const LONGEST = 2;

/**
 * The weights of a net in training with their gradients and Adam's moments. The spelling table is large and hardly
 * touched by one batch: of it, only the rows that were used move.
 */
export class Parameters implements Weights {
  readonly matrices: Readonly<Record<string, Matrix>>;
  readonly gradients: Readonly<Record<string, Matrix>>;
  readonly keys: Uint32Array;
  private readonly space: Workspace;
  private readonly dense: readonly [Matrix, Matrix, Matrix, Matrix];
  private readonly table: readonly [Matrix, Matrix, Matrix, Matrix];
  private readonly touched = new Set<number>();
  private steps = 0;

  constructor(
    space: Workspace,
    sizes: readonly [string, number, number][],
    keys: Uint32Array,
    spelling: number,
    random: Random,
  ) {
    this.space = space;
    this.keys = keys;
    const count = sizes.reduce(
      (sum, [, rows, columns]) => sum + Math.ceil(rows / 4) * 4 * Math.ceil(columns / 8) * 8,
      0,
    );
    const four = (rows: number, columns: number): [Matrix, Matrix, Matrix, Matrix] => [
      space.matrix(rows, columns),
      space.matrix(rows, columns),
      space.matrix(rows, columns),
      space.matrix(rows, columns),
    ];
    this.dense = four(Math.ceil(count / 8), 8);
    this.table = four(Math.max(keys.length, 1), spelling);
    this.matrices = { ...cut(sizes, this.dense[0].at), spelling: this.table[0] };
    this.gradients = { ...cut(sizes, this.dense[1].at), spelling: this.table[1] };
    for (const [name, rows, columns] of sizes) this.start(name, rows, columns, random);
    fill(space, this.table[0], 0.1, random);
  }

  /** Takes over the weights of a net of the same shape. */
  copy(weights: Weights, from: Workspace): void {
    for (const [name, matrix] of Object.entries(this.matrices)) {
      this.space.view(matrix).set(from.view(weights.matrices[name]!));
    }
  }

  /** To be called for every row of the spelling table that a batch adds gradient to. */
  touch(row: number): void {
    this.touched.add(row);
  }

  /** One step of Adam against the gradients gathered, which are cleared. */
  step(rate: number): void {
    this.steps++;
    const { adam } = this.space.kernels;
    const corrected = (rate * Math.sqrt(1 - BETA2 ** this.steps)) / (1 - BETA1 ** this.steps);
    const length = Math.sqrt(this.squaredLength());
    const scale = length > LONGEST ? LONGEST / length : 1;
    const [w, g, m, v] = this.dense.map((matrix) => 4 * matrix.at) as [number, number, number, number];
    adam(this.dense[0].rows * 8, w, g, m, v, corrected, BETA1, BETA2, scale);
    const { columns } = this.table[0];
    for (const row of this.touched) {
      const [w, g, m, v] = this.table.map((matrix) => 4 * (matrix.at + row * columns)) as [
        number,
        number,
        number,
        number,
      ];
      adam(columns, w, g, m, v, corrected, BETA1, BETA2, scale);
    }
    this.touched.clear();
  }

  private squaredLength(): number {
    const gradients = this.space.view(this.dense[1]);
    let sum = 0;
    for (let i = 0; i < gradients.length; i++) sum += gradients[i]! ** 2;
    const { at, columns } = this.table[1];
    for (const row of this.touched) {
      for (let i = at + row * columns; i < at + (row + 1) * columns; i++) sum += this.space.floats[i]! ** 2;
    }
    return sum;
  }

  private start(name: string, rows: number, columns: number, random: Random): void {
    const matrix = this.matrices[name]!;
    if (name.endsWith("scan bias")) {
      // Gates begin half open to what came before.
      for (let i = columns / 2; i < columns; i++) this.space.floats[matrix.at + i] = 1;
    } else if (!name.endsWith("bias"))
      fill(this.space, matrix, rows === 1 ? 0.3 : 1 / Math.sqrt(rows), random, columns);
  }
}

/** Normally distributed numbers in the first `columns` columns. */
function fill(
  space: Workspace,
  matrix: Matrix,
  deviation: number,
  random: Random,
  columns = matrix.columns,
): void {
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < columns; column++) {
      space.floats[matrix.at + row * matrix.columns + column] = deviation * random.normal();
    }
  }
}

/** Matrices one after the other from `at` on. */
function cut(sizes: readonly [string, number, number][], at: number): Record<string, Matrix> {
  const matrices: Record<string, Matrix> = {};
  for (const [name, rows, columns] of sizes) {
    const wide = Math.ceil(columns / 8) * 8;
    matrices[name] = { at, rows, columns: wide };
    at += Math.ceil(rows / 4) * 4 * wide;
  }
  return matrices;
}
