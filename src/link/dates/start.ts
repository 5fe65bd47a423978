import { civil, type Day, weekdayOf } from "../../text/calendar.ts";
import type { Evidence } from "./evidence.ts";

/** Share of reports by days since their event began; beyond the table it halves every five days. */
const SINCE_START = [0.2, 0.24, 0.15, 0.1, 0.07, 0.05, 0.035, 0.025];
/** No report is taken to come more days than these after its event began. */
export const LONGEST_LAG = 45;
/** Share of reports that are about something else than the story's event. */
export const UNRELATED = 0.05;

/** The share of reports that come so many days after their event began; 0 before it and after `LONGEST_LAG`. */
export const sinceStart = (days: number): number =>
  days < 0 || days > LONGEST_LAG ? 0 : (SINCE_START[days] ?? 0.02 * 0.5 ** ((days - 8) / 5));

/**
 * How well the day on which the event began suits what one piece of evidence says, as the logarithm of a likelihood
 * ratio: a part that hangs on the day itself and one that hangs on its weekday and the days from there to publication.
 */
export interface SuitsStart {
  readonly day: (began: Day) => number;
  readonly lag: (weekday: number, days: number) => number;
}

/** Share of beginnings in a report that are the beginning of something else. */
const OTHER_START = 0.3;
const fitting = (scale: number): number => Math.log((1 - OTHER_START) * scale + OTHER_START);
const FAILING = Math.log(OTHER_START);

const NOTHING = (): number => 0;

/** "began on Tuesday": within the week before publication. */
const startsOnWeekday = (told: number): SuitsStart => ({
  day: NOTHING,
  lag: (weekday, days) => (weekday === told && days <= 7 ? fitting(7) : FAILING),
});

/** "since Aug. 6": one day of the year, of which the last two months matter. */
const startsOnDate = (date: Extract<Evidence, { is: "date" }>): SuitsStart => ({
  day: (began) => {
    const { year, month, day } = civil(began);
    const right = month === date.month && day === date.day && (date.year === null || date.year === year);
    return right ? fitting(60) : FAILING;
  },
  lag: NOTHING,
});

/** "six days of fighting" takes the place of what reports in general tell (`sinceStart`), and so is divided by it. */
function elapsed({ days: told, slack, sure }: Extract<Evidence, { is: "elapsed" }>): SuitsStart {
  const within = sure / (2 * slack + 1);
  return {
    day: NOTHING,
    lag: (_, days) =>
      Math.log(
        1 - sure + (days <= LONGEST_LAG && Math.abs(days - told) <= slack ? within / sinceStart(days) : 0),
      ),
  };
}

/**
 * A report of the event's first week mostly names the weekday of the event, and little else is named by all reports:
 * likelihoods where the beginning is among the weekdays that the report tells as past, where not, and after that week.
 */
const NAMED_START = Math.log(2.2);
const UNNAMED_START = Math.log(0.5);
const LATER = Math.log(0.8);

/** How well a beginning suits all the weekdays of the past that a report names; null: it names none. */
export function namesStart(evidence: readonly Evidence[]): SuitsStart | null {
  const told = new Set(
    evidence.flatMap((one) => (one.is === "weekday" && one.tense !== "future" ? [one.weekday] : [])),
  );
  if (told.size === 0) return null;
  return {
    day: NOTHING,
    lag: (weekday, days) => (days > 6 ? LATER : told.has(weekday) ? NAMED_START : UNNAMED_START),
  };
}

/** What one piece of evidence says about the beginning of the event; null: nothing. */
export function startLikelihoodOf(evidence: Evidence): SuitsStart | null {
  if (evidence.is === "weekday" && evidence.starts && evidence.tense !== "future")
    return startsOnWeekday(evidence.weekday);
  if (evidence.is === "date" && evidence.starts) return startsOnDate(evidence);
  return evidence.is === "elapsed" ? elapsed(evidence) : null;
}

/** Whether a piece of evidence fits an event that began on one day, in a report published on another. */
export const fitsStart = (suits: SuitsStart, began: Day, published: Day): boolean =>
  published >= began && suits.day(began) + suits.lag(weekdayOf(began), published - began) > 0;
