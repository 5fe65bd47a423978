import type { FigureMention } from "../../model/annotations.ts";
import type { Span } from "../../model/span.ts";

/** The two numbers of a vote, the one for it first: "151-139", "151 to 139", "151 votes to 139". */
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+|\d{1,4}`;
const TALLY = new RegExp(
  String.raw`(?<![\d.,$£€/-])(${NUMBER})( votes?)?(?:[-–]| to )(${NUMBER})(?![\d%/-]|[.,]\d| ?(?:percent|per cent|points?|million|billion)\b)`,
  "gu",
);
/** "151 votes in favour and 139 against", "151 for, 139 against". */
const FOR_AND_AGAINST = new RegExp(
  String.raw`(?<![\d.,$£€/-])(${NUMBER})( votes?)?( (?:in favou?r|for))(?:,| and|, and|, with) (${NUMBER})( (?:votes )?against)\b`,
  "gu",
);

/**
 * Stands right before a tally: "voted", "voted unanimously,", "by a vote of", "the vote was", "passed", "defeated by",
 * "passed the bill".
 */
const BEFORE =
  /\b(?:vot(?:e|es|ed|ing)(?: \p{Ll}+ly)?,?|votes? (?:of|was|were|by)(?: a)?|by(?: a)?(?: vote of)?|(?:pass|approv|reject|adopt|defeat|confirm|clear|advanc|endors|back)(?:ed|es)(?: it)?(?: by)?|(?:bill|motion|resolution|amendment|measure|budget|treaty|nomination|proposal|package)|failed(?: by)?|in an?(?: \p{Ll}+){0,2}) $/iu;
/** A word of voting in its sentence; "in a 3-1 win" and "won 31-24" are scores. */
const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|bill|motion|resolution|amendment|referendum|parliament|senate|congress|council|committee|lawmakers?|legislat\p{L}+|jurors?|jury)\b/iu;
/** Stands right behind one: "a 354-60 vote", "151-139 in favour". */
const BEHIND = /^ (?:\p{Ll}+ )?votes?\b|^ (?:in favou?r|against)\b/iu;

/**
 * Recogniser: the two numbers of each vote of a sentence, for and against, where words of voting stand beside them. Time
 * is linear in the text.
 *
 * @example talliesIn("Lawmakers passed the bill by 151 votes to 139.", …) // 151 votes in favour, 139 against
 */
export function talliesIn(text: string, { start, end }: Span): FigureMention[] {
  const sentence = text.slice(start, end);
  if (!VOTING.test(sentence)) return [];
  const tallies = [...sentence.matchAll(TALLY)].flatMap((match) => {
    const [all, one = "", votes = "", other = ""] = match;
    const last = match.index + all.length;
    const before = sentence.slice(Math.max(0, match.index - 40), match.index);
    if (!BEFORE.test(before) && !BEHIND.test(sentence.slice(last, last + 30))) return [];
    const first = { start: match.index, length: one.length, end: match.index + one.length + votes.length };
    const second = { start: last - other.length, length: other.length, end: last };
    const sides = pair(first, one, second, other);
    return isLost(before, sides) ? sides.map(turned) : sides;
  });
  const named = [...sentence.matchAll(FOR_AND_AGAINST)].flatMap((match) => {
    const [all, one = "", votes = "", side = "", other = "", against = ""] = match;
    const last = match.index + all.length;
    const first = {
      start: match.index,
      length: one.length,
      end: match.index + `${one}${votes}${side}`.length,
    };
    const second = { start: last - against.length - other.length, length: other.length, end: last };
    return pair(first, one, second, other);
  });
  return [...tallies, ...named]
    .map((figure) => ({
      ...figure,
      start: figure.start + start,
      end: figure.end + start,
      number: { start: figure.number.start + start, end: figure.number.end + start },
    }))
    .toSorted((a, b) => a.start - b.start);
}

/** "Rejected by 151 to 139": the greater number is told first, and is against. */
const LOST = /\b(?:reject|defeat)(?:ed|s)\b|\bvot(?:ed|es) down\b/iu;

const isLost = (before: string, [first, second]: readonly FigureMention[]): boolean =>
  LOST.test(before) && first!.value! > second!.value!;

const turned = (figure: FigureMention): FigureMention => ({
  ...figure,
  item: figure.item === FAVOUR ? AGAINST : FAVOUR,
});

const [FAVOUR, AGAINST] = ["votes in favour", "votes against"];

interface Place extends Span {
  /** Of its number. */
  readonly length: number;
}

const pair = (first: Place, one: string, second: Place, other: string): FigureMention[] => [
  votesOf(first, one, FAVOUR),
  votesOf(second, other, AGAINST),
];

function votesOf({ start, end, length }: Place, digits: string, item: string): FigureMention {
  const value = Number(digits.replaceAll(",", ""));
  return {
    kind: "figure",
    start,
    end,
    number: { start, end: start + length },
    value,
    low: value,
    high: null,
    bound: "exact",
    unit: "votes",
    item,
    event: "vote",
    restates: null,
    scope: "unknown",
  };
}
