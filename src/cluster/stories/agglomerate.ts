/** Scores between places; those that are not held are of strangers. */
export type Scores = readonly Map<number, number>[];

export interface Linkage {
  readonly scores: Scores;
  /** How much each place counts for. */
  readonly sizes: readonly number[];
  readonly strangers: number;
  /** What is taken from the score of two groups as they stand now; Infinity forbids to join them. */
  readonly against: (one: number, other: number) => number;
  /** Told after each joining: `one` holds both now. */
  readonly join: (one: number, other: number) => void;
  /** What the mean score of a group that has just been joined with another one is to count as; itself, if not given. */
  readonly asWhole?: (one: number, other: number, mean: number) => number;
}

/**
 * Joins the two groups whose members are most alike on the mean, again and again while the mean score is above 0
 * (average linkage, R. Sokal and C. Michener 1958). Of equal scores the lower places go first, so that the answer
 * depends on nothing else. Quadratic in the places, but for the scores that are not held.
 */
export function agglomerate({ scores, sizes: given, strangers, against, join, asWhole }: Linkage): void {
  const rows = scores.map((row) => new Map(row));
  const sizes = [...given];
  const alive = new Set(rows.keys());
  const bestOf = (one: number): Best => {
    let best: Best = null;
    for (const [other, raw] of rows[one]!) {
      const score = raw - against(one, other);
      if (score > 0 && (best === null || score > best.score || (score === best.score && other < best.other)))
        best = { other, score };
    }
    return best;
  };
  const best = rows.map((_, place) => bestOf(place));
  for (;;) {
    let one = -1;
    for (const place of alive)
      if (best[place] && (one < 0 || best[place]!.score > best[one]!.score)) one = place;
    if (one < 0) return;
    const { other } = best[one]!;
    merge(rows, sizes, one, other, strangers);
    alive.delete(other);
    join(one, other);
    if (asWhole !== undefined)
      for (const [neighbour, mean] of [...rows[one]!]) {
        const score = asWhole(one, neighbour, mean);
        rows[one]!.set(neighbour, score);
        rows[neighbour]!.set(one, score);
      }
    best[other] = null;
    best[one] = bestOf(one);
    for (const neighbour of rows[one]!.keys()) best[neighbour] = bestOf(neighbour);
  }
}

type Best = { readonly other: number; readonly score: number } | null;

/** Takes `other` into `one`: a score with both is the mean of the scores with each, by their sizes. */
function merge(
  rows: Map<number, number>[],
  sizes: number[],
  one: number,
  other: number,
  strangers: number,
): void {
  const [mine, theirs] = [rows[one]!, rows[other]!];
  const [m, n] = [sizes[one]!, sizes[other]!];
  for (const neighbour of new Set([...mine.keys(), ...theirs.keys()])) {
    rows[neighbour]!.delete(other);
    if (neighbour === one || neighbour === other) continue;
    const score =
      (m * (mine.get(neighbour) ?? strangers) + n * (theirs.get(neighbour) ?? strangers)) / (m + n);
    mine.set(neighbour, score);
    rows[neighbour]!.set(one, score);
  }
  mine.delete(other);
  mine.delete(one);
  rows[other] = new Map();
  sizes[one] = m + n;
}
