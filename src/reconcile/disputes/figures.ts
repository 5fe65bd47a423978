import type { Reading } from "../../model/reading.ts";
import type { ReportId, Span } from "../../model/span.ts";
import type { Dispute, Figure } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { isoDay, parseDays } from "../../text/calendar.ts";
import { countSame, incompatible, sizeOf, tellApart } from "../ledger/compare.ts";
import { grounds, onCommonGround, shareThing } from "./common-ground.ts";
import { counterparts, ofOneSize } from "./counterparts.ts";
import { sameDoer } from "./doers.ts";
import { type Revisions, toldAsRevised } from "./revised.ts";
import { type Rivalry, rivalriesToDisputes } from "./rivalry.ts";
import { sites } from "./sites.ts";

/** Figures further apart in time than this tell of two events, not of one that grew (days). */
const ONE_EVENT = 21;
/** A third count that is less than this share of the whole is the rest of it by chance only. */
const LEAST_PART = 0.1;

/**
 * Rival values for one thing counted: `update` where the later one is the greater, as counts that grow are; else
 * `figure`. Each value stands in a claim of its own.
 */
export function figureDisputes(reading: Reading): readonly Dispute[] {
  const told = toldBy(reading.figures);
  const revisions = toldAsRevised(reading);
  const areRivals = rivals(reading, told, revisions);
  const dayOf = daysOf(reading);
  const course = { dayOf, isOutlived: outlived(told, dayOf), former: revisions.former };
  const byUnit = Map.groupBy(currentFigures(reading, revisions), (figure) => figure.si.unit);
  const rivalries = [...byUnit.values()].flatMap((alike) =>
    alike.flatMap((one, i) =>
      alike.slice(i + 1).flatMap((other) => (areRivals(one, other) ? (judge(one, other, course) ?? []) : [])),
    ),
  );
  return rivalriesToDisputes(rivalries);
}

/**
 * Whether two values cannot both hold for one thing. Not rivals are figures of which some report gives both side by side
 * (they count two things, or the report itself tells the change), a part and its whole, counts of sites known to be
 * different or told with no word in common, counts so far apart that they cannot be of the same people, counts of what
 * two people did or got, and those of which one agrees better with another figure of the other report.
 */
function rivals(
  reading: Reading,
  told: ToldBy,
  revisions: Revisions,
): (one: Figure, other: Figure) => boolean {
  const ground = grounds(reading);
  const areCounterparts = counterparts(reading.figures, ground);
  const onOneSite = sites(reading);
  const ofOneDoer = sameDoer(reading);
  const ofOneThing = (one: Figure, other: Figure): boolean =>
    one.unit === "people"
      ? onCommonGround(ground, one, other)
      : shareThing(ground, one, other) && ofOneDoer(one, other);
  const mayRival = (one: Figure, other: Figure): boolean =>
    !toldTogether(one, other, told) &&
    !partOfWhole(one, other, told, reading) &&
    // ground that is held may grow manifold, or be told by the tens
    (one.si.unit === "m2" || ofOneSize(one, other)) &&
    ofOneThing(one, other);
  return (one, other) =>
    one.report !== other.report &&
    one.claim !== other.claim &&
    countSame(one, other) &&
    tellApart(one, other) &&
    onOneSite(one, other) &&
    (revisions.former(one, other) !== null || (mayRival(one, other) && areCounterparts(one, other)));
}

/**
 * Figures that some claim holds, without single people and things, numbers without a value, additions ("another 5
 * arrests") and those of sentences that date another event (old tolls).
 */
