import { organizationKey } from "../bodies.ts";
import { type Rule, says, spelling } from "./rule.ts";
import { MEDIA } from "./shortened.ts";

/**
 * "Korvan" is "Korvan Copper": a body by the first word of the only name of two words that begins so. Not where the word is also
 * a person, a place or a people of the story ("Lund", "Lund Water"), nor of a body that is listed under the word itself.
 */
export const firstWords: Rule = (nodes, clusters) => {
  const others = new Set(nodes.filter(({ type }) => type !== "organization").map(({ folded }) => folded));
  const bodies = nodes.flatMap(({ type, folded }, at) => (type === "organization" ? [{ at, folded }] : []));
  const byFirst = Map.groupBy(
    bodies.filter(({ folded }) => /^\S+ \S+$/.test(folded)),
    ({ folded }) => folded.split(" ")[0]!,
  );
  for (const short of bodies) {
    if (short.folded.length < 4 || short.folded.includes(" ") || others.has(short.folded)) continue;
    if (organizationKey(short.folded).startsWith("=") || MEDIA.test(short.folded)) continue;
    if (!/\p{Ll}/u.test(spelling(nodes[short.at]!))) continue; // "MBTA" is no "MBTA Police"
    const longer = byFirst.get(short.folded) ?? [];
    const roots = new Set(longer.map(({ at }) => clusters.find(at)));
    if (roots.size !== 1 || roots.has(clusters.find(short.at))) continue;
    clusters.join(short.at, longer[0]!.at, {
      verdict: "same",
      score: 0.8,
      by: "link/first-word",
      reasons: [
        `${says(nodes[short.at]!, nodes[longer[0]!.at]!)}: the first word of the body's name, and no other such in the story`,
      ],
    });
  }
};
