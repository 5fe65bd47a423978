import type { Tree } from "./tree.ts";

/** "[Lee] was quoted by TASS as [saying]": who is quoted. */
export function quotedOne(tree: Tree, verb: number): number | null {
  const quoting = isAsSaying(tree, verb) ? passiveBefore(tree, verb - 2) : -1;
  const subject = quoting < 0 ? -1 : tree.child(quoting, "nsubj:pass", "nsubj");
  return subject >= 0 && subject < quoting ? subject : null;
}

/** "as [saying]", "as [telling] reporters". */
export const isAsSaying = (tree: Tree, verb: number): boolean =>
  /^(?:saying|telling)$/.test(tree.lower(verb)) && tree.lower(verb - 1) === "as";

/** "was [quoted] on Monday by TASS as": the passive verb of quoting that stands close before, or -1. */
export function passiveBefore(tree: Tree, from: number): number {
  for (let i = from; i > 0 && i > from - 12 && !/^(?:``|'')$/.test(tree.tag(i)); i--)
    if (/^(?:quoted|cited|reported)$/.test(tree.lower(i)))
      return /^(?:was|were|been|being|is|are)$/.test(tree.lower(i - 1)) ? i : -1;
  return -1;
}
