import { type Day, weekdayOf } from "../../text/calendar.ts";
import { LONGEST_LAG, type SuitsStart, sinceStart, UNRELATED } from "./start.ts";

/** The days that come into question: `length` days from `first`. Arrays over a frame hold one number a day. */
export interface Frame {
  readonly first: Day;
  readonly length: number;
}

/** What is known of one report: log-likelihood of each day of the frame, and what it says of the event's beginning. */
export interface Weighed {
  readonly days: Float64Array;
  readonly starts: readonly SuitsStart[];
}

/** Days whose likelihood is below the best by more than this are left out: e^-11 is one in 60,000. */
const HOPELESS = 11;

/** A day's share that is not worth looking at. */
const NEGLIGIBLE = 1e-5;

/** Probability of each day of the frame, by the report's own words alone. */
function aloneOf(days: Float64Array): Float64Array {
  const best = highest(days);
  const found = new Float64Array(days.length);
  for (let place = 0; place < days.length; place++)
    if (days[place]! > best - HOPELESS) found[place] = Math.exp(days[place]! - best);
  normalise(found);
  for (let place = 0; place < found.length; place++) if (found[place]! < NEGLIGIBLE) found[place] = 0;
  return found;
}

export interface Posterior {
  /** For each report the probability of each day of the frame. */
  readonly published: readonly Float64Array[];
  /** The likeliest day on which the event began. */
  readonly began: Day;
}

/**
 * Reports of one story share an event that began on some day; given that day they are independent. Every day of the
 * frame is tried as the beginning (`prior`: its log-likelihood by what the reports say of years), each report's days
 * are weighed against it, and the trials are summed by weight.
 */
export function posterior(reports: readonly Weighed[], frame: Frame, prior: Float64Array): Posterior {
  const noise = UNRELATED / frame.length;
  const readings = reports.map((report) => readingOf(report, frame));
  const logs = Float64Array.from(prior);
  for (const { weights } of readings) addWeights(logs, weights, noise);
  const best = highest(logs);
  const published = readings.map((reading) =>
    publishedBy(reading, { logs, best, first: frame.first, noise }),
  );
  return { published, began: frame.first + logs.indexOf(best) };
}

/** Each day of a frame as the beginning. */
interface Trials {
  /** How likely that is by all that is said, up to a factor. */
  readonly logs: Float64Array;
  readonly best: number;
  readonly first: Day;
  /** The weight of each day of publication where a report has nothing to do with the event. */
  readonly noise: number;
}

function addWeights(logs: Float64Array, weights: Float64Array, noise: number): void {
  const unrelated = Math.log(noise);
  for (let start = 0; start < logs.length; start++)
    logs[start]! += weights[start] === 0 ? unrelated : Math.log(weights[start]! + noise);
}

/** The probability of each day for a report, by all trials; those that are out of the question beside the best are left out. */
function publishedBy(reading: Reading, { logs, best, first, noise }: Trials): Float64Array {
  const { own, likely, weights } = reading;
  const days = new Float64Array(logs.length);
  let [apart, from] = [0, 0];
  for (let start = 0; start < logs.length; start++) {
    if (logs[start]! <= best - HOPELESS) continue;
    const weight = weights[start]!;
    const share = Math.exp(logs[start]! - best) / (weight + noise);
    apart += noise * share;
    if (weight === 0) continue;
    from = firstFrom(likely, start, from);
    const table = lagsAt(reading, first + start);
    const scale = scaleAt(reading, first + start);
    const last = Math.min(LONGEST_LAG, own.length - 1 - start);
    for (let lag = likely[from]! - start; lag <= last; lag++)
      days[start + lag]! += scale * own[start + lag]! * table[lag]! * share;
  }
  for (const place of likely) days[place]! += own[place]! * apart;
  normalise(days);
  return days;
}

/** A report made ready for many trials. */
interface Reading {
  readonly own: Float64Array;
  /** The places of its days that are not next to impossible, rising: few of a frame of years. */
  readonly likely: readonly number[];
  /** Weight of each number of days from beginning to publication, a table for each weekday of the beginning (1-7). */
  readonly lags: readonly Float64Array[];
  readonly starts: readonly SuitsStart[];
  /** The weight of all its days together if the event began on each day of the frame. */
  readonly weights: Float64Array;
}

