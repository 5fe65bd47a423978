import { soundKey } from "../../../text/names/fold.ts";
import { groupBy, type Rule, says } from "./rule.ts";

/** Single names that no full name claims: one person if they sound alike. */
export const lonePeople: Rule = (nodes, clusters) => {
  const isLone = (at: number): boolean => clusters.members(at).every((member) => nodes[member]!.isShort);
  const alone = nodes.map((node, at) => (node.isShort && isLone(at) ? soundKey(node.folded) : null));
  for (const [first, ...others] of groupBy(nodes, (_, at) => alone[at]!).values())
    for (const other of others) {
      const reasons = [`${says(nodes[other]!, nodes[first!]!)}: they sound alike, and no full name is given`];
      clusters.join(other, first!, { verdict: "same", score: 0.8, by: "link/single-name", reasons });
    }
};
