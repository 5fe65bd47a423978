import type { Located } from "../model/span.ts";
import type { Claim, StoryReport } from "../model/story.ts";
import { isFragment, isHanging } from "./fragment.ts";
import { gist } from "./gist.ts";
import { type Lookup, remembered, reportsOf, wordsAt } from "./lookup.ts";
import { clearest, DANGLING, dayInPeriod, shownOf } from "./shown.ts";
import { support } from "./support.ts";

/** What each sign of weight adds; the sum orders the claims of a section. Set by hand on stories read by eye. */
const WEIGHTS = {
  line: 3,
  sure: 10,
  support: 8,
  report: 1.2,
  title: 2,
  early: 3,
  people: 1.5,
  figure: 0.5,
  toll: 2,
  answer: 1.5,
  theme: 2,
  background: -2,
  dangling: -2.5,
  hanging: -2,
  scrap: -3,
  verbless: -4,
  sprawl: -0.5,
  aside: -8,
} as const;

/** How near the start of its report a place stands: 1 at the start, 0 at the end. */
const earliness = (look: Lookup, place: Located): number => {
  const length = look.reports.get(place.report)?.text.length ?? 0;
  return length === 0 ? 0 : 1 - place.start / length;
};

const inTitle = (look: Lookup, place: Located): boolean =>
  (look.reports.get(place.report)?.blocks ?? []).some(
    ({ kind, start, end }) => kind === "title" && start <= place.start && place.start < end,
  );

/** Tells about the reporting, not about the event: it is kept as a hedge of other claims, not as a line. */
const ASIDE =
  /\b(?:could not|couldn['’]t|was unable to|were unable to|unable to|not been) (?:immediately |independently )*(?:be )?(?:independently )?(?:verif|confirm|reach)|\b(?:did not|didn['’]t|declined to|no) (?:immediately |immediate )?(?:comment|respon[ds]|reply)/i;

/** What happened to people where a figure of theirs is an event's toll. */
const DEATHS = new Set(["kill", "die", "murder", "massacre", "slay"]);

/** Answers who did it: claims of responsibility, suspects, arrests, charges, denials of blame. */
const ANSWER =
  /\b(?:(?:claim|den)(?:s|y|ies|ied|ed|ing)? (?:responsibility|credit|involvement)|responsible for|suspects?|gunm[ae]n|attackers?|bombers?|perpetrators?|arrested|charged with|pledged allegiance)\b/i;

/** So many words of the theme make a line wholly on theme. */
const THEMATIC = 3;

const shownGist = remembered((look, claim: Claim) => gist(shownOf(look, claim).words));

/** 0 to 1: how much of what all reports begin with a line's words name. */
const onTheme = (look: Lookup, claim: Claim): number => {
  if (look.theme.size === 0) return 0;
  const shared = [...shownGist(look, claim)].filter((word) => look.theme.has(word)).length;
  return Math.min(1, shared / THEMATIC);
};

/** Words that the others say to so much are what they say. */
const WELL = 0.6;

/**
 * How much a claim matters to a reader, higher first: lines of reporting, how surely its sentences say one thing and say
 * what is shown, reports, a place in a title or early in its reports, the reports' common theme, people counted; less for background and
 * for a scrap of words or one that begins with a pronoun.
 */
export const weight = remembered((look, claim: Claim): number => {
  const reports = reportsOf(look, claim.assertions).length;
  const early = Math.max(0, ...claim.assertions.map((assertion) => earliness(look, assertion)));
  const figures = look.figuresOf.get(claim.id) ?? [];
  const { place, words, count } = shownOf(look, claim);
  return (
    WEIGHTS.line * (claim.lines.length - 1) +
    WEIGHTS.sure * sureness(claim) +
    WEIGHTS.support * Math.min(WELL, support(look, claim, place) ?? 0) +
    WEIGHTS.report * (reports - 1) +
    WEIGHTS.early * early +
    (claim.assertions.some((assertion) => inTitle(look, assertion)) ? WEIGHTS.title : 0) +
    WEIGHTS.theme * onTheme(look, claim) +
    (claim.when !== null && dayInPeriod(look, claim.when) === null ? WEIGHTS.background : 0) +
    (figures.length > 0 ? WEIGHTS.figure : 0) +
    (figures.some(({ unit }) => unit === "people") ? WEIGHTS.people : 0) +
    (isToll(look, claim) ? WEIGHTS.toll : 0) +
    (ANSWER.test(words) ? WEIGHTS.answer : 0) +
    (DANGLING.test(words) ? WEIGHTS.dangling : 0) +
    (isHanging(words) ? WEIGHTS.hanging : 0) +
    (look.isStatement(place) ? 0 : WEIGHTS.verbless) +
    (count < 5 ? WEIGHTS.scrap : 0) +
    (count < 8 ? WEIGHTS.scrap / 2 : 0) +
    (words.length > 240 ? WEIGHTS.sprawl : 0) +
    (ASIDE.test(words) ? WEIGHTS.aside : 0)
  );
});

