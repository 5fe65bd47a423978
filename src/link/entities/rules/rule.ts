import type { Clusters } from "../clusters.ts";
import type { Node } from "../nodes.ts";

/** A step of the linking: joins what it has reasons to join. The order of the steps is in link.ts. */
export type Rule = (nodes: readonly Node[], clusters: Clusters) => void;

/** How a reason begins: both names as they are spelled. */
export const says = (a: Node, b: Node): string => `“${spelling(a)}” and “${spelling(b)}”`;

/** The usual spelling of a node. */
export const spelling = (node: Node): string =>
  [...node.spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];

/** Places of the nodes of one kind, grouped by a key. */
export function groupBy(
  nodes: readonly Node[],
  keyOf: (node: Node, at: number) => string | null,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  nodes.forEach((node, at) => {
    const key = keyOf(node, at);
    if (key) groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return groups;
}