function readingOf({ days, starts }: Weighed, frame: Frame): Reading {
  const own = aloneOf(days);
  const likely: number[] = [];
  for (let place = 0; place < own.length; place++) if (own[place]! > 0) likely.push(place);
  const lags = starts.length === 0 ? [SINCE_START] : WEEKDAYS.map((weekday) => lagsOf(starts, weekday));
  const weights = new Float64Array(frame.length);
  const reading = { own, likely, lags, starts: starts.filter(({ day }) => day.length > 0), weights };
  let from = 0;
  for (let start = 0; start < frame.length; start++) {
    from = firstFrom(likely, start, from);
    if (from === likely.length) break;
    if (likely[from]! - start <= LONGEST_LAG) weights[start] = weightOf(reading, start, from, frame.first);
  }
  return reading;
}

/** The weight of all days from `start` on, the first of them `likely[from]`, if the event began there. */
function weightOf(reading: Reading, start: number, from: number, first: Day): number {
  const { own, likely } = reading;
  const table = lagsAt(reading, first + start);
  const scale = scaleAt(reading, first + start);
  const last = Math.min(LONGEST_LAG, own.length - 1 - start);
  let total = 0;
  for (let lag = likely[from]! - start; lag <= last; lag++) total += scale * own[start + lag]! * table[lag]!;
  return total;
}

/** What reports in general tell of each number of days from beginning to publication. */
const SINCE_START = Float64Array.from({ length: LONGEST_LAG + 1 }, (_, lag) => sinceStart(lag));
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6, 7];

function lagsOf(starts: readonly SuitsStart[], weekday: number): Float64Array {
  const table = new Float64Array(SINCE_START.length);
  for (let lag = 0; lag < table.length; lag++) {
    let log = 0;
    for (const suits of starts) log += suits.lag(weekday, lag);
    table[lag] = SINCE_START[lag]! * Math.exp(log);
  }
  return table;
}

const lagsAt = ({ lags }: Reading, began: Day): Float64Array =>
  lags.length === 1 ? lags[0]! : lags[weekdayOf(began)]!;

function scaleAt({ starts }: Reading, began: Day): number {
  let log = 0;
  for (const suits of starts) log += suits.day(began);
  return Math.exp(log);
}

/** Where the first of some rising numbers is that is not below another: at `from` or behind it. */
function firstFrom(rising: readonly number[], least: number, from: number): number {
  let at = from;
  while (at < rising.length && rising[at]! < least) at++;
  return at;
}

function highest(values: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < values.length; place++) if (values[place]! > best) best = values[place]!;
  return best;
}

function normalise(days: Float64Array): void {
  let total = 0;
  for (let place = 0; place < days.length; place++) total += days[place]!;
  for (let place = 0; place < days.length; place++) days[place] = days[place]! / total;
}

/**
 * The shortest run of at most `longest` days that holds `mass` of the probability (the earliest of equals) without its
 * slight ends, or null.
 */
export function shortestRun(
  days: Float64Array,
  mass: number,
  longest: number,
): { readonly from: number; readonly to: number } | null {
  const upTo = new Float64Array(days.length + 1);
  for (let place = 0; place < days.length; place++) upTo[place + 1] = upTo[place]! + days[place]!;
  for (let length = 1; length <= longest; length++) {
    let best = 0;
    for (let from = 1; from + length <= days.length; from++)
      if (upTo[from + length]! - upTo[from]! > upTo[best + length]! - upTo[best]!) best = from;
    if (upTo[best + length]! - upTo[best]! >= mass) return trim(days, best, best + length - 1);
  }
  return null;
}

/** Days at the ends of a run that are this much less likely than its best are left out. */
const SLIGHT = 0.15;

function trim(days: Float64Array, from: number, to: number): { readonly from: number; readonly to: number } {
  const peak = days.subarray(from, to + 1).reduce((a, b) => Math.max(a, b), 0);
  let [first, last] = [from, to];
  while (days[first]! < SLIGHT * peak) first++;
  while (days[last]! < SLIGHT * peak) last--;
  return { from: first, to: last };
}
