import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { isoDay, parseDays } from "../../text/calendar.ts";
import { countSame, sizeOf } from "../ledger/compare.ts";
import { sentenceIn } from "../sentences/places.ts";
import { addsOnly } from "./additions.ts";
import { daysBetween, ONE_EVENT } from "./course.ts";
import type { Revisions } from "./revised.ts";
import type { Shares } from "./shares.ts";

/**
 * Figures that some claim holds, without single people and things, numbers without a value, additions ("another 5
 * arrests") and those of sentences that date another event (old tolls).
 */
export function currentFigures(
  reading: Reading,
  { holds, isLevel }: Revisions,
  { isOfCounted }: Shares,
): readonly Figure[] {
  const reports = new Map(reading.reports.map((report) => [report.id, report]));
  const isAddition = addsOnly(reading);
  const times = Map.groupBy(reading.times, (time) => time.report);
  return reading.figures.filter((figure) => {
    if (figure.claim === null || sizeOf(figure) <= 1 || isVague(figure)) return false;
    if (isLevel(figure) || isOfCounted(figure) || isAddition(figure)) return false;
    if (isAdded(figure, reading.figures)) return false;
    const report = reports.get(figure.report)!;
    const sentence = sentenceIn(report.parsed, figure);
    if (figure.unit === "magnitude" && sentence !== undefined && isOfAnother(report.text, sentence))
      return false;
    const published = report.published.earliest;
    if (sentence !== undefined && isSizeOfSomething(figure, sentence)) return false;
    if (sentence === undefined || published === null || holds(figure)) return true;
    return (times.get(figure.report) ?? [])
      .filter((time) => time.start >= sentence.start && time.end <= sentence.end && time.value !== null)
      .every((time) => (daysBetween(lastDay(time.value!), published) ?? ONE_EVENT + 1) <= ONE_EVENT);
  });
}

/** "Twice as many as last week": of a week its last day; other dates as they are. */
const lastDay = (date: string): string => {
  const week = date.includes("W") ? parseDays(date) : null;
  return week === null ? date : isoDay(week.last);
};

/** "Dozens" and "hundreds" of people: those whom another count of about that size could be held against are as many. */
const isVague = ({ unit, value, low, high }: Figure): boolean =>
  unit === "people" && value === null && (low ?? high) === (high ?? low);

/** A smaller quake that follows, or goes before, has a magnitude of its own. */
const isOfAnother = (text: string, { start, end }: Span): boolean =>
  /\b(?:after|fore)shocks?\b/i.test(text.slice(start, end));

/** Units of what a thing has and of what was done alike. */
const EXTENTS = new Set(["m", "s", "kg"]);

/** "A harbour of 400,000 square meters", "a 40-meter pier" say how large a thing is, and count nothing that happened. */
function isSizeOfSomething(figure: Figure, { tokens }: Sentence): boolean {
  const top = tokens.find((token) => {
    const head = tokens[token.head];
    return inside(token, figure) && (head === undefined || !inside(head, figure));
  });
  const head = top === undefined ? undefined : tokens[top.head];
  // of "a quake of magnitude 6.8", "a vote of 14 to 11" the number is what is told
  if (/^(?:people|magnitude|votes)$/.test(figure.unit) || top === undefined || head === undefined)
    return false;
  if (head.start >= figure.end)
    return EXTENTS.has(figure.si.unit) && /^(?:compound|amod|nmod|nummod)/.test(top.relation);
  return top.relation === "nmod" && head.end <= figure.start;
}

const inside = (token: Span, span: Span): boolean => token.start < span.end && span.start < token.end;

/** "Another 116 were wounded" adds nothing where the report counts no other wounded. */
function isAdded(figure: Figure, figures: readonly Figure[]): boolean {
  if (figure.scope !== "new") return false;
  return figures.some(
    (other) => other !== figure && other.report === figure.report && countSame(other, figure),
  );
}
