import type { Stance } from "../model/annotations.ts";
import type { Located } from "../model/span.ts";
import type { Assertion, Claim } from "../model/story.ts";
import { type Lookup, sentenceAround, wordsAt } from "./lookup.ts";

/** Begins with a word that points outside the line: a reader cannot know who "he" is. */
export const DANGLING =
  /^[“"'‘]?(?:he|she|they|it|this|that|these|those|his|her|their|its|such|there|also)\b/i;

/** Stances whose content is a clause; what is asked or ordered is a bare infinitive, so its whole sentence part is shown. */
const TELLING: ReadonlySet<Stance> = new Set(["says", "denies", "doubts"]);

/** Fewer words than this are no statement by themselves: their sentence is shown instead. */
const FEWEST_WORDS = 4;

const POINTS = { own: 1.5, size: 2, opening: 1, dangling: -2, hedged: -0.5 } as const;

/** How well an assertion reads by itself: a clause of usual length that begins like one, no pronoun first. */
const clarity = (look: Lookup, claim: Claim, assertion: Assertion): number => {
  const shown = wordsAt(look, shownPlace(look, assertion));
  const count = shown.split(/\s+/).length;
  return (
    (wordsAt(look, assertion) === claim.text ? POINTS.own : 0) +
    (count >= 7 && count <= 28 ? POINTS.size : count >= 5 && count <= 45 ? POINTS.size / 2 : 0) +
    (/^[“"‘'\p{Lu}\p{N}]/u.test(shown) ? POINTS.opening : 0) +
    (DANGLING.test(shown) ? POINTS.dangling : 0) +
    (assertion.hedge === "none" ? 0 : POINTS.hedged)
  );
};

/** The assertion of a claim that reads best by itself; the first of equals. */
export const clearest = (look: Lookup, claim: Claim): Assertion => {
  const [first, ...others] = claim.assertions;
  let [best, most] = [first!, clarity(look, claim, first!)];
  for (const assertion of others) {
    const points = clarity(look, claim, assertion);
    if (points > most) [best, most] = [assertion, points];
  }
  return best;
};

/**
 * The words that stand for a claim: its clearest assertion without the words that only say who says it; the whole
 * sentence where the assertion is a scrap.
 */
export const shownPlace = (look: Lookup, assertion: Assertion): Located => {
  const { report, start, end } = assertion;
  const place = { report, start, end };
  const said = assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution);
  if (
    said !== undefined &&
    TELLING.has(said.stance) &&
    start <= said.content.start &&
    said.content.end < end &&
    said.content.end - said.content.start > 24
  )
    return { report, ...said.content };
  return wordsAt(look, place).split(/\s+/).length < FEWEST_WORDS ? sentenceAround(look, place) : place;
};
