/**
 * The tree of highest score over `length` words among those with exactly one word under the root and no crossing arcs
 * (so that what a word governs, with all below it, is one stretch of the sentence): Eisner 1996, time with the cube of the
 * length. `score(word, head)`: finite, head -1 for the root. Returns each word's governor, -1 for the root. The words' own
 * choices are taken where they make such a tree, which is mostly so.
 */
export function bestTree(length: number, score: (word: number, head: number) => number): number[] {
  const choices = Array.from({ length }, (_, word) => bestHead(length, word, score));
  return isProjectiveTree(choices) ? choices : new Chart(length, score).tree();
}

function bestHead(length: number, word: number, score: (word: number, head: number) => number): number {
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
 */
class Chart {
  private readonly length: number;
  private readonly score: (word: number, head: number) => number;
  private readonly openRight: Float64Array;
  private readonly openLeft: Float64Array;
  private readonly right: Float64Array;
  private readonly left: Float64Array;
  private readonly openSplit: Int16Array;
  private readonly rightSplit: Int16Array;
  private readonly leftSplit: Int16Array;

  constructor(length: number, score: (word: number, head: number) => number) {
    const cells = length * length;
    this.length = length;
    this.score = score;
    this.openRight = new Float64Array(cells);
    this.openLeft = new Float64Array(cells);
    this.right = new Float64Array(cells);
    this.left = new Float64Array(cells);
    this.openSplit = new Int16Array(cells);
    this.rightSplit = new Int16Array(cells);
    this.leftSplit = new Int16Array(cells);
    for (let width = 1; width < length; width++) {
      for (let first = 0; first + width < length; first++) this.fill(first, first + width);
    }
  }

  tree(): number[] {
    const { length, left, right, score } = this;
    const last = length - 1;
    let root = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let word = 0; word < length; word++) {
      const value = left[word]! + right[word * length + last]! + score(word, -1);
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

  private fill(first: number, last: number): void {
    const { length, openRight, openLeft, right, left } = this;
    const cell = first * length + last;
    let most = Number.NEGATIVE_INFINITY;
    let best = 0;
    let from = first * length + first;
    let to = (first + 1) * length + last;
    for (let split = first; split < last; split++, from++, to += length) {
      const value = right[from]! + left[to]!;
      if (value > most) {
        most = value;
        best = split;
      }
    }
    this.openSplit[cell] = best;
    openRight[cell] = most + this.score(last, first);
    openLeft[cell] = most + this.score(first, last);
    this.rightSplit[cell] = this.close(right, openRight, right, first, last, 1);
    this.leftSplit[cell] = this.close(left, left, openLeft, first, last, 0);
  }

  /** The best of two stretches that meet in a word, the second from it on, written to `target`; which word it is. */
  private close(
    target: Float64Array,
    before: Float64Array,
    behind: Float64Array,
    first: number,
    last: number,
    skip: 0 | 1,
  ): number {
    const { length } = this;
    const cell = first * length + last;
    let most = Number.NEGATIVE_INFINITY;
    let best = 0;
    let to = (first + skip) * length + last;
    for (let split = first + skip; split < last + skip; split++, to += length) {
      const value = before[first * length + split]! + behind[to]!;
      if (value > most) {
        most = value;
        best = split;
      }
    }
    target[cell] = most;
    return best;
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
