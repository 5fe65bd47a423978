import { civil, type Day, dayOf, daysInMonth, isDate, weekdayOf } from "../../text/calendar.ts";
import type { Evidence } from "./evidence.ts";

/**
 * How well a day of publication suits a piece of evidence, as the natural logarithm of its likelihood over that of
 * evidence that tells nothing. The tables are shares counted over 240 dated English news reports of 2013-2020 (16
 * events, several outlets), rounded and smoothed: ours, by the eval program's reading of them, 2024.
 */
type Suits = (published: Day) => number;

/** Days from a past weekday to publication. */
const PAST_WEEKDAY = [0.47, 0.33, 0.1, 0.04, 0.02, 0.02, 0.02];
/** Days from publication to a coming weekday. */
const COMING_WEEKDAY = [0.2, 0.33, 0.18, 0.1, 0.07, 0.06, 0.06];
/** Days from the weekday on which an event began to publication. */
const START_WEEKDAY = [0.12, 0.2, 0.18, 0.15, 0.13, 0.12, 0.1];

const cycle = (value: number): number => ((value % 7) + 7) % 7;

function weekdayLikelihood(evidence: Extract<Evidence, { is: "weekday" }>): Suits {
  const past = evidence.starts ? START_WEEKDAY : PAST_WEEKDAY;
  const toCome = { past: 0.02, future: 0.85, present: 0.3, unknown: 0.2 }[evidence.tense];
  const table = past.map((share, since) =>
    Math.log(7 * ((1 - toCome) * share + toCome * COMING_WEEKDAY[cycle(-since)]!)),
  );
  return (published) => table[cycle(weekdayOf(published) - evidence.weekday)]!;
}

/** Share of dates without a year that lie ahead of publication, by the tense of the verb. */
const TO_COME = { past: 0.06, present: 0.3, unknown: 0.25, future: 0.8 } as const;

/** Share of dates without a year so many days before publication (negative: after it), per day. */
function nearness(days: number, tense: keyof typeof TO_COME): number {
  const ahead = TO_COME[tense];
  if (days < 0) return ahead * (days >= -2 ? 0.1 : days >= -7 ? 0.06 : days >= -30 ? 0.012 : 0.0025);
  return (
    (1 - ahead) * (days <= 1 ? 0.08 : days <= 7 ? 0.045 : days <= 30 ? 0.012 : days <= 90 ? 0.003 : 0.0008)
  );
}

/** The date in the years around a day. Days are asked for in their order. */
function occurrencesOf(month: number, day: number): (published: Day) => readonly Day[] {
  let year = Number.NaN;
  let [first, next]: [Day, Day] = [0, 0];
  let dates: readonly Day[] = [];
  return (published) => {
    if (!(first <= published && published < next)) {
      ({ year } = civil(published));
      [first, next] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
      dates = [year - 1, year, year + 1].flatMap((y) =>
        isDate(y, month, day) ? [dayOf(y, month, day)] : [],
      );
    }
    return dates;
  };
}

/** The logarithm, taken anew where the number is another than before: of days in their order most are as likely as the last. */
function logarithms(): (likelihood: number) => number {
  let [before, log] = [1, 0];
  return (likelihood) => {
    if (likelihood !== before) [before, log] = [likelihood, Math.log(likelihood)];
    return log;
  };
}

/** Years are mostly said of dates that are not near: the rest is counted with the years. */
const NEAR_WITH_YEAR = 0.4;
const WRONG_WEEKDAY = 0.05;
const NOISE_PER_DAY = 0.00005;

/** Few dates that name their weekday are far from publication: so many for each that does not name it. */
const FAR_WITH_WEEKDAY = 0.1;

