import type { Located } from "../model/span.ts";
import type { Assertion, Claim } from "../model/story.ts";
import { gist } from "./gist.ts";
import { type Lookup, remembered, samePlace, wordsAt } from "./lookup.ts";

/**
 * How much of the words shown for a claim its other assertions say too. Sentences are joined by what they have in common,
 * and each may tell more than that: what is shown for all of them is best what all of them say.
 */

/** What all reports begin with tells less of one claim than other words. */
const OF_THEME = 0.3;

const gistOf = remembered((look, assertion: Assertion) => gist(wordsAt(look, assertion)));

/** The share of `words` that an assertion says too, by weight. */
const saidBy = (look: Lookup, words: ReadonlySet<string>, assertion: Assertion): number => {
  const told = gistOf(look, assertion);
  let [shared, all] = [0, 0];
  for (const word of words) {
    const weight = look.theme.has(word) ? OF_THEME : 1;
    all += weight;
    if (told.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
};

/**
 * How much of the words at a place of one report the other lines of a claim say too, on the mean of these lines, 0 to 1; of
 * a claim on one line, its other reports. Null: no other report asserts it.
 */
export const support = (look: Lookup, claim: Claim, place: Located): number | null => {
  const groups = othersOf(claim, place.report);
  if (groups.length === 0) return null;
  const own = claim.assertions.find((assertion) => samePlace(assertion, place));
  const words = own === undefined ? gist(wordsAt(look, place)) : gistOf(look, own);
  const best = groups.map((group) => Math.max(...group.map((assertion) => saidBy(look, words, assertion))));
  return best.reduce((sum, share) => sum + share, 0) / best.length;
};

/** The assertions of each line of which a report is none; of a single line, of each other report. */
const othersOf = ({ lines, assertions }: Claim, report: string): Assertion[][] => {
  const others = lines.filter(({ reports }) => !reports.includes(report));
  const groups =
    others.length > 0
      ? others.map(({ reports }) => assertions.filter((one) => reports.includes(one.report)))
      : [
          ...Map.groupBy(
            assertions.filter((one) => one.report !== report),
            (one) => one.report,
          ).values(),
        ];
  return groups.filter((group) => group.length > 0);
};

/** An assertion that says under so much of the words shown says something else of one matter. */
const LEAST = 0.3;

/** Whether an assertion of a claim tells what is shown of it, and not only something of the same matter. */
export const tellsToo = (look: Lookup, shown: Assertion, other: Assertion): boolean =>
  saidBy(look, gistOf(look, shown), other) >= LEAST || saidBy(look, gistOf(look, other), shown) >= LEAST;
