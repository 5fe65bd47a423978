import type { Stance } from "../model/annotations.ts";
import type { Located } from "../model/span.ts";
import type { Assertion, Attribution, Claim } from "../model/story.ts";
import { datelineOf } from "../text/lines/dateline.ts";
import { ownWordsEnd } from "../text/lines/posts.ts";
import { beginsWithPronoun } from "../text/words/pronouns.ts";
import { CLAUSE_LENGTH } from "./clause.ts";
import { isFragment, TIME_FIRST } from "./fragment.ts";
import { countWords } from "./gist.ts";
import { type Lookup, remembered, sentenceAround, wordsAt } from "./lookup.ts";
import { support } from "./support.ts";

/** Begins with a word that points outside the line: a reader cannot know who "he" is. */
export const DANGLING =
  /^[“"'‘]?(?:he|she|they|it|this|that|these|those|his|her|their|its|such|there|also)\b/i;

/** Stances whose content is a clause; what is asked or ordered is a bare infinitive, so its whole sentence part is shown. */
const TELLING: ReadonlySet<Stance> = new Set(["says", "denies", "doubts"]);

/** Fewer words than this are no statement by themselves: their sentence is shown instead. */
const FEWEST_WORDS = 4;

const POINTS = {
  own: 1.5,
  size: 2,
  opening: 1,
  dangling: -2,
  hedged: -0.5,
  verbless: -3,
  support: 6,
} as const;

/** How well an assertion stands for its claim: a clause of usual length that begins like one, no pronoun first, that the others say too. */
const clarity = (look: Lookup, claim: Claim, assertion: Assertion): number => {
  const place = shownPlace(look, assertion);
  const shown = wordsAt(look, place);
  const count = countWords(shown);
  return (
    (wordsAt(look, assertion) === claim.text ? POINTS.own : 0) +
    (count >= 7 && count <= 28 ? POINTS.size : count >= 5 && count <= 45 ? POINTS.size / 2 : 0) +
    (/^[“"‘'\p{Lu}\p{N}]/u.test(shown) ? POINTS.opening : 0) +
    (DANGLING.test(shown) ? POINTS.dangling : 0) +
    (look.isStatement(place) ? 0 : POINTS.verbless) +
    POINTS.support * (support(look, claim, place) ?? 0) +
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

/** The rule that finds what is no statement but the object of its verb: "claimed responsibility", "called it a crime". */
const OBJECT_RULE = "attributions/object";

/** Cue and object stand side by side; a longer way between them holds other words. */
const WIDEST_GAP = 2;

/** "vowed at first [to fight on]", "pleaded with the owners [to open the gates]". */
const WIDEST_BEFORE_INFINITIVE = 40;
const INFINITIVE = /^to \p{Ll}/u;
const NO_BREAK = /^[^.,;:!?“”"]*$/u;

/**
 * Where an attribution's words begin that can be read by themselves: an object is nothing without the verb before it, nor is
 * what somebody vows or plans "to do".
 */
export const saidPlace = (look: Lookup, { report, content, cue, by }: Attribution): Located => {
  const place = { report, start: content.start, end: content.end };
  const gap = cue === null ? -1 : content.start - cue.end;
  if (gap < 0) return place;
  const isObject = by === OBJECT_RULE && gap <= WIDEST_GAP;
  const isInfinitive =
    gap <= WIDEST_BEFORE_INFINITIVE &&
    INFINITIVE.test(wordsAt(look, place)) &&
    NO_BREAK.test(wordsAt(look, { report, start: cue!.end, end: content.start }));
  return isObject || isInfinitive ? { ...place, start: cue!.start } : place;
};

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
  const own = narrowed || said?.content.start === start ? saidPlace(look, said!) : null;
  const begins = own?.start ?? start;
  const from =
    said !== undefined && begins === said.content.start ? withSpeaker(look, said, start, begins) : begins;
  const place = { report, start: from, end: narrowed ? own!.end : end };
  const whole =
    breaksOff(look, place) || (said === undefined && isPart(look, place))
      ? sentenceAround(look, place)
      : place;
  const shown = said === undefined ? whole : withoutTag(look, said, whole);
  return withMarks(look, withoutSignature(look, withoutDateline(look, shown)));
});

/**
 * Of the second sentence of a quotation what stands before the mark that closes it: "“No calls came. [No siren sounded],”
 * she said".
 */
const withoutTag = (look: Lookup, { content, kind }: Attribution, place: Located): Located => {
  if (kind !== "direct" || content.start >= place.start || content.end <= place.start) return place;
  const quoted = wordsAt(look, { ...place, end: Math.min(content.end, place.end) });
  const length = quoted.replace(/[,\s]*["”’]$/u, "").length;
  return length === 0 || length === quoted.length ? place : { ...place, end: place.start + length };
};

/**
 * The words of an assertion where nothing beside them says who says it and how: of what is denied or doubted with the
 * verb that says so.
 */
export const alonePlace = remembered((look, assertion: Assertion): Located => {
  const place = shownPlace(look, assertion);
  const said = assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution);
  const cue = said?.cue ?? null;
  if (cue === null || (assertion.stance !== "denies" && assertion.stance !== "doubts")) return place;
  if (place.start <= cue.start && cue.end <= place.end) return place;
  const from = Math.min(place.start, said!.source?.start ?? cue.start, cue.start);
  return { ...place, start: from, end: Math.max(place.end, cue.end) };
});

/** A speaker right before his verb: "the mill's owners said on Monday", and no "who" or comma between. */
const WIDEST_FRAME = 60;
const CLEAR_FRAME = /^[^,;:()“”"]*$/;

/** Where the words begin that hold whoever a first "it" or "he" is: with the speaker, where he and his verb stand right before. */
const withSpeaker = (
  look: Lookup,
  { report, source, cue, content, kind }: Attribution,
  start: number,
  begins: number,
): number => {
  if (
    kind === "direct" ||
    source === null ||
    cue === null ||
    source.end > cue.start ||
    cue.end > content.start
  )
    return begins;
  const frame = wordsAt(look, { report, start: source.start, end: content.start });
  const isClear = frame.length <= WIDEST_FRAME && CLEAR_FRAME.test(frame) && !DANGLING.test(frame);
  return isClear && beginsWithPronoun(wordsAt(look, { report, ...content }))
    ? Math.min(start, source.start)
    : begins;
};

/** What is shown of a claim by itself. */
export interface Shown {
  readonly place: Located;
  readonly words: string;
  /** How many words these are. */
  readonly count: number;
}

/** The words by which a claim is shown, found once for each. */
export const shownOf = remembered((look, claim: Claim): Shown => {
  const place = shownPlace(look, clearest(look, claim));
  const words = wordsAt(look, place);
  return { place, words, count: countWords(words) };
});

/** A shorter content is half a sentence: "a disaster". */
const SHORTEST_CONTENT = 24;

/** Ends with a word that needs another after it. */
const OPEN_END =
  /\b(?:to|of|the|an?|and|or|but|that|by|with|in|on|for|from|as|at|said|says|was|were|is|are|had|has)$/i;

/**
 * Words that stop right before this, or before what is put in between, are a subject without its verb: "94 people, among
 * them a girl, were hurt".
 */
const VERB_TO_COME =
  /^(?:| *, [^,;:.!?]{3,120},) (?:has|have|had|is|are|was|were|will|would|can|could|did|does|do|may|might|must|should|never)\b/;

/** Ends with what opens another clause, before what is put in between: "left after, according to the guard, …". */
const OPENED = /\b(?:after|before|because|while|although|unless|whether|until|than)$/i;

/** Begins a sentence with what only says when or why: what is told comes after it. */
const OPENING =
  /^(?:(?:Long|Shortly|Just|Even|Only) (?:after|before|when|as|if)|After|Before|When|While|As|Since|Although|Though|Because|Despite|Following|Amid|During|Until|If|In|On|At|With|By)\b/;

const LONGEST_SENTENCE = 280;

const breaksOff = (look: Lookup, place: Located): boolean => {
  const words = wordsAt(look, place).trim();
  if (countWords(words) < FEWEST_WORDS || OPEN_END.test(words)) return true;
  const { start, end } = sentenceAround(look, place);
  if (end - start > LONGEST_SENTENCE) return false;
  const after = wordsAt(look, { ...place, start: place.end, end });
  return (
    isFragment(look, place) ||
    !look.isStatement(place) ||
    VERB_TO_COME.test(after) ||
    (OPENED.test(words) && /^,/.test(after)) ||
    ((OPENING.test(words) || TIME_FIRST.test(words)) && /^,? /.test(after))
  );
};

/** In the report's own voice the part of a sentence that would fit into a line whole. */
const isPart = (look: Lookup, place: Located): boolean => {
  const { start, end } = sentenceAround(look, place);
  const before = wordsAt(look, { ...place, start: place.start - 1, end: place.start });
  return start < place.start && end - start <= CLAUSE_LENGTH * 1.2 && CLOSES[before] === undefined;
};

/** What else stands before a sentence's own words: "3. ", "-- ", "👉 ", "UPDATE: ", "But ", "In addition, ". */
const PREFIX =
  /^(?:\d{1,2}\. (?=\p{Lu})|(?:[-–—•*]{1,2}|(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*)+)\s+(?=[\p{L}#])|\p{Lu}{5,}: (?=\p{L})|(?:But|And|Yet) (?=\p{L})|(?:In addition|Instead|However|Meanwhile|Moreover|Also|Indeed|Nevertheless|Furthermore), (?=\p{L}))/u;

/** Longest credit of a dateline without a dash behind it that is believed here: "TARVIK, Estonia (Reuters) Two people …". */
const isCredit = (words: string): boolean => /^\p{Lu}[\p{L} .]{1,24}$/u.test(words);

/** A place without what stands before its own words. */
export const withoutDateline = (look: Lookup, place: Located): Located => {
  const words = wordsAt(look, place);
  const length = datelineOf(words, isCredit)?.length ?? PREFIX.exec(words)?.[0].length ?? 0;
  return length === 0 ? place : { ...place, start: place.start + length };
};

/** Without the signature of a post; where there is nothing else it stays. */
const withoutSignature = (look: Lookup, place: Located): Located => {
  const length = ownWordsEnd(wordsAt(look, place));
  return length === 0 ? place : { ...place, end: place.start + length };
};

const CLOSES: Readonly<Record<string, string>> = { "“": "”", '"': '"', "‘": "’" };

/** A place with the quotation mark right before it, where its words close what that opens or the mark that closes it follows. */
const withMarks = (look: Lookup, place: Located): Located => {
  const before = wordsAt(look, { report: place.report, start: place.start - 1, end: place.start });
  const close = CLOSES[before];
  const words = wordsAt(look, place);
  if (close === undefined) return place;
  if (!words.includes(close)) {
    const after = wordsAt(look, { ...place, start: place.end, end: place.end + 2 });
    const at = after.indexOf(close);
    return at === 0 || (at === 1 && after.startsWith(","))
      ? { ...place, start: place.start - 1, end: place.end + at + 1 }
      : place;
  }
  const closes = before === close || !words.slice(0, words.indexOf(close)).includes(before);
  return closes ? { ...place, start: place.start - 1 } : place;
};

/** A day inside the story's period, or null: what lies outside says when something else happened, not this. */
export const dayInPeriod = (look: Lookup, day: string | null): string | null => {
  const { from, to } = look.story.period;
  const known = day !== null && day.length >= 10 && from !== null && to !== null;
  return known && day.slice(0, 10) >= from && day.slice(0, 10) <= to ? day : null;
};
