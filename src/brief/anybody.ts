import { packagedKinds } from "../text/packaged.ts";

let kinds: ReturnType<typeof packagedKinds> | null = null;

/** The noun that words for a speaker are about stands before what tells more of it: "official familiar with the talks". */
const NARROWED =
  / (?:of|for|from|in|at|on|with|near|who|familiar|briefed|close|involved|identified|named|known)(?: |$)/;

/**
 * Whether words for a speaker without a name fit many of a story: "some", "one of the guards", "senior official". Who holds
 * an office ("interior minister") and bodies or groups as a whole ("police", "officials") are the same ones in every report.
 *
 * @example isAnybody("law enforcement official") // true
 */
export const isAnybody = (words: string): boolean => {
  kinds ??= packagedKinds("lexicons/any-speakers.txt");
  const core = words.toLowerCase().split(NARROWED)[0]!.split(" ");
  return kinds("first").has(core[0]!) || kinds("noun").has(core.at(-1)!);
};
