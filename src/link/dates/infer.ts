import type { TimeExpression } from "../../model/annotations.ts";
import type { Publication } from "../../model/report.ts";
import type { Sentence } from "../../model/syntax.ts";
import { civil, type Day, dayOf, isoDay, parseDays } from "../../text/calendar.ts";
import { statedDate } from "../../text/lines/stated-date.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { ageLikelihood, likelihoodOf, type NamedAs, yearsLikelihood } from "./likelihood.ts";
import { type Frame, type Posterior, posterior, shortestRun, type Weighed } from "./posterior.ts";
import { reasonsFor } from "./reasons.ts";
import { namesStart, startLikelihoodOf } from "./start.ts";

/** A report as far as its date goes. `given`: ISO 8601 prefix that came with it, or null. */
export interface UndatedReport {
  readonly given: string | null;
  readonly times: readonly TimeExpression[];
  readonly sentences: readonly Sentence[];
  readonly text: string;
}

/** An interval of this many days at most is an answer; it must hold this share of the probability. */
const WIDEST_DAYS = 7;
const ENOUGH = 0.7;

/** Years before and after the latest year that the texts name. */
const YEARS_BACK = 5;
const YEARS_ON = 6;
const DAYS_ROUND_GIVEN = 400;

const UNKNOWN = { earliest: null, latest: null, basis: null } as const;

function known(report: UndatedReport): Publication | null {
  if (report.given !== null) {
    const days = parseDays(report.given);
    if (days)
      return {
        earliest: isoDay(days.first),
        latest: isoDay(days.last),
        basis: "given",
        reasons: ["given with the report"],
      };
  }
  const stated = statedDate(report.text);
  return (
    stated && {
      earliest: isoDay(stated.day),
      latest: isoDay(stated.day),
      basis: "text",
      reasons: [`the report says “${stated.quoted}”`],
    }
  );
}

interface NamedYear {
  readonly year: number;
  readonly kind: NamedAs;
  readonly count: number;
}

function yearKey(one: Evidence): string | null {
  if (!("year" in one) || one.year === null) return null;
  if (one.is !== "year") return "tense" in one && one.tense === "future" ? null : `${one.year} date`;
  return one.tense === "future" ? null : `${one.year} ${one.tense === "past" ? "past" : "open"}`;
}

