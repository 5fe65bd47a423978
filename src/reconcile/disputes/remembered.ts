import type { Figure } from "../../model/story.ts";

/** What is asked of a figure in many pairs is found out once. */
export function remembered<T>(ask: (figure: Figure) => T): (figure: Figure) => T {
  const known = new Map<Figure, T>();
  return (figure) => {
    if (!known.has(figure)) known.set(figure, ask(figure));
    return known.get(figure)!;
  };
}
