import { countryOfKey, organizationKey } from "../bodies.ts";
import { type Rule, says } from "./rule.ts";

/**
 * "Manchester police" is the story's only "Greater Manchester police"; "National Counterterrorism Policing" has a hyphen
 * elsewhere.
 */
export const shortenedOrganizations: Rule = (nodes, clusters) => {
  const bodies = nodes.flatMap((node, at) =>
    node.type === "organization"
      ? [{ at, key: organizationKey(node.folded).replace("=", ""), head: headOf(node.folded) }]
      : [],
  );
  const byHead = Map.groupBy(bodies, ({ head }) => head);
  for (const short of bodies) {
    const words = short.key.split(" ");
    if (words.length < 2 && !MEDIA.test(short.key)) continue;
    const longer = byHead
      .get(short.head)!
      .filter(
        (other) =>
          clusters.find(other.at) !== clusters.find(short.at) &&
          contains(other.key, words) &&
          agreesOnCountry(other.key, short.key),
      );
    const roots = new Set(longer.map(({ at }) => clusters.find(at)));
    if (roots.size === 1)
      clusters.join(short.at, longer[0]!.at, {
        verdict: "same",
        score: 0.8,
        by: "link/shortened",
        reasons: [
          `${says(nodes[short.at]!, nodes[longer[0]!.at]!)}: the same body with a word more, and no other such in the story`,
        ],
      });
  }
};

/** Words by which many papers go. */
export const MEDIA =
  /^(?:times|post|journal|guardian|tribune|herald|globe|telegraph|observer|observatory|institute|gazette|examiner|chronicle)$/;

const headOf = (folded: string): string => {
  const core = folded
    .split(/ (?:of|for) /)[0]!
    .split(" ")
    .at(-1)!;
  return core === "services" ? "service" : core;
};

/** Words that make another body of it: "First Army" is not "Army", "North Korean" not "Korean". */
const CONTRAST =
  /^(?:north|south|east|west|northern|southern|eastern|western|new|first|second|third|deputy|former|national|federal|state|local|international|joint|european|african|arab|\(.*|\d+.*)$/;

const contains = (key: string, words: readonly string[]): boolean => {
  const all = key.split(" ");
  const extra = all.filter((word) => !words.includes(word));
  return (
    extra.length > 0 &&
    extra.length <= 2 &&
    all.length === words.length + extra.length &&
    extra.every((word) => !CONTRAST.test(word) || word.startsWith("(") || MEDIA.test(words[0]!))
  );
};

/** "Defense Ministry" may be Russia's where no other country's is named; Ukraine's is never Russia's. */
const agreesOnCountry = (a: string, b: string): boolean => {
  const [x, y] = [countryOfKey(a), countryOfKey(b)];
  return x === null || y === null || x === y;
};
