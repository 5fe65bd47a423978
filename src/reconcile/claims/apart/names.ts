import type { Link } from "../links.ts";

/**
 * Sentences that share names and nothing else tell of the same people, each something of its own: "Ada Lind and Jon Roy, both
 * of the Civic League, had yet to decide", "Ada Lind and Jon Roy, both of the Civic League, abstained".
 */
export const shareNamesAlone = ({ a, b, matches, counts }: Link): boolean =>
  !counts && matches.every((match) => a.words[match.a]!.kind === "name" && b.words[match.b]!.kind === "name");
