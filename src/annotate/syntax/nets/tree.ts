import { best } from "./layers.ts";
import type { Matrix, Workspace } from "./workspace.ts";

/**
 * The tree of highest score over the words of a sentence among those with exactly one word under the root and no crossing
 * arcs (so that what a word governs, with all below it, is one stretch of the sentence): Eisner 1996, time with the cube of
 * the length. `scores`: a row a word, the root's as its governor first, then those of all words. Returns each word's
 * governor, -1 for the root. The words' own choices are taken where they make such a tree, which is mostly so.
 */
export function bestTree(space: Workspace, scores: Matrix): number[] {
  const mark = space.mark();
  const places = best(space, scores, scores.rows + 1);
  const choices: number[] = [];
  for (let word = 0; word < places.length; word++) choices.push(places[word]! - 1);
  space.release(mark);
  return isProjectiveTree(choices) ? choices : treeOfStretches(space, scores);
}

/** One root, all words below it, and between a word and its governor only words whose governors lie there too. */
export function isProjectiveTree(heads: readonly number[]): boolean {
  const root = heads.indexOf(-1);
  if (root < 0 || heads.indexOf(-1, root + 1) >= 0) return false;
  if (hasCycle(heads)) return false;
  for (let word = 0; word < heads.length; word++) {
    if (word === root) continue;
    const first = Math.min(heads[word]!, word);
    const last = Math.max(heads[word]!, word);
    for (let between = first + 1; between < last; between++) {
      const above = heads[between]!;
      if (above < first || above > last) return false;
    }
  }
  return true;
}

/** For each word from which one it was come by: kept for the next sentence, as memory outside of V8's heap is dear to ask for. */
let seenFrom = new Int16Array(256);

function hasCycle(heads: readonly number[]): boolean {
  if (seenFrom.length < heads.length) seenFrom = new Int16Array(2 * heads.length);
  seenFrom.fill(-1, 0, heads.length);
  for (let start = 0; start < heads.length; start++) {
    for (let word = start; word >= 0 && seenFrom[word] !== start; word = heads[word]!) {
      if (seenFrom[word]! >= 0) break;
      seenFrom[word] = start;
      if (seenFrom[heads[word]!] === start) return true;
    }
  }
  return false;
}

/** Puts the tree together from the places at which its stretches are split (see `stretches` in kernels.wat). */
function treeOfStretches(space: Workspace, scores: Matrix): number[] {
  const length = scores.rows;
  const mark = space.mark();
  const cells = length * length;
  const tables = space.blank(2 * 6 * length, length);
  const splits = space.blank(3 * length, length);
  space.kernels.stretches(length, 4 * scores.at, 4 * scores.columns, 4 * tables.at, 4 * splits.at);
  const heads = new Heads(length, new Int32Array(space.floats.buffer, 4 * splits.at, 3 * cells));
  const sums = new Float64Array(space.floats.buffer, 4 * tables.at, 6 * cells);
  const root = bestRoot(space, scores, sums);
  heads.readLeft(0, root);
  heads.readRight(root, length - 1);
  space.release(mark);
  return heads.found;
}

/** The word that is best set under the root: with what it governs to its left, to its right, and by itself. */
function bestRoot({ floats }: Workspace, scores: Matrix, sums: Float64Array): number {
  const length = scores.rows;
  const cells = length * length;
  let root = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < length; word++) {
    const left = sums[5 * cells + word * length]!;
    const right = sums[2 * cells + word * length + length - 1]!;
    const value = left + right + floats[scores.at + word * scores.columns]!;
    if (value > most) {
      most = value;
      root = word;
    }
  }
  return root;
}

/** Each word's governor, read off the places at which stretches are split: of open ones, of right ones, of left ones. */
class Heads {
  readonly found: number[];
  private readonly length: number;
  private readonly splits: Int32Array;

  constructor(length: number, splits: Int32Array) {
    this.length = length;
    this.splits = splits;
    this.found = new Array(length).fill(-1);
  }

  readRight(first: number, last: number): void {
    if (first === last) return;
    const split = this.split(1, first, last);
    this.found[split] = first;
    this.readOpen(first, split);
    this.readRight(split, last);
  }

  readLeft(first: number, last: number): void {
    if (first === last) return;
    const split = this.split(2, first, last);
    this.found[split] = last;
    this.readLeft(first, split);
    this.readOpen(split, last);
  }

  private readOpen(first: number, last: number): void {
    const split = this.split(0, first, last);
    this.readRight(first, split);
    this.readLeft(split + 1, last);
  }

  private split(kind: 0 | 1 | 2, first: number, last: number): number {
    return this.splits[(kind * this.length + first) * this.length + last]!;
  }
}
