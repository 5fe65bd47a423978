import type { Span } from "../../../src/model/span.ts";

export interface Labelled extends Span {
  readonly label: string;
}

/** Right spans, ours and theirs, per label. */
export class Tally {
  readonly #counts = new Map<string, [right: number, ours: number, theirs: number]>();

  add(ours: readonly Labelled[], theirs: readonly Labelled[]): void {
    const gold = new Set(theirs.map(keyOf));
    for (const one of ours) {
      this.#at(one.label)[1]++;
      if (gold.has(keyOf(one))) this.#at(one.label)[0]++;
    }
    for (const one of theirs) this.#at(one.label)[2]++;
  }

  #at(label: string): [number, number, number] {
    const counts = this.#counts.get(label) ?? [0, 0, 0];
    this.#counts.set(label, counts);
    return counts;
  }

  rows(name: string, labels: readonly string[]): Record<string, number> {
    const rows: Record<string, number> = {};
    const all = [0, 0, 0] as [number, number, number];
    for (const label of labels) {
      const counts = this.#at(label);
      for (const i of [0, 1, 2] as const) all[i] += counts[i];
      rows[`${name} ${label} F1`] = f1(counts);
    }
    rows[`${name} precision`] = percent(all[0], all[1]);
    rows[`${name} recall`] = percent(all[0], all[2]);
    rows[`${name} F1`] = f1(all);
    return rows;
  }
}

export const keyOf = ({ start, end, label }: Labelled): string => `${start}-${end}-${label}`;
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1e4 * part) / whole) / 100;
const f1 = ([right, ours, theirs]: readonly [number, number, number]): number =>
  percent(2 * right, ours + theirs);