/** The years that the reports name for what is past, each with the number of reports that do. */
function namedYears(evidence: readonly (readonly Evidence[])[]): NamedYear[] {
  const found = new Map<string, NamedYear>();
  for (const own of evidence) {
    const keys = new Set(own.map(yearKey).filter((key) => key !== null));
    for (const key of keys) {
      const [year, kind] = key.split(" ") as [string, NamedAs];
      found.set(key, { year: Number(year), kind, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

/** Log-likelihood of each day of the frame by the year in which it lies. */
function yearPrior(named: readonly NamedYear[], frame: Frame): Float64Array {
  const suits = yearsLikelihood(named);
  const prior = new Float64Array(frame.length);
  for (let { year } = civil(frame.first), place = 0; place < frame.length; year++) {
    const end = Math.min(frame.length, dayOf(year + 1, 1, 1) - frame.first);
    prior.fill(suits(year), place, end);
    place = end;
  }
  return prior;
}

/** From the first newspaper on; programs that know no date write the first day that they can, or the last ("0001-01-01"). */
const PRESS = { first: dayOf(1605, 1, 1), last: dayOf(2200, 1, 1) };
/** A date that lies further from the middle one says nothing of the others; each day between takes room in every report. */
const FARTHEST_DAYS = 36_525;

/** The days of what is known, without those that are no dates of these reports. */
function soundDays(dates: readonly (Publication | null)[]): readonly Day[] {
  const days = dates
    .flatMap((one) => (one ? [parseDays(one.earliest!)!.first, parseDays(one.latest!)!.last] : []))
    .filter((day) => PRESS.first <= day && day <= PRESS.last)
    .toSorted((a, b) => a - b);
  return days.filter((day) => Math.abs(day - days[days.length >> 1]!) <= FARTHEST_DAYS);
}

/** Days from which to choose: around the dates that are known, else around the latest year named; null: no year. */
function frameOf(dates: readonly (Publication | null)[], named: readonly NamedYear[]): Frame | null {
  const days = soundDays(dates);
  if (days.length > 0) {
    const first = Math.min(...days) - DAYS_ROUND_GIVEN;
    return { first, length: Math.max(...days) + DAYS_ROUND_GIVEN - first + 1 };
  }
  if (named.length === 0) return null;
  const latest = Math.max(...named.map(({ year }) => year));
  const first = dayOf(latest - YEARS_BACK, 1, 1);
  return { first, length: dayOf(latest + YEARS_ON + 1, 1, 1) - first };
}

/** Pieces that say the same count once and a half: they mostly speak of the same day. */
const REPEATED = 1.5;

function weigh(
  evidence: readonly Evidence[],
  origins: readonly Extract<Evidence, { is: "origin" }>[],
  frame: Frame,
  date: Publication | null,
): Weighed {
  const days = new Float64Array(frame.length);
  const starts = [namesStart(evidence), ...evidence.map(startLikelihoodOf)].filter((one) => one !== null);
  if (date && isIn(date, frame)) return { days: within(date, frame), starts };
  const add = (suits: (day: number) => number, times: number): void => {
    for (let place = 0; place < days.length; place++)
      days[place] = days[place]! + times * suits(frame.first + place);
  };
  const found = distinct(evidence);
  const latest = latestFullDate(found.map(({ one }) => one));
  for (const { one, count } of found) {
    const suits = likelihoodOf(one, one === latest);
    if (suits) add(suits, count > 1 ? REPEATED : 1);
    else if (one.is === "age" && origins.length > 0) add(ageLikelihood(one, origins), 1);
  }
  return { days, starts };
}

function latestFullDate(evidence: readonly Evidence[]): Evidence | null {
  const full = evidence.flatMap((one) => (one.is === "date" && one.year !== null ? [one] : []));
  const key = (one: (typeof full)[number]): number => dayOf(one.year!, one.month, one.day);
  return full.reduce<(typeof full)[number] | null>((a, b) => (a === null || key(b) > key(a) ? b : a), null);
}

function isIn(date: Publication, { first, length }: Frame): boolean {
  const [from, to] = [parseDays(date.earliest!)!.first, parseDays(date.latest!)!.last];
  return from >= first && to < first + length;
}

function within(date: Publication, frame: Frame): Float64Array {
  const [first, last] = [parseDays(date.earliest!)!.first, parseDays(date.latest!)!.last];
  return Float64Array.from({ length: frame.length }, (_, i) =>
    frame.first + i >= first && frame.first + i <= last ? 0 : Number.NEGATIVE_INFINITY,
  );
}

/** Pieces that say the same (but for place and words), with how often. */
function distinct(evidence: readonly Evidence[]): { one: Evidence; count: number }[] {
  const found = new Map<string, { one: Evidence; count: number }>();
  for (const one of evidence) {
    const { at, quoted, ...said } = one;
    const key = JSON.stringify(said);
    const same = found.get(key);
    if (same) same.count++;
    else found.set(key, { one, count: 1 });
  }
  return [...found.values()];
}

function answer(
  evidence: readonly Evidence[],
  origins: readonly Extract<Evidence, { is: "origin" }>[],
  days: Float64Array,
  found: Posterior,
  frame: Frame,
  several: boolean,
): Publication {
  const run = shortestRun(days, ENOUGH, WIDEST_DAYS);
  if (!run) return { ...UNKNOWN, reasons: ["what the report says of time fits too many days"] };
  const [first, last] = [frame.first + run.from, frame.first + run.to];
  const reasons = reasonsFor({ evidence, origins, first, last, began: found.began, several });
  return { earliest: isoDay(first), latest: isoDay(last), basis: "inferred", reasons };
}

const NO_YEAR = "no report names a year or comes with a date, so no date can be told";

/**
 * When each report of one story was published, in the order given. A date that came with a report or that it states
 * itself stands; the others are inferred from the constraints of all reports together: weekdays told as past, dates,
 * "six days of fighting", "a 30-month war" where some report dates the war's beginning, and the beginning of the event,
 * which the reports share. The year is never guessed: where no report names one, both ends are null, and so they are
 * where the constraints fit more than a few days. The result does not depend on the order of the reports.
 *
 * @example
 * inferPublications([{ given: null, times, sentences, text }]) // "on Tuesday, March 5, 2013 … on Wednesday"
 * // [{ earliest: "2013-03-06", latest: "2013-03-07", basis: "inferred", reasons: [...] }]
 */
export function inferPublications(reports: readonly UndatedReport[]): Publication[] {
  const dates = reports.map(known);
  if (dates.every((date) => date !== null)) return dates;
  const evidence = reports.map(evidenceOf);
  const named = namedYears(evidence);
  const frame = frameOf(dates, named);
  if (!frame) return dates.map((date) => date ?? { ...UNKNOWN, reasons: [NO_YEAR] });
  const origins = evidence.flat().filter((one) => one.is === "origin");
  const weighed = reports.map((_, r) => weigh(evidence[r]!, origins, frame, dates[r]!));
  const found = posterior(weighed, frame, yearPrior(named, frame));
  return dates.map(
    (date, r) => date ?? answer(evidence[r]!, origins, found.published[r]!, found, frame, reports.length > 1),
  );
}
