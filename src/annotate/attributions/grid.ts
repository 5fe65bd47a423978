import type { Span } from "../../model/span.ts";

/** Side of a cell, in UTF-16 units: about ten sentences. */
const CELL = 1500;

/** Items by where they stand, so that those near a stretch are found without looking at all of them. */
export class Grid<T> {
  private readonly cells = new Map<number, { readonly span: Span; readonly item: T }[]>();

  add(span: Span, item: T): void {
    for (let cell = Math.floor(span.start / CELL); cell <= Math.floor(span.end / CELL); cell++) {
      const entry = { span, item };
      const list = this.cells.get(cell);
      if (list) list.push(entry);
      else this.cells.set(cell, [entry]);
    }
  }

  /** The items whose stretch meets this one, each once, in the order in which they were added within a cell. */
  meeting({ start, end }: Span): T[] {
    const found: T[] = [];
    const first = Math.floor(start / CELL);
    for (let cell = first; cell <= Math.floor(end / CELL); cell++)
      for (const { span, item } of this.cells.get(cell) ?? []) {
        const isNew = cell === first || cell === Math.floor(span.start / CELL);
        if (isNew && span.start < end && start < span.end) found.push(item);
      }
    return found;
  }
}

/** A grid of things that are spans themselves. */
export function gridOf<T extends Span>(items: readonly T[]): Grid<T> {
  const grid = new Grid<T>();
  for (const item of items) grid.add(item, item);
  return grid;
}
