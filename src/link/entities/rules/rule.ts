import type { Clusters } from "../clusters.ts";
import type { Node } from "../nodes.ts";

/** A step of the linking: joins what it has reasons to join. The order of the steps is in link.ts. */
export type Rule = (nodes: readonly Node[], clusters: Clusters) => void;

/** How a reason begins: both names as they are spelled. */
export const says = (a: Node, b: Node): string => `“${spelling(a)}” and “${spelling(b)}”`;

/** The usual spelling of a node. */
export function spelling({ spellings }: Node): string {
  let [usual, most] = ["", 0];
  for (const [spelled, count] of spellings)
    if (count > most || (count === most && spelled < usual)) [usual, most] = [spelled, count];
  return usual;
}

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