function dateLikelihood(evidence: Extract<Evidence, { is: "date" }>, latest: boolean): Suits {
  const { month, day, year, weekday, tense, stated } = evidence;
  const future = tense === "future";
  const logarithm = logarithms();
  const fits = (at: Day): number => (weekday === null || weekdayOf(at) === weekday ? 1 : WRONG_WEEKDAY);
  const share = (days: number): number =>
    stated ? (days === 0 ? 0.55 : days === 1 ? 0.3 : days === -1 ? 0.05 : 0) : nearness(days, tense);
  if (year !== null) {
    const at = isDate(year, month, day) ? dayOf(year, month, day) : null;
    const near = stated ? 0.95 : latest ? NEAR_WITH_YEAR : 0;
    return (published) => {
      if (at === null) return 0;
      const far = published >= at || future ? (1 - near) / 3650 : 0.00001;
      return logarithm(3650 * (near === 0 ? far : near * share(published - at) + far));
    };
  }
  const scale = weekday === null ? 365 : 365 * 7;
  const occurrences = occurrencesOf(month, day);
  return (published) => {
    let likelihood = weekday === null ? NOISE_PER_DAY : NOISE_PER_DAY * FAR_WITH_WEEKDAY;
    // in the year that brings it nearest
    for (const at of occurrences(published))
      if (at <= published + 120 && at > published - 245)
        likelihood += share(published - at) * (weekday === null ? 1 : fits(at) / 2);
    return logarithm(scale * likelihood);
  };
}

/** Share of months without a year by how many months ago they were; the last for all others. */
const MONTHS_AGO = [0.25, 0.17, 0.12, 0.08, 0.06, 0.06, 0.05, 0.04, 0.04, 0.04, 0.05, 0.04];

function monthLikelihood({ month, year }: Extract<Evidence, { is: "month" }>): Suits {
  return (published) => {
    const now = civil(published);
    if (year === null) return 0.5 * Math.log(12 * MONTHS_AGO[(now.month - month + 12) % 12]!);
    return now.year === year && now.month < month ? Math.log(0.2) : 0;
  };
}

/** Shares of the years that reports name, by how many years before the report; the last for each year further back. */
const YEARS_AGO = [0.06, 0.12, 0.1, 0.075, 0.08, 0.065, 0.06, 0.055, 0.04, 0.03, 0.02, 0.011];
const YEARS_AGO_OF_DATES = [0.37, 0.17, 0.07, 0.065, 0.04, 0.03, 0.03, 0.02, 0.02, 0.018, 0.018, 0.017];
const YEAR_TO_COME = { date: 0.01, past: 0.015, open: 0.04 } as const;

/** In a date, told as past, or in a sentence that may look ahead ("his contract until 2019"). */
export type NamedAs = keyof typeof YEAR_TO_COME;

/** Years are named for one reason in several reports: they are no independent witnesses. */
const SHARED_WITNESS = 0.6;

/** How well a year suits the years that the reports of a story name, each with how often and whether in a date. */
export function yearsLikelihood(
  named: readonly { readonly year: number; readonly kind: NamedAs; readonly count: number }[],
): (year: number) => number {
  return (published) => {
    let log = 0;
    for (const { year, kind, count } of named) {
      const table = kind === "date" ? YEARS_AGO_OF_DATES : YEARS_AGO;
      const share = year > published ? YEAR_TO_COME[kind] : (table[published - year] ?? table.at(-1)!);
      log += SHARED_WITNESS * Math.sqrt(count) * Math.log(share);
    }
    return log;
  };
}

/** Months between an event's beginning and publication against the age that the report gives it. */
export function ageLikelihood(
  age: Extract<Evidence, { is: "age" }>,
  origins: readonly { year: number; month: number }[],
): Suits {
  return (published) => {
    const { year, month, day } = civil(published);
    const exact = year * 12 + month - 1 + day / daysInMonth(year, month);
    const off = Math.min(
      ...origins.map((origin) => Math.abs(exact - (origin.year * 12 + origin.month - 0.5) - age.months)),
    );
    const within = off <= age.slack * 1.5 ? Math.exp(-((off / age.slack) ** 2)) : 0;
    return Math.log(0.08 + (0.92 * within * 24) / age.slack);
  };
}

/**
 * What one piece of evidence says about the day of publication by itself; null: nothing. Of the dates with a year only
 * the `latest` of a report may be near: the others tell of one history.
 */
export function likelihoodOf(evidence: Evidence, latest: boolean): Suits | null {
  switch (evidence.is) {
    case "weekday":
      return weekdayLikelihood(evidence);
    case "date":
      return dateLikelihood(evidence, latest);
    case "month":
      return monthLikelihood(evidence);
    default:
      return null;
  }
}
