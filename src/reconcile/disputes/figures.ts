import type { Reading } from "../../model/reading.ts";
import type { ReportId, Span } from "../../model/span.ts";
import type { Dispute, Figure } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { isoDay, parseDays } from "../../text/calendar.ts";
import { countSame, sizeOf, tellApart } from "../ledger/compare.ts";
import { sentenceIn } from "../sentences.ts";
import { addsOnly } from "./additions.ts";
import { grounds, onCommonGround, shareThing } from "./common-ground.ts";
import { counterparts, ofOneSize } from "./counterparts.ts";
import {
  type DayOf,
  daysBetween,
  daysOf,
  judge,
  ONE_EVENT,
  outlived,
  type ToldBy,
  toldBy,
} from "./course.ts";
import { sameDoer } from "./doers.ts";
import { fewerLater } from "./fewer.ts";
import { growingToll } from "./growing-toll.ts";
import { occasions } from "./occasions.ts";
import { ofOneEvent } from "./one-event.ts";
import { remembered } from "./remembered.ts";
import { type Revisions, toldAsRevised } from "./revised.ts";
import { rivalriesToDisputes } from "./rivalry.ts";
import { type Shares, sharesIn } from "./shares.ts";
import { sites } from "./sites.ts";
import { isYetToCome } from "./to-come.ts";
import { twoVoices } from "./two-voices.ts";

/** A third count that is less than this share of the whole is the rest of it by chance only. */
const LEAST_PART = 0.1;

/**
 * Rival values for one thing counted: `update` where the later one is the greater, as counts that grow are; else
 * `figure`. Each value stands in a claim of its own.
 */
export function figureDisputes(reading: Reading): readonly Dispute[] {
  const told = toldBy(reading.figures);
  const shares = sharesIn(reading);
  const revisions = toldAsRevised(reading);
  const dayOf = daysOf(reading);
  const areRivals = rivals(reading, told, revisions, shares, dayOf);
  const course = { dayOf, isOutlived: outlived(told, dayOf), former: revisions.former };
  const byUnit = Map.groupBy(currentFigures(reading, revisions, shares), (figure) => figure.si.unit);
  const rivalries = [...byUnit.values()].flatMap((alike) =>
    alike.flatMap((one, i) =>
      alike.slice(i + 1).flatMap((other) => {
        const rivalry = areRivals(one, other) ? judge(one, other, course) : null;
        // of people of one kind a toll of all may be a later count, and no rival
        return rivalry === null || (rivalry.kind !== "update" && !countSame(one, other)) ? [] : [rivalry];
      }),
    ),
  );
  return rivalriesToDisputes(rivalries);
}

/**
 * Whether two values cannot both hold for one thing. Not rivals are figures that one report gives side by side, a part and
 * its whole, counts of different sites, days or events, counts so far apart that they cannot be of the same people, what
 * two people did, what is planned and what was done, and those of which one agrees better with another figure of the
 * other report. Within one report two voices may be rivals (`twoVoices`).
 */
