import type { TimeExpression, TimeForm } from "../../model/annotations.ts";
import type { Publication } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { civil, type Day, parseDays } from "../../text/calendar.ts";
import { around, isoPrefix } from "./moment.ts";
import { type Placed, place } from "./place.ts";
import { Spoken } from "./spoken.ts";

/** A time with what it stands for; see `Time` in model/story.ts, which adds the report. */
export interface ResolvedTime extends Span {
  readonly value: string | null;
  readonly certain: boolean;
  readonly reasons: readonly string[];
}

/** Days of publication looked at; a longer interval tells too little to choose among weekdays. */
const LONGEST = 31;

function daysOf({ earliest, latest }: Publication): readonly Day[] {
  const first = earliest === null ? null : parseDays(earliest);
  const last = latest === null ? null : parseDays(latest);
  if (!first || !last || last.last < first.first) return [];
  const length = Math.min(last.last - first.first + 1, LONGEST + 1);
  return Array.from({ length }, (_, i) => first.first + i);
}

const NO_POINT: Readonly<Partial<Record<TimeForm["is"], string>>> = {
  duration: "a length of time, not a date",
  since: "counted from an event whose date the words do not give",
  set: "again and again, not one date",
  vague: "the words do not say when",
  era: "a decade or a century, which has no ISO prefix",
};

/** "Up from a year earlier" compares and does not move on; decades and "overnight" are too wide or too dependent. */
const isSpokenOf = (form: TimeForm): boolean =>
  form.is !== "era" &&
  form.is !== "part" &&
  !(form.is === "date" && form.closes) &&
  !(form.is === "relative" && form.fine && form.unit === "year");

/** "the quarter ended Sept. 30": the calendar's quarter in which most of its days lie. */
function closedBy(form: TimeForm, next: TimeExpression | undefined, today: Day | null): Placed | null {
  if (form.is !== "relative" || form.unit !== "quarter" || next?.form.is !== "date" || !next.form.closes)
    return null;
  const last = place(next.form, { today, tense: next.tense, mentioned: null });
  return last && { ...last, moment: around(last.moment.day - 45, "quarter") };
}

/** "The next day, Aug. 31,": the date says again, without its year, which day that was. */
function repeated({ form, start }: TimeExpression, previous: Placed | null, end: number): Placed | null {
  if (form.is !== "date" || form.year !== null || form.day === null || previous?.moment.grain !== "day")
    return null;
  const { month, day } = civil(previous.moment.day);
  const beside = start >= end && start - end <= ", ".length;
  return beside && month === form.month && day === form.day ? previous : null;
}

/** Where each expression points if the report was published on `today`; the text is walked once, in order. */
export function placeAll(expressions: readonly TimeExpression[], today: Day | null): (Placed | null)[] {
  const spoken = new Spoken();
  let previous: Placed | null = null;
  return expressions.map((expression, i) => {
    const { form, tense, start, end } = expression;
    const mentioned = spoken.before(form, start);
    const found =
      closedBy(form, expressions[i + 1], today) ??
      repeated(expression, previous, expressions[i - 1]?.end ?? 0) ??
      place(form, { today, tense, mentioned });
    if (found && isSpokenOf(form)) spoken.add(found.moment, end);
    previous = found;
    return found;
  });
}

/**
 * What each expression stands for, in the order given (text order: "the previous day" looks back). Values are ISO 8601
 * prefixes; null where the words give no date (durations, "recently") or where it hangs on a publication date that is
 * not known. `certain` only where the words say the whole value themselves. Where publication is an interval of days,
 * each day is tried: a value on which they agree stands; otherwise, if they are three days at most, the one most days
 * give (of equals the earliest), and the reasons name the other; over more days only the year or month they share.
 *
 * @example
 * resolveTimes(times, { earliest: "2013-02-12", latest: "2013-02-12", basis: "given", reasons: [] })
 * // "on Monday" (past tense) → [{ …, value: "2013-02-11", certain: false, reasons: ["the nearest one before publication"] }]
 */
export function resolveTimes(expressions: readonly TimeExpression[], published: Publication): ResolvedTime[] {
  const days = daysOf(published);
  if (days.length === 0 || days.length > LONGEST) {
    const found = placeAll(expressions, null);
    return expressions.map((expression, i) => unanchored(expression, found[i] ?? null));
  }
  const tries = days.map((day) => placeAll(expressions, day));
  return expressions.map((expression, i) =>
    anchored(
      expression,
      tries.map((found) => found[i] ?? null),
      published,
    ),
  );
}

/** Days of publication among which the likeliest value may be chosen. */
const FEW = 3;

/** The year and month, or the year, that all values share; null: none. Weeks share no more than their year. */
function sharedPrefix(values: readonly string[]): string | null {
  for (const length of [7, 4]) {
    const prefixes = new Set(values.map((value) => value.slice(0, length)));
    const [prefix] = prefixes;
    if (prefixes.size === 1 && /^\d{4}(-\d\d)?$/.test(prefix!)) return prefix!;
  }
  return null;
}

function unanchored({ start, end, form }: TimeExpression, found: Placed | null): ResolvedTime {
  const value = found && isoPrefix(found.moment);
  const reason = value ? found.reason : (NO_POINT[form.is] ?? "when the report was published is not known");
  return { start, end, value, certain: value !== null && found!.certain, reasons: [reason] };
}

function anchored(
  { start, end, form }: TimeExpression,
  found: readonly (Placed | null)[],
  published: Publication,
): ResolvedTime {
  const votes = new Map<string, number>();
  for (const one of found) {
    const value = one && isoPrefix(one.moment);
    if (value) votes.set(value, (votes.get(value) ?? 0) + 1);
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
  const [best, ...others] = ranked;
  if (best === undefined)
    return {
      start,
      end,
      value: null,
      certain: false,
      reasons: [NO_POINT[form.is] ?? "the words do not say when"],
    };
  const between = `between ${published.earliest} and ${published.latest}`;
  if (others.length > 0 && found.length > FEW)
    return {
      start,
      end,
      value: sharedPrefix(ranked),
      certain: false,
      reasons: [`published some day ${between}`],
    };
  const chosen = found.find((one) => one && isoPrefix(one.moment) === best)!;
  const reasons = [chosen.reason];
  if (!chosen.certain && published.basis === "inferred") reasons.push("the date of publication is inferred");
  if (others.length > 0) reasons.push(`${others.join(" or ")} if published on another day ${between}`);
  return { start, end, value: best, certain: chosen.certain, reasons };
}
