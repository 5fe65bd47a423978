import { organizationKey } from "../bodies.ts";
import type { Node } from "../nodes.ts";
import { placeKey } from "../places.ts";
import { groupBy, type Rule, says, spelling } from "./rule.ts";

const joinEqual =
  (by: string, reason: string, keyOf: (node: Node) => string | null): Rule =>
  (nodes, clusters) => {
    for (const [first, ...others] of groupBy(nodes, keyOf).values())
      for (const other of others)
        clusters.join(other, first!, {
          verdict: "same",
          score: 1,
          by,
          reasons: [`${says(nodes[other]!, nodes[first!]!)}: ${reason}`],
        });
  };

export const equalOrganizations = joinEqual(
  "link/organization",
  "the same words or a listed name of it",
  (node) => (node.type === "organization" ? organizationKey(node.folded) : null),
);

export const equalPlaces = joinEqual("link/place", "the same words or a listed name of it", (node) =>
  node.type === "place" ? placeKey(spelling(node)) : null,
);
