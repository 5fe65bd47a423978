import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { isoDay, parseDays } from "../../text/calendar.ts";
import type { Account } from "../ledger/account/account.ts";
import { daysBetween, ONE_EVENT } from "../ledger/account/day.ts";
import { type Scene, topOf } from "../ledger/account/scene.ts";
import { countSame, sizeOf } from "../ledger/compare.ts";
import type { Revisions } from "./revised.ts";

/**
 * Figures that some claim holds, without single people and things, numbers without a value, additions ("another 5
 * arrests") and those of sentences that date another event (old tolls).
 */
export function currentFigures(
  { figures }: Reading,
  accountOf: (figure: Figure) => Account,
  { holds, isLevel }: Revisions,
): readonly Account[] {
  return figures
    .filter((figure) => figure.claim !== null && sizeOf(figure) > 1 && !isVague(figure) && !isLevel(figure))
    .map(accountOf)
    .filter((account) => {
      const { figure, share, isAddition, scene } = account;
      if (share()?.isOfCounted || isAddition() || isAdded(account)) return false;
      const { sentence, words, report } = scene();
      if (figure.unit === "magnitude" && isOfAnother(words)) return false;
      if (isSizeOfSomething(figure, sentence)) return false;
      const published = report.published.earliest;
      return published === null || holds(figure) || isOfNow(scene(), published);
    });
}

/** Whether the days that a figure's sentence names are about those of its publication. */
const isOfNow = ({ times }: Scene, published: string): boolean =>
  times.every(
    ({ value }) => value === null || (daysBetween(lastDay(value), published) ?? ONE_EVENT + 1) <= ONE_EVENT,
  );

/** "Twice as many as last week": of a week its last day; other dates as they are. */
const lastDay = (date: string): string => {
  const week = date.includes("W") ? parseDays(date) : null;
  return week === null ? date : isoDay(week.last);
};

/** "Dozens" and "hundreds" of people: those whom another count of about that size could be held against are as many. */
const isVague = ({ unit, value, low, high }: Figure): boolean =>
  unit === "people" && value === null && (low ?? high) === (high ?? low);

/** A smaller quake that follows, or goes before, has a magnitude of its own. */
const isOfAnother = (words: string): boolean => /\b(?:after|fore)shocks?\b/i.test(words);

/** Units of what a thing has and of what was done alike. */
const EXTENTS = new Set(["m", "s", "kg"]);

/** "A harbour of 400,000 square meters", "a 40-meter pier" say how large a thing is, and count nothing that happened. */
function isSizeOfSomething(figure: Figure, { tokens }: Sentence): boolean {
  const top = tokens[topOf(tokens, figure)];
  const head = top === undefined ? undefined : tokens[top.head];
  // of "a quake of magnitude 6.8", "a vote of 14 to 11" the number is what is told
  if (/^(?:people|magnitude|votes)$/.test(figure.unit) || top === undefined || head === undefined)
    return false;
  if (head.start >= figure.end)
    return EXTENTS.has(figure.si.unit) && /^(?:compound|amod|nmod|nummod)/.test(top.relation);
  return top.relation === "nmod" && head.end <= figure.start;
}

/** "Another 116 were wounded" adds nothing where the report counts no other wounded. */
const isAdded = ({ figure, told }: Account): boolean =>
  figure.scope === "new" &&
  told().some((other) => other.figure !== figure && countSame(other.figure, figure));
