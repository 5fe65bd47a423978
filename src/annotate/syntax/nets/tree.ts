/**
 * The tree of highest score over `length` words among those with exactly one word under the root and no crossing arcs
 * (so that what a word governs, with all below it, is one stretch of the sentence): Eisner 1996, time with the cube of the
 * length. `score(word, head)`: finite, head -1 for the root. Returns each word's governor, -1 for the root. The words' own
 * choices are taken where they make such a tree, which is mostly so.
 */
export function bestTree(length: number, score: Score): number[] {
  const choices = Array.from({ length }, (_, word) => bestHead(length, word, score));
  return isProjectiveTree(choices) ? choices : chart.solve(length, score);
}

type Score = (word: number, head: number) => number;

function bestHead(length: number, word: number, score: Score): number {
  let best = -1;
  let most = score(word, -1);
  for (let head = 0; head < length; head++) {
    if (head === word) continue;
    const value = score(word, head);
    if (value > most) {
      most = value;
      best = head;
    }
  }
  return best;
}

/** One root, all words below it, and between a word and its governor only words whose governors lie there too. */
export function isProjectiveTree(heads: readonly number[]): boolean {
  const root = heads.indexOf(-1);
  if (root < 0 || heads.indexOf(-1, root + 1) >= 0) return false;
  return (
    !hasCycle(heads) &&
    heads.every((head, word) => {
      if (word === root) return true;
      const [first, last] = head < word ? [head, word] : [word, head];
      for (let between = first + 1; between < last; between++) {
        const above = heads[between]!;
        if (above < first || above > last) return false;
      }
      return true;
    })
  );
}

function hasCycle(heads: readonly number[]): boolean {
  const seenFrom = new Int16Array(heads.length).fill(-1);
  for (let start = 0; start < heads.length; start++) {
    for (let word = start; word >= 0 && seenFrom[word] !== start; word = heads[word]!) {
      if (seenFrom[word]! >= 0) break;
      seenFrom[word] = start;
      if (seenFrom[heads[word]!] === start) return true;
    }
  }
  return false;
}

/**
 * Best scores of stretches of words. An open stretch has an arc between its ends; a closed one holds an end with all that
 * it governs on that side. `right`: the governor is the first word; `left`: the last. Each remembers where it was split.
 * A row of a table holds the stretches that begin with a word, or, in tables `To`, those that end with it: so the sums
 * below run along rows. One chart serves all sentences, and grows with the longest.
 */
class Chart {
  private length = 0;
  private room = 0;
  private openRight = new Float64Array(0);
  private openLeftTo = new Float64Array(0);
  private right = new Float64Array(0);
  private rightTo = new Float64Array(0);
  private left = new Float64Array(0);
  private leftTo = new Float64Array(0);
  private openSplit = new Int16Array(0);
  private rightSplit = new Int16Array(0);
  private leftSplit = new Int16Array(0);

  /** The best tree over `length` words. */
  solve(length: number, score: Score): number[] {
    if (length > this.room) this.grow(length);
    this.length = length;
    for (let word = 0; word < length; word++) {
      const cell = word * length + word;
      for (const closed of [this.right, this.rightTo, this.left, this.leftTo]) closed[cell] = 0;
    }
    for (let width = 1; width < length; width++) {
      for (let first = 0; first + width < length; first++) this.fill(first, first + width, score);
    }
    return this.tree(score);
  }

  private grow(length: number): void {
    const cells = length * length;
    this.room = length;
    this.openRight = new Float64Array(cells);
    this.openLeftTo = new Float64Array(cells);
    this.right = new Float64Array(cells);
    this.rightTo = new Float64Array(cells);
    this.left = new Float64Array(cells);
    this.leftTo = new Float64Array(cells);
    this.openSplit = new Int16Array(cells);
    this.rightSplit = new Int16Array(cells);
    this.leftSplit = new Int16Array(cells);
  }

  private tree(score: Score): number[] {
    const { length, leftTo, right } = this;
    const last = length - 1;
    let root = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let word = 0; word < length; word++) {
      const value = leftTo[word * length]! + right[word * length + last]! + score(word, -1);
      if (value > most) {
        most = value;
        root = word;
      }
    }
    const heads: number[] = new Array(length).fill(-1);
    this.readLeft(0, root, heads);
    this.readRight(root, last, heads);
    return heads;
  }

  private fill(first: number, last: number, score: Score): void {
    const { length, openRight, openLeftTo, right, rightTo, left, leftTo } = this;
    const width = last - first;
    const [row, rowTo] = [first * length, last * length];
    const [cell, cellTo] = [row + last, rowTo + first];
    let at = bestSum(right, row + first, leftTo, rowTo + first + 1, width);
    this.openSplit[cell] = first + at;
    const open = right[row + first + at]! + leftTo[rowTo + first + 1 + at]!;
    openRight[cell] = open + score(last, first);
    openLeftTo[cellTo] = open + score(first, last);
    at = bestSum(openRight, row + first + 1, rightTo, rowTo + first + 1, width);
    this.rightSplit[cell] = first + 1 + at;
    rightTo[cellTo] = right[cell] = openRight[row + first + 1 + at]! + rightTo[rowTo + first + 1 + at]!;
    at = bestSum(left, row + first, openLeftTo, rowTo + first, width);
    this.leftSplit[cell] = first + at;
    leftTo[cellTo] = left[cell] = left[row + first + at]! + openLeftTo[rowTo + first + at]!;
  }

  private readRight(first: number, last: number, heads: number[]): void {
    if (first === last) return;
    const split = this.rightSplit[first * this.length + last]!;
    heads[split] = first;
    this.readOpen(first, split, heads);
    this.readRight(split, last, heads);
  }

  private readLeft(first: number, last: number, heads: number[]): void {
    if (first === last) return;
    const split = this.leftSplit[first * this.length + last]!;
    heads[split] = last;
    this.readLeft(first, split, heads);
    this.readOpen(split, last, heads);
  }

  private readOpen(first: number, last: number, heads: number[]): void {
    const split = this.openSplit[first * this.length + last]!;
    this.readRight(first, split, heads);
    this.readLeft(split + 1, last, heads);
  }
}

/** At which of `count` places the sum of two rows, from their places `a` and `b` on, is the largest: the first of equals. */
function bestSum(one: Float64Array, a: number, other: Float64Array, b: number, count: number): number {
  let most = one[a]! + other[b]!;
  let best = 0;
  for (let at = 1; at < count; at++) {
    const value = one[a + at]! + other[b + at]!;
    if (value > most) {
      most = value;
      best = at;
    }
  }
  return best;
}

const chart = new Chart();