function rivals(
  reading: Reading,
  told: ToldBy,
  revisions: Revisions,
  { areShareAndWhole }: Shares,
  dayOf: DayOf,
): (one: Figure, other: Figure) => boolean {
  const ground = grounds(reading);
  const areCounterparts = counterparts(reading.figures, ground);
  const onOneSite = sites(reading);
  const ofOneDoer = sameDoer(reading);
  const onOneEvent = ofOneEvent(reading, ground);
  const onOccasions = occasions(reading, dayOf);
  const areAsMany = fewerLater(reading, ground, onOccasions, dayOf);
  const ofTwoVoices = twoVoices(reading, dayOf);
  const isPlan = isYetToCome(reading);
  const mayGrow = growingToll(reading);
  const ofOneThing = (one: Figure, other: Figure): boolean =>
    one.unit === "people"
      ? onCommonGround(ground, one, other)
      : shareThing(ground, one, other) && ofOneDoer(one, other);
  const byReport = Map.groupBy(reading.figures, ({ report }) => report);
  const within = remembered((figure: Figure) =>
    byReport.get(figure.report)!.filter((rival) => countSame(rival, figure) && ofTwoVoices(rival, figure)),
  );
  // of what two voices of the other report say, a value is held against that of its own voice, or the nearer one
  const isRivalNearer = (one: Figure, other: Figure): boolean =>
    within(other).some((rival) => isNearer(one, rival, other));
  const isPart = remembered((figure: Figure) => isPartOf(figure, byReport.get(figure.report)!));
  const sizesBeside = remembered(
    (figure: Figure): ReadonlySet<number> =>
      new Set(
        byReport
          .get(figure.report)!
          .filter((one) => one !== figure && one.si.unit === figure.si.unit && isBeside(figure, one))
          .map(sizeOf),
      ),
  );
  const mayRival = (one: Figure, other: Figure): boolean =>
    // of the many pairs of one report nearly all stand far apart: asked first
    (one.report !== other.report || ofTwoVoices(one, other)) &&
    isPlan(one) === isPlan(other) &&
    isPart(one) === isPart(other) &&
    !areShareAndWhole(one, other) &&
    !partOfWhole(one, other, told, sizesBeside) &&
    (one.report === other.report ||
      // ground that is held may grow manifold
      ((one.si.unit === "m2" || ofOneSize(one, other)) &&
        !toldTogether(one, other, told) &&
        ofOneThing(one, other) &&
        onOneEvent(one, other) &&
        onOccasions.mayBeOne(one, other) &&
        areAsMany(one, other) &&
        areCounterparts(one, other) &&
        !isRivalNearer(one, other) &&
        !isRivalNearer(other, one)));
  return (one, other) =>
    one.claim !== other.claim &&
    (countSame(one, other) || (one.report !== other.report && mayGrow(one, other))) &&
    tellApart(one, other) &&
    onOneSite(one, other) &&
    (revisions.former(one, other) !== null ||
      (!revisions.isOutdated(one) && !revisions.isOutdated(other) && mayRival(one, other)));
}

/** Whether a figure is more likely what `rival` is about than what `other` is: by who says it, then by size. */
function isNearer(figure: Figure, rival: Figure, other: Figure): boolean {
  const [voice, a, b] = [figure, rival, other].map(({ voices }) => voices.at(-1));
  if (voice !== undefined && (voice === a || voice === b)) return voice === a;
  const off = (one: Figure): number => Math.abs(Math.log(sizeOf(one) / sizeOf(figure)));
  return off(rival) < off(other);
}

/**
 * Figures that some claim holds, without single people and things, numbers without a value, additions ("another 5
 * arrests") and those of sentences that date another event (old tolls).
 */
function currentFigures(
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

const isBeside = (figure: Figure, other: Figure): boolean =>
  Math.max(other.start - figure.end, figure.start - other.end) < TOGETHER;

/** "Eighteen people were killed in Dassa and 12 in Tomo", where the report also counts 30: parts of it. */
function isPartOf(figure: Figure, figures: readonly Figure[]): boolean {
  const alike = figures.filter((one) => one !== figure && countSame(one, figure));
  const sizes = new Set(alike.map(sizeOf));
  return alike.some(
    (other) => sizeOf(other) > 1 && isBeside(figure, other) && sizes.has(sizeOf(other) + sizeOf(figure)),
  );
}

/** Is one the whole of the other and a third count that some report gives beside either (22 + 9 = 31)? */
function partOfWhole(
  one: Figure,
  other: Figure,
  told: ToldBy,
  sizesBeside: (figure: Figure) => ReadonlySet<number>,
): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  const rest = Math.abs(a - b);
  if (rest > 1 && sizesBeside(a < b ? one : other).has(rest)) return true;
  if (rest === a || rest === b || rest < LEAST_PART * Math.max(a, b)) return false;
  const giving = reportsTelling(told, one, rest);
  return meet(giving, reportsTelling(told, one, a)) || meet(giving, reportsTelling(told, one, b));
}