function currentFigures(reading: Reading, { holds }: Revisions): readonly Figure[] {
  const reports = new Map(reading.reports.map((report) => [report.id, report]));
  const times = Map.groupBy(reading.times, (time) => time.report);
  return reading.figures.filter((figure) => {
    if (figure.claim === null || sizeOf(figure) <= 1 || isVague(figure)) return false;
    if (isAdded(figure, reading.figures)) return false;
    const report = reports.get(figure.report)!;
    const sentence = report.parsed.find(({ start, end }) => start <= figure.start && end >= figure.end);
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
  if (figure.unit === "people" || top === undefined || head === undefined) return false;
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

type DayOf = (figure: Figure) => string | null;

function daysOf({ reports }: Reading): DayOf {
  const published = new Map<ReportId, string | null>(
    reports.map(({ id, published: { latest } }) => [id, latest]),
  );
  return (figure) => figure.asOf ?? published.get(figure.report) ?? null;
}

interface Course {
  readonly dayOf: DayOf;
  readonly former: Revisions["former"];
  readonly isOutlived: (lesser: Figure, greater: Figure) => boolean;
}

function judge(one: Figure, other: Figure, course: Course): Rivalry | null {
  const was = course.former(one, other);
  if (was !== null)
    return { figures: [was, was === one ? other : one], kind: "update", isRevision: true, days: null };
  const rivalry = inTime(one, other, course);
  // "at least 46" does not contradict a later "at least 60", and was true of its day
  return rivalry?.kind === "figure" && !incompatible(one, other) ? null : rivalry;
}

function inTime(one: Figure, other: Figure, { dayOf, isOutlived }: Course): Rivalry | null {
  const [a, b] = [dayOf(one), dayOf(other)];
  if (a === null || b === null) return { figures: [one, other], kind: "figure", days: null };
  const apart = daysBetween(a, b);
  if (apart === null || apart > ONE_EVENT) return null;
  if (apart > 0) {
    const [earlier, later] = a <= b ? [one, other] : [other, one];
    const kind = sizeOf(later) > sizeOf(earlier) ? "update" : "figure";
    return { figures: [earlier, later], kind, days: a <= b ? [a, b] : [b, a] };
  }
  const [lesser, greater] = sizeOf(one) <= sizeOf(other) ? [one, other] : [other, one];
  return isOutlived(lesser, greater)
    ? { figures: [lesser, greater], kind: "update", days: [a, b] }
    : { figures: [one, other], kind: "figure", days: a <= b ? [a, b] : [b, a] };
}

/**
 * A count that grows within a day: the lesser value is never told again on a later day and the greater one is. Where two
 * named voices give them, they contradict each other.
 */
function outlived(told: ToldBy, dayOf: DayOf): Course["isOutlived"] {
  const isToldAfter = (figure: Figure, day: string): boolean =>
    told(figure)
      .get(sizeOf(figure))!
      .some((same) => (dayOf(same) ?? "").slice(0, day.length) > day);
  return (lesser, greater) => {
    const day = dayOf(lesser)!;
    const [a, b] = [lesser.voices.at(-1), greater.voices.at(-1)];
    if (a !== undefined && b !== undefined && a !== b) return false;
    return !isToldAfter(lesser, day) && isToldAfter(greater, day);
  };
}

/** Whole days between two ISO dates; 0 where one holds the other; null where they are too coarse to tell. */
function daysBetween(a: string, b: string): number | null {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  if (!/^\d{4}-\d\d-\d\d/.test(a) || !/^\d{4}-\d\d-\d\d/.test(b)) return null;
  return Math.round(Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000);
}

/** The figures that give each value (by `sizeOf`) of what a figure counts. */
type ToldBy = (figure: Figure) => ReadonlyMap<number, readonly Figure[]>;

function toldBy(figures: readonly Figure[]): ToldBy {
  const known = new Map<Figure, ReadonlyMap<number, readonly Figure[]>>();
  return (figure) => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    const found = Map.groupBy(
      figures.filter((one) => countSame(one, figure)),
      sizeOf,
    );
    known.set(figure, found);
    return found;
  };
}

const reportsTelling = (told: ToldBy, figure: Figure, size: number): ReadonlySet<ReportId> =>
  new Set((told(figure).get(size) ?? []).map(({ report }) => report));

const meet = (a: ReadonlySet<ReportId>, b: ReadonlySet<ReportId>): boolean =>
  [...a].some((report) => b.has(report));

/** Does some report give both values of one thing? Then they are parts of it, or the report tells the change itself. */
function toldTogether(one: Figure, other: Figure, told: ToldBy): boolean {
  const [a, b] = [one, other].map((figure) => reportsTelling(told, figure, sizeOf(figure)));
  return meet(a!, b!);
}

/** What is counted together stands no further apart ("12 Norlanders and 11 Marnish nationals"). */
const TOGETHER = 60;

/** Is one the whole of the other and a third count that some report gives beside either (22 + 9 = 31)? */
function partOfWhole(one: Figure, other: Figure, told: ToldBy, { figures }: Reading): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  const rest = Math.abs(a - b);
  const part = a < b ? one : other;
  const isBeside = (third: Figure): boolean =>
    third !== part &&
    third.report === part.report &&
    third.si.unit === part.si.unit &&
    sizeOf(third) === rest &&
    Math.max(third.start - part.end, part.start - third.end) < TOGETHER;
  if (rest > 1 && figures.some(isBeside)) return true;
  if (rest === a || rest === b || rest < LEAST_PART * Math.max(a, b)) return false;
  const giving = reportsTelling(told, one, rest);
  return meet(giving, reportsTelling(told, one, a)) || meet(giving, reportsTelling(told, one, b));
}
