import type { Stance } from "../model/annotations.ts";
import type { Located } from "../model/span.ts";
import type { Assertion, Claim, Figure } from "../model/story.ts";
import { ownWordsEnd } from "../text/posts.ts";
import { CLAUSE_LENGTH } from "./clause.ts";
import { type Lookup, remembered, sentenceAround, wordsAt } from "./lookup.ts";

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
export const clearest = remembered((look, claim: Claim): Assertion => {
  const [first, ...others] = claim.assertions;
  if (others.length === 0) return first!;
  let [best, most] = [first!, clarity(look, claim, first!)];
  for (const assertion of others) {
    const points = clarity(look, claim, assertion);
    if (points > most) [best, most] = [assertion, points];
  }
  return best;
});

/**
 * The words that stand for an assertion: without those that only say who says it, without a dateline, with the opening
 * mark of a quotation that begins there; the whole sentence where the assertion is a scrap or breaks off.
 */
export const shownPlace = remembered((look, assertion: Assertion): Located => {
  const { report, start, end } = assertion;
  const said = assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution);
  const narrowed =
    said !== undefined &&
    TELLING.has(said.stance) &&
    start <= said.content.start &&
    said.content.end < end &&
    said.content.end - said.content.start > SHORTEST_CONTENT;
  const place = narrowed ? { report, ...said.content } : { report, start, end };
  const whole =
    breaksOff(look, place) || (said === undefined && isPart(look, place))
      ? sentenceAround(look, place)
      : place;
  return withMarks(look, withoutSignature(look, withoutDateline(look, whole)));
});

/** What is shown of a claim by itself. */
export interface Shown {
  readonly place: Located;
  readonly words: string;
  /** How many words these are. */
  readonly count: number;
}

export const shownOf = remembered((look, claim: Claim): Shown => {
  const place = shownPlace(look, clearest(look, claim));
  const words = wordsAt(look, place);
  return { place, words, count: words.split(/\s+/).length };
});

/** A shorter content is half a sentence: "a disaster". */
const SHORTEST_CONTENT = 24;

/** Ends with a word that needs another after it. */
const OPEN_END =
  /\b(?:to|of|the|an?|and|or|but|that|by|with|in|on|for|from|as|at|said|says|was|were|is|are|had|has)$/i;

/** Begins, in small letters, with a word that hangs on what came before: "including six …", "to come forward". */
export const HANGING =
  /^(?:(?!during|according|king|spring|bring)\p{Ll}+ing|(?!need|speed|seed|weed|red|bed)\p{Ll}+ed|said|says|told|took|made|left|found|saw|fled|held|went|came|gave|so|what|how|why|whether|at|of|for|in|on|by|with|from|as|to|about|despite|because|amid|after|before|which|who|whose|where|when|and|or|but|than|not|has|have|had|is|are|was|were|will|would|can|could|did|does|do|may|might|been|be)\b/u;

const LONGEST_SENTENCE = 280;

const breaksOff = (look: Lookup, place: Located): boolean => {
  const words = wordsAt(look, place).trim();
  if (words.split(/\s+/).length < FEWEST_WORDS || OPEN_END.test(words)) return true;
  const { start, end } = sentenceAround(look, place);
  return HANGING.test(words) && end - start <= LONGEST_SENTENCE;
};

/** In the report's own voice the part of a sentence that would fit into a line whole. */
const isPart = (look: Lookup, place: Located): boolean => {
  const { start, end } = sentenceAround(look, place);
  const before = wordsAt(look, { ...place, start: place.start - 1, end: place.start });
  return start < place.start && end - start <= CLAUSE_LENGTH * 1.2 && CLOSES[before] === undefined;
};

/** What stands before a sentence's own words: "TARVIK, Estonia (Reuters) - ", "TARVIK — ", "3. ", "But ". */
const PREFIX =
  /^(?:\p{Lu}[^()\n.!?]{1,60}\((?:\p{Lu}[\p{L} .]{1,24})\)\s*[-–—]{0,2}\s*(?=\p{Lu}|[“"])|\p{Lu}{3}[\p{Lu} ,.]{0,30} ?[—–-]{1,2} (?=\p{Lu}|[“"])|\d{1,2}\. (?=\p{Lu})|(?:But|And|Yet) (?=\p{L}))/u;

const withoutDateline = (look: Lookup, place: Located): Located => {
  const dateline = PREFIX.exec(wordsAt(look, place));
  return dateline === null ? place : { ...place, start: place.start + dateline[0].length };
};

