import type { Span } from "../src/model/span.ts";

/** What is there, what we found, and what of it is both. */
export interface Counts {
  gold: number;
  ours: number;
  both: number;
}

export const counts = (): Counts => ({ gold: 0, ours: 0, both: 0 });

export const percent = (part: number, whole: number): number =>
  whole ? Math.round((10000 * part) / whole) / 100 : 0;

export function put(figures: Record<string, number>, key: string, { gold, ours, both }: Counts): void {
  figures[`${key}.precision`] = percent(both, ours);
  figures[`${key}.recall`] = percent(both, gold);
  figures[`${key}.f1`] = percent(2 * both, gold + ours);
}

export function addExact(tally: Counts, gold: readonly Span[], ours: readonly Span[]): void {
  const key = (s: Span) => `${s.start} ${s.end}`;
  const wanted = new Set(gold.map(key));
  const given = new Set(ours.map(key));
  tally.gold += wanted.size;
  tally.ours += given.size;
  for (const span of given) if (wanted.has(span)) tally.both++;
}

export function addOverlap(
  tally: Counts,
  tokens: readonly number[],
  gold: readonly Span[],
  ours: readonly Span[],
): void {
  const wanted = inside(tokens, gold);
  const given = inside(tokens, ours);
  tally.gold += wanted.size;
  tally.ours += given.size;
  tally.both += common(wanted, given);
}

/** The tokens (by their start) that lie in one of the spans. */
export function inside(tokens: readonly number[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans)
    for (let i = firstAtOrAfter(tokens, start); i < tokens.length && (tokens[i] ?? end) < end; i++)
      found.add(tokens[i] ?? 0);
  return found;
}

function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((x) => b.has(x)).length;
