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
  const readings = reports.map(readingOf);
  const noise = UNRELATED / frame.length;
  const logs = Float64Array.from(prior);
  const trials: Trials = { logs, first: frame.first, noise, unrelated: Math.log(noise) };
  for (let start = 0; start < frame.length; start++) weighTrial(trials, start, readings);
  const best = highest(logs);
  const published = readings.map((reading) => publishedBy(reading, trials, best));
  return { published, began: frame.first + logs.indexOf(best) };
}

/** Each day of a frame as the beginning. */
interface Trials {
  /** How likely that is by all that is said, up to a factor. */
  readonly logs: Float64Array;
  readonly first: Day;
  /** The weight of each day of publication where a report has nothing to do with the event; its logarithm. */
  readonly noise: number;
  readonly unrelated: number;
}

function weighTrial({ logs, first, noise, unrelated }: Trials, start: number, readings: readonly Reading[]) {
  for (const reading of readings) {
    const weight = related(reading, start, first, null);
    logs[start]! += weight === 0 ? unrelated : Math.log(weight + noise);
  }
}

/** The probability of each day for a report, by all trials; those that are out of the question beside the best are left out. */
function publishedBy(reading: Reading, trials: Trials, best: number): Float64Array {
  const { logs } = trials;
  const days = new Float64Array(logs.length);
  const terms = new Float64Array(LONGEST_LAG + 1);
  let apart = 0;
  for (let start = 0; start < logs.length; start++)
    if (logs[start]! > best - HOPELESS) apart += addTrial(days, reading, trials, start, best, terms);
  for (const place of reading.likely) days[place]! += reading.own[place]! * apart;
  normalise(days);
  return days;
}

/** Adds what one trial gives to the days within its reach; what it gives to all days alike is returned. */
function addTrial(
  days: Float64Array,
  reading: Reading,
  { logs, first, noise }: Trials,
  start: number,
  best: number,
  terms: Float64Array,
): number {
  const weight = related(reading, start, first, terms);
  const scale = Math.exp(logs[start]! - best) / (weight + noise);
  // of most trials in a frame of years nothing is within reach
  for (let lag = 0; weight > 0 && lag <= LONGEST_LAG; lag++)
    if (terms[lag]! > 0) days[start + lag]! += terms[lag]! * scale;
  return noise * scale;
}

/** A report made ready for many trials. */
interface Reading {
  readonly own: Float64Array;
  /** The places of its days that are not next to impossible, rising: few of a frame of years. */
  readonly likely: readonly number[];
  /** Weight of each number of days from beginning to publication, a table for each weekday of the beginning (1-7). */
  readonly lags: readonly Float64Array[];
  readonly starts: readonly SuitsStart[];
}

function readingOf({ days, starts }: Weighed): Reading {
  const lags = Array.from({ length: 8 }, (_, weekday) =>
    Float64Array.from({ length: LONGEST_LAG + 1 }, (_, lag) => {
      const log = starts.reduce((total, suits) => total + suits.lag(weekday, lag), 0);
      return sinceStart(lag) * Math.exp(log);
    }),
  );
  const own = aloneOf(days);
  const likely: number[] = [];
  for (let place = 0; place < own.length; place++) if (own[place]! > 0) likely.push(place);
  return { own, likely, lags, starts: starts.filter(({ day }) => day.length > 0) };
}

/** The weight of all days from `start` on if the event began there; `terms`, where given, gets that of each unless all is 0. */
function related(
  { own, likely, lags, starts }: Reading,
  start: number,
  first: Day,
  terms: Float64Array | null,
): number {
  const from = firstFrom(likely, start);
  if (from === likely.length || likely[from]! - start > LONGEST_LAG) return 0;
  terms?.fill(0);
  const table = lags[weekdayOf(first + start)]!;
  let log = 0;
  for (const suits of starts) log += suits.day(first + start);
  const scale = Math.exp(log);
  let total = 0;
  for (let at = from; at < likely.length; at++) {
    const lag = likely[at]! - start;
    if (lag > LONGEST_LAG) break;
    const term = scale * own[likely[at]!]! * table[lag]!;
    if (terms !== null) terms[lag] = term;
    total += term;
  }
  return total;
}

/** Where the first of some rising numbers is that is not below another. */
function firstFrom(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
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
