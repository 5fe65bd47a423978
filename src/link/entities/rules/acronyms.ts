import { initialsOf } from "../bodies.ts";
import { groupBy, type Rule, says, spelling } from "./rule.ts";

/** "IAEA" where the story also spells the name out. */
export const acronyms: Rule = (nodes, clusters) => {
  const full = groupBy(nodes, (node) =>
    node.type === "organization" && node.folded.includes(" ") ? initialsOf(spelling(node)) : null,
  );
  nodes.forEach((node, at) => {
    if (node.type !== "organization") return;
    const letters = spelling(node).replaceAll(".", "");
    if (!/^\p{Lu}{2,7}$/u.test(letters)) return;
    const found = full.get(letters.toLowerCase()) ?? [];
    const roots = new Set(found.map((other) => clusters.find(other)));
    if (roots.size === 1)
      clusters.join(at, found[0]!, {
        verdict: "same",
        score: 0.9,
        by: "link/acronym",
        reasons: [`${says(node, nodes[found[0]!]!)}: the first letters`],
      });
  });
};
