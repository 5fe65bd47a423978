import type { Reading } from "../../model/reading.ts";
import type { ReportId, Span } from "../../model/span.ts";
import type { Dispute, Entity, Figure } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { countSame, incompatible, sizeOf } from "../ledger/compare.ts";
import { commonGround } from "./common-ground.ts";
import { type Rivalry, rivalriesToDisputes } from "./rivalry.ts";

/** Figures further apart in time than this tell of two events, not of one that grew (days). */
const ONE_EVENT = 21;
/** Two counts of people of which one is more than this many times the other count different people. */
const ONE_COUNT = 4;

/**
 * Rival values for one thing counted: `update` where the later one is the greater, as counts that grow are; else
 * `figure`. Each value stands in a claim of its own.
 *
 * Not rivals are figures of which some report gives both side by side (they count two things, or the report itself
 * tells the change), a part and its whole, figures of sentences that speak of another time (old tolls), of places known to be different or told with no word in
 * common, counts so far apart that they cannot be of the same people, and counts of what was added ("another 5 arrests").
 */
export function figureDisputes(reading: Reading): readonly Dispute[] {
  const figures = currentFigures(reading);
  const days = daysOf(reading);
  const onOneGround = commonGround(reading);
  const places = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const rivalries: Rivalry[] = [];
  for (const alike of Map.groupBy(figures, (figure) => figure.si.unit).values()) {
    const told = toldBy(alike);
    for (const [i, one] of alike.entries())
      for (const other of alike.slice(i + 1)) {
        if (one.report === other.report || one.claim === other.claim) continue;
        if (!countSame(one, other) || !incompatible(one, other) || !oneCount(one, other)) continue;
        if (!onePlace(one, other, places) || toldTogether(one, other, told) || partOfWhole(one, other, told))
          continue;
        if (one.unit === "people" && !onOneGround(one, other)) continue;
        const rivalry = judge(one, other, days);
        if (rivalry !== null) rivalries.push(rivalry);
      }
  }
  return rivalriesToDisputes(rivalries);
}

/** Figures that some claim holds, without single people and things, additions and without those of sentences that date another event. */
function currentFigures(reading: Reading): readonly Figure[] {
  const reports = new Map(reading.reports.map((report) => [report.id, report]));
  const times = Map.groupBy(reading.times, (time) => time.report);
  return reading.figures.filter((figure) => {
    if (figure.claim === null || sizeOf(figure) <= 1 || isAdded(figure, reading.figures)) return false;
    const report = reports.get(figure.report)!;
    const sentence = report.parsed.find(({ start, end }) => start <= figure.start && end >= figure.end);
    const published = report.published.earliest;
    if (sentence !== undefined && isSizeOfSomething(figure, sentence)) return false;
    if (sentence === undefined || published === null) return true;
    return (times.get(figure.report) ?? [])
      .filter((time) => time.start >= sentence.start && time.end <= sentence.end && time.value !== null)
      .every((time) => (daysBetween(time.value!, published) ?? ONE_EVENT + 1) <= ONE_EVENT);
  });
}

/** "A harbour of 400,000 square meters" says how large a thing is, and counts nothing that happened. */
function isSizeOfSomething(figure: Figure, { tokens }: Sentence): boolean {
  const top = tokens.find((token) => {
    const head = tokens[token.head];
    return inside(token, figure) && (head === undefined || !inside(head, figure));
  });
  const head = top === undefined ? undefined : tokens[top.head];
  return (
    figure.unit !== "people" && top?.relation === "nmod" && head !== undefined && head.end <= figure.start
  );
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

function judge(one: Figure, other: Figure, dayOf: DayOf): Rivalry | null {
  const [a, b] = [dayOf(one), dayOf(other)];
  if (a === null || b === null) return { figures: [one, other], kind: "figure", days: null };
  const apart = daysBetween(a, b);
  if (apart === null || apart > ONE_EVENT) return null;
  const [earlier, later] = a <= b ? [one, other] : [other, one];
  const grown = apart > 0 && sizeOf(later) > sizeOf(earlier);
  return { figures: [earlier, later], kind: grown ? "update" : "figure", days: a <= b ? [a, b] : [b, a] };
}

/** Whole days between two ISO dates; 0 where one holds the other; null where they are too coarse to tell. */
function daysBetween(a: string, b: string): number | null {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  if (!/^\d{4}-\d\d-\d\d/.test(a) || !/^\d{4}-\d\d-\d\d/.test(b)) return null;
  return Math.round(Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000);
}

function oneCount(one: Figure, other: Figure): boolean {
  if (one.unit !== "people") return true;
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return Math.max(a, b) <= ONE_COUNT * Math.max(1, Math.min(a, b));
}

/** The reports that give each value (by `sizeOf`) of what a figure counts. */
type ToldBy = (figure: Figure) => ReadonlyMap<number, ReadonlySet<ReportId>>;

function toldBy(figures: readonly Figure[]): ToldBy {
  const known = new Map<Figure, Map<number, Set<ReportId>>>();
  return (value) => {
    let reports = known.get(value);
    if (reports === undefined) {
      reports = new Map();
      for (const figure of figures) {
        if (!countSame(figure, value)) continue;
        const size = sizeOf(figure);
        reports.set(size, (reports.get(size) ?? new Set()).add(figure.report));
      }
      known.set(value, reports);
    }
    return reports;
  };
}

const NONE: ReadonlySet<ReportId> = new Set();

const meet = (a: ReadonlySet<ReportId>, b: ReadonlySet<ReportId>): boolean =>
  [...a].some((report) => b.has(report));

/** Does some report give both values of one thing? Then they are parts of it, or the report tells the change itself. */
function toldTogether(one: Figure, other: Figure, told: ToldBy): boolean {
  const [a, b] = [one, other].map((figure) => told(figure).get(sizeOf(figure)) ?? NONE);
  return meet(a!, b!);
}

/** Is one the whole of the other and a third count that some report gives beside either (22 + 9 = 31)? */
function partOfWhole(one: Figure, other: Figure, told: ToldBy): boolean {
  const rest = Math.abs(sizeOf(one) - sizeOf(other));
  if (rest === sizeOf(one) || rest === sizeOf(other)) return false;
  const reports = told(one);
  const giving = reports.get(rest) ?? NONE;
  return [one, other].some((figure) => meet(giving, reports.get(sizeOf(figure)) ?? NONE));
}

/** Not known to hold for different places: one may be the country of the other. */
function onePlace(one: Figure, other: Figure, entities: ReadonlyMap<string, Entity>): boolean {
  if (one.place === null || other.place === null || one.place === other.place) return true;
  const [a, b] = [entities.get(one.place)?.place, entities.get(other.place)?.place];
  if (!a || !b || a.country === null || a.country !== b.country) return false;
  return a.precision !== b.precision;
}
