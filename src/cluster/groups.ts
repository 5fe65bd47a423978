/**
 * Sets of things that hang together, by place: `join` what belongs together, `all` gives the sets, each in rising
 * order, ordered by their first member (union-find; the order of the joins does not matter).
 */
export interface Groups {
  join(one: number, other: number): void;
  headOf(place: number): number;
  all(): readonly (readonly number[])[];
}

/** So many things, each a set of its own. */
export function groupsOf(count: number): Groups {
  const parent = Array.from({ length: count }, (_, place) => place);
  const headOf = (place: number): number => {
    let head = place;
    while (parent[head] !== head) head = parent[head]!;
    for (let at = place; at !== head; ) [at, parent[at]] = [parent[at]!, head];
    return head;
  };
  return {
    headOf,
    join(one, other) {
      const [low, high] = [headOf(one), headOf(other)].toSorted((a, b) => a - b) as [number, number];
      parent[high] = low;
    },
    all() {
      const sets = new Map<number, number[]>();
      for (let place = 0; place < count; place++)
        sets.set(headOf(place), [...(sets.get(headOf(place)) ?? []), place]);
      return [...sets.values()];
    },
  };
}