/** Without the signature of a post; where there is nothing else it stays. */
const withoutSignature = (look: Lookup, place: Located): Located => {
  const length = ownWordsEnd(wordsAt(look, place));
  return length === 0 ? place : { ...place, end: place.start + length };
};

const CLOSES: Readonly<Record<string, string>> = { "“": "”", '"': '"', "‘": "’" };

/** A place with the quotation mark right before it, where its words close what that opens. */
const withMarks = (look: Lookup, place: Located): Located => {
  const before = wordsAt(look, { report: place.report, start: place.start - 1, end: place.start });
  const close = CLOSES[before];
  const words = wordsAt(look, place);
  const closes =
    close !== undefined &&
    words.includes(close) &&
    (before === close || !words.slice(0, words.indexOf(close)).includes(before));
  return closes ? { ...place, start: place.start - 1 } : place;
};

/** What one side of a dispute shows. */
export interface ShownSide {
  readonly assertion: Assertion;
  readonly place: Located;
  /** The figure that the dispute is about, inside `place`. */
  readonly figure: Figure | null;
}

const within = (outer: Located, inner: Located): boolean =>
  outer.report === inner.report && outer.start <= inner.start && inner.end <= outer.end;

/** A figure of a claim that counts what a figure of one of its rivals counts. */
const rivalFigure = (look: Lookup, claim: Claim, rivals: readonly Claim[]): Figure | null => {
  const others = rivals.filter(({ id }) => id !== claim.id).flatMap(({ id }) => look.figuresOf.get(id) ?? []);
  const own = look.figuresOf.get(claim.id) ?? [];
  const unit = own.filter(({ si }) => others.some((other) => other.si.unit === si.unit));
  const event = unit.filter(({ event }) => others.some((other) => other.event === event));
  const alike = event.length > 0 ? event : unit;
  const inside = alike.filter((figure) => claim.assertions.some((assertion) => within(assertion, figure)));
  return nearest(inside.length > 0 ? inside : alike, others);
};

/** Of figures that count the same, the one nearest in size to a rival without being it: 1,000 against 20, not 100,000. */
const nearest = (figures: readonly Figure[], others: readonly Figure[]): Figure | null => {
  const size = ({ value, low, high, si }: Figure): number => si.low ?? si.high ?? value ?? low ?? high ?? 0;
  const distance = (figure: Figure): number => {
    const rivals = others
      .filter(({ si }) => si.unit === figure.si.unit)
      .map((other) => Math.abs(Math.log((size(figure) + 1) / (size(other) + 1))));
    return Math.min(...rivals.filter((apart) => apart > 0));
  };
  let best: Figure | null = null;
  for (const figure of figures) if (best === null || distance(figure) < distance(best)) best = figure;
  return best;
};

/** A day inside the story's period, or null: what lies outside says when something else happened, not this. */
export const dayInPeriod = (look: Lookup, day: string | null): string | null => {
  const { from, to } = look.story.period;
  const known = day !== null && day.length >= 10 && from !== null && to !== null;
  return known && day.slice(0, 10) >= from && day.slice(0, 10) <= to ? day : null;
};

/** The day that a side is true of: as of when its figure is given, or when what its claim says happened. Null: not said. */
export const dayOf = (claim: Claim, figure: Figure | null): string | null =>
  figure === null ? claim.when : figure.asOf;

/** The last day on which a report may have come out; a side without a day of its own stands there in an order of days. */
export const outBy = (look: Lookup, { report }: Located): string =>
  look.reports.get(report)?.published.latest?.slice(0, 10) ?? "9999";

/** Which words stand for a claim among its rivals: those with the figure in question, or else its clearest. */
export const shownSide = (look: Lookup, claim: Claim, rivals: readonly Claim[]): ShownSide => {
  const figure = rivalFigure(look, claim, rivals);
  if (figure === null) {
    const assertion = clearest(look, claim);
    return { assertion, place: shownPlace(look, assertion), figure: null };
  }
  const assertion = claim.assertions.find((each) => within(each, figure)) ?? besideFigure(look, figure);
  const place = shownPlace(look, assertion);
  return { assertion, place: within(place, figure) ? place : sentenceAround(look, figure), figure };
};

/** A figure outside every assertion of its claim speaks with the voice of the statement that holds it, if one does. */
const besideFigure = (look: Lookup, figure: Figure): Assertion => {
  const said = look.story.attributions.find(({ report, content }) => within({ report, ...content }, figure));
  const { report, start, end } = sentenceAround(look, figure);
  return {
    report,
    start,
    end,
    attribution: said?.id ?? null,
    stance: said?.stance ?? "says",
    hedge: said?.hedge ?? "none",
  };
};
