/** So much worse than any other arc that a second arc from the root is taken only where there is no tree without. */
const ROOT_PENALTY = 1e6;

/**
 * The tree of highest score over `length` words with exactly one word under the root (Chu and Liu 1965, Edmonds 1967).
 * `score(word, head)`: finite, head -1 for the root. Returns each word's governor, -1 for the root. The words' own choices
 * are taken where they make a tree, which is nine times in ten. Ties go to the governor that stands first.
 */
export function bestTree(length: number, score: (word: number, head: number) => number): number[] {
  const choices = Array.from({ length }, (_, word) => bestHead(length, word, score));
  if (choices.filter((head) => head < 0).length === 1 && findCycle(choices) === null) return choices;
  const arcs = Array.from({ length }, (_, word) =>
    Float64Array.from({ length: length + 1 }, (_, head) =>
      head === word + 1 ? Number.NEGATIVE_INFINITY : score(word, head - 1) - (head === 0 ? ROOT_PENALTY : 0),
    ),
  );
  return contract(arcs);
}

function bestHead(length: number, word: number, score: (word: number, head: number) => number): number {
  let best = word === -1 ? 0 : -1;
  let most = score(word, best);
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

/** Words of a cycle among the governors, or null. */
function findCycle(heads: readonly number[]): number[] | null {
  const visit = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < heads.length; start++) {
    let word = start;
    while (word >= 0 && visit[word] === -1) {
      visit[word] = start;
      word = heads[word]!;
    }
    if (word < 0 || visit[word] !== start) continue;
    const cycle = [word];
    for (let next = heads[word]!; next !== word; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** `arcs[word][head + 1]`; one cycle after the other becomes a single word until the choices make a tree. */
function contract(arcs: Float64Array[]): number[] {
  const heads = arcs.map((row) => largest(row) - 1);
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  const inside = new Set(cycle);
  const outside = arcs.map((_, word) => word).filter((word) => !inside.has(word));
  const { smaller, enter, leave } = shrink(arcs, heads, cycle, outside);
  const solved = contract(smaller);
  outside.forEach((word, place) => {
    const head = solved[place]!;
    heads[word] = head < 0 ? -1 : head < outside.length ? outside[head]! : leave[place]!;
  });
  const above = solved[outside.length]!;
  const broken = enter[above + 1]!;
  heads[broken] = above < 0 ? -1 : outside[above]!;
  return heads;
}

/**
 * The words outside the cycle and, last, the cycle as one word. `enter[head + 1]`: the word of the cycle that a governor
 * outside would take; `leave[place]`: the word of the cycle that would govern a word outside.
 */
function shrink(
  arcs: readonly Float64Array[],
  heads: readonly number[],
  cycle: readonly number[],
  outside: readonly number[],
): { smaller: Float64Array[]; enter: number[]; leave: number[] } {
  const size = outside.length + 1;
  const smaller = Array.from({ length: size }, () =>
    new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY),
  );
  const leave = outside.map((word) => most(cycle, (head) => arcs[word]![head + 1]!));
  outside.forEach((word, place) => {
    smaller[place]![0] = arcs[word]![0]!;
    outside.forEach((head, other) => {
      smaller[place]![other + 1] = arcs[word]![head + 1]!;
    });
    smaller[place]![size] = arcs[word]![leave[place]! + 1]!;
  });
  const gain = (word: number, head: number): number =>
    arcs[word]![head + 1]! - arcs[word]![heads[word]! + 1]!;
  const enter = [-1, ...outside].map((head) => most(cycle, (word) => gain(word, head)));
  enter.forEach((word, place) => {
    smaller[size - 1]![place] = gain(word, place === 0 ? -1 : outside[place - 1]!);
  });
  return { smaller, enter, leave };
}

function most(places: readonly number[], value: (place: number) => number): number {
  return places.reduce((best, place) => (value(place) > value(best) ? place : best), places[0]!);
}

function largest(row: Float64Array): number {
  let best = 0;
  for (let i = 1; i < row.length; i++) if (row[i]! > row[best]!) best = i;
  return best;
}