const deathsIn = remembered((look, { id }: StoryReport) =>
  look.story.figures.filter(
    ({ report, unit, event }) => report === id && unit === "people" && DEATHS.has(event ?? ""),
  ),
);

/** Sentences are joined from this score on; so much above it they surely say one thing. */
const [BARELY, SURELY] = [0.5, 0.75];

/** 0 to a quarter: by how much what joins a claim's sentences is above the least that joins any, on the whole. */
const sureness = ({ decisions }: Claim): number => {
  const scores = decisions.flatMap(({ verdict, score }) =>
    verdict === "same" && score !== null ? [score] : [],
  );
  if (scores.length === 0) return 0;
  const mean = scores.reduce((sum, score) => sum + Math.min(score, SURELY), 0) / scores.length;
  return Math.max(0, mean - BARELY);
};

/** A count of this event's dead in the words shown: not that of an earlier one. */
const isToll = (look: Lookup, claim: Claim): boolean => {
  const { report, start, end } = shownOf(look, claim).place;
  const within = look.reports.get(report);
  const dead =
    within !== undefined &&
    deathsIn(look, within).some((figure) => start <= figure.start && figure.end <= end);
  return dead && (claim.when === null || dayInPeriod(look, claim.when) !== null);
};

const FEWEST_WORDS = 6;

/** A claim that tells something by itself: a statement about the event, no scrap of one and no word about the reporting. */
export const tells = (look: Lookup, claim: Claim): boolean => {
  const { words, count } = shownOf(look, claim);
  const whole = count >= FEWEST_WORDS || look.figuresOf.has(claim.id) || /^[“"‘']/.test(words);
  return whole && !ASIDE.test(words) && !hangs(look, claim);
};

/** Even what is shown of it hangs on words that are not shown; the verb of an object hangs on its voice, which is. */
const hangs = (look: Lookup, claim: Claim): boolean => {
  const said = look.attributions.get(clearest(look, claim).attribution ?? "");
  const { place } = shownOf(look, claim);
  return isFragment(look, place) && place.start !== said?.cue?.start;
};

/** Claims by weight, heaviest first; ties by where the story first has them, then by id. */
export const ranked = (look: Lookup, claims: readonly Claim[]): Claim[] => {
  const weights = new Map(claims.map((claim) => [claim.id, weight(look, claim)]));
  return [...claims].sort((a, b) => weights.get(b.id)! - weights.get(a.id)! || (a.id < b.id ? -1 : 1));
};

/** Share of the smaller gist that the other holds too. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / few.size;
};

const ALIKE = 0.6;
const ALIKE_IN_ALL = 0.8;

/** What lookalikes are told by: sections ask for the same claims again and again. */
const gistsOf = remembered((look, claim: Claim) => {
  const words = claim.assertions
    .map((assertion) => wordsAt(look, assertion))
    .join(" ")
    .slice(0, MOST_OF_ALL);
  const text = gist(claim.text);
  const isShown = shownOf(look, claim).words === claim.text;
  return {
    text,
    all: words === claim.text ? text : gist(words),
    told: isShown ? text : shownGist(look, claim),
  };
});

const MOST_OF_ALL = 600;

/**
 * The first `most` claims of a ranked list that say something new: neither much the same as one before them nor as one
 * that is `shown` already in another section.
 */
export const withoutLookalikes = (
  look: Lookup,
  claims: Iterable<Claim>,
  most: number,
  shown: readonly Claim[],
): Claim[] => {
  const known = shown.map((claim) => gistsOf(look, claim));
  const kept: Claim[] = [];
  for (const claim of claims) {
    if (kept.length >= most) break;
    const own = gistsOf(look, claim);
    const isAlike = (other: typeof own): boolean =>
      overlap(own.text, other.text) >= ALIKE ||
      overlap(own.told, other.told) >= ALIKE ||
      overlap(own.all, other.all) >= ALIKE_IN_ALL;
    if (known.some(isAlike)) continue;
    known.push(own);
    kept.push(claim);
  }
  return kept;
};
