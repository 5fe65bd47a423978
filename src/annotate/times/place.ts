import type { Season, TimeForm, TimeUnit } from "../../model/annotations.ts";
import { civil, type Day, dayOf, weekdayOf } from "../../text/calendar.ts";
import { around, inQuarter, inYear, type Moment, onDay, shift } from "./moment.ts";
import { type Placed, placed, type Setting, said } from "./placed.ts";
import { GRAINS } from "./spoken.ts";
import { chooseYear, date, holiday } from "./yearly.ts";

export type { Placed, Setting } from "./placed.ts";

/**
 * The convention of newspapers: a bare weekday is the nearest one at or before publication, after it where the verb
 * looks ahead. A Monday that is tomorrow is taken as tomorrow even beside a verb in the past: the stated date of a story
 * that is brought up to date overnight, or read in another time zone, is often a day behind its text, and six days back
 * is called "last Monday".
 */
function weekday(form: Extract<TimeForm, { is: "weekday" }>, setting: Setting): Placed | null {
  const { tense, mentioned } = setting;
  const beside = form.from && mentioned && /^(?:day|hour)$/.test(mentioned.grain);
  const today = beside ? mentioned.day : setting.today;
  if (today === null) return null;
  const ahead = (form.weekday - weekdayOf(today) + 7) % 7;
  const at = (day: Day, reason: string): Placed => placed(onDay(day, form.part), reason);
  if (form.week !== undefined)
    return at(
      around(inWeek(today, form.week, tense), "week").day + form.weekday - 1,
      "the weekday of that week",
    );
  const whence = beside ? "the day mentioned before" : "publication";
  if (form.which === "last") return at(today + ahead - 7, `the last one before ${whence}`);
  if (form.which === "next") return at(today + (ahead || 7), `the next one after ${whence}`);
  if (form.which === "this") return at(ofThisWeek(form.weekday, today, tense), "the weekday of that week");
  if (ahead === 0) return at(today, "the weekday of publication");
  if (tense === "future" && form.planned && ahead === 6)
    return at(today - 1, "the day before publication, for what looked ahead to it is over");
  if (tense === "future")
    return at(today + ahead, "the first one after publication, for the verb looks ahead");
  if (ahead === 1)
    return at(today + 1, 'the day after the stated publication, for six days back would be "last"');
  return at(today + ahead - 7, "the nearest one before publication");
}

/** "He will speak this Monday", on a Friday, is of the week to come; "he spoke this Saturday", on a Monday, of the last. */
function ofThisWeek(weekday: number, today: Day, tense: Setting["tense"]): Day {
  const day = around(today, "week").day + weekday - 1;
  if (tense === "future" && day < today) return day + 7;
  return tense === "past" && day > today + 4 ? day - 7 : day;
}

type Sized = "day" | "week" | "weekend" | "month" | "quarter" | "year";

const sizeOf = (unit: TimeUnit): Sized | null => {
  if (unit === "night") return "day";
  return /^(day|week|weekend|month|quarter|year)$/.test(unit) ? (unit as Sized) : null;
};

/** "The weekend" is the last that began, or the next where the verb looks ahead; "last weekend" is never one that is on. */
function weekend(today: Day, offset: number, tense: Setting["tense"]): Placed {
  const own = around(today, "weekend").day;
  const isOn = weekdayOf(today) >= 6;
  const bare = isOn || tense === "future" ? own : own - 7;
  const day = offset === 0 ? bare : own + 7 * offset;
  return placed({ day, grain: "weekend" }, "the weekend nearest to publication");
}

/** "the quarter" is the one spoken of, or the last that is over. */
function quarterSpokenOf({ today, tense, mentioned }: Setting): Placed | null {
  // "the latest quarter was" over, whatever is told of the one that is on
  const isOn = today !== null && mentioned !== null && shift(mentioned.day, "quarter", 1) > today;
  if (mentioned?.grain === "quarter" && !(isOn && tense === "past"))
    return placed(mentioned, "the quarter mentioned before");
  if (today === null) return null;
  return placed(around(shift(today, "quarter", -1), "quarter"), "the last quarter before publication");
}

/**
 * What has happened is not to come: "he will go there on Tuesday, whose mayor he had blamed a day earlier". Nor is what is:
 * "two years later they still wait".
 */
function contradicts(form: Relative, { day, grain }: Moment, { today, tense }: Setting): boolean {
  if (form.from !== "mentioned" || today === null) return false;
  if (tense === "past" || (tense === "present" && form.offset > 0)) return day > today;
  // "later in the week they will meet": it is not over
  const isOver = (grain === "week" || grain === "month") && shift(day, grain, 1) <= today;
  return tense === "future" && form.offset === 0 && isOver;
}

/** Counted from what the text spoke of last, unless the verb says that it cannot be. */
function relative(form: Relative, setting: Setting): Placed | null {
  const found = counted(form, setting);
  return found && setting.mentioned && contradicts(form, found.moment, setting)
    ? counted(form, { ...setting, mentioned: null })
    : found;
}

type Relative = Extract<TimeForm, { is: "relative" }>;

function counted(form: Relative, setting: Setting): Placed | null {
  const { today, tense, mentioned } = setting;
  if (form.unit === "quarter" && form.from === "mentioned" && form.offset === 0)
    return quarterSpokenOf(setting);
  const fromText = form.from === "mentioned" && mentioned !== null;
  const base = fromText ? mentioned.day : today;
  // "two days later", "the next day" he was gone, "that night" they fled, and nothing dated before it
  const moves = form.offset > 0 && (form.fine || tense === "past");
  const hangs = form.from === "mentioned" && !fromText && (moves || (form.named && tense === "past"));
  if (base === null || hangs) return null;
  const reason = `counted from ${fromText ? "the date mentioned before" : "publication"}`;
  if (form.unit === "weekend" && !fromText) return weekend(base, form.offset, tense);
  if (/^(second|minute|hour)$/.test(form.unit))
    return Math.abs(form.offset) < 12
      ? placed(onDay(base), reason)
      : placed(onDay(base + Math.round(form.offset / 24)), reason);
  const years = { decade: 10, century: 100 }[form.unit as string];
  if (years)
    return placed({ ...inYear(civil(base).year + years * form.offset), grain: "era", years }, reason);
  const size = sizeOf(form.unit);
  if (!size) return null;
  if (form.calendar && size === "week") return placed(around(inWeek(base, form.offset, tense), size), reason);
  const current = fromText || (mentioned?.grain === "quarter" && mentioned.day > base - CURRENT);
  if (form.fine && mentioned && current && isAsFine(mentioned, size))
    return placed({ ...withoutHour(mentioned), day: shift(mentioned.day, size, form.offset) }, reason);
  const moment = around(shift(base, size, form.offset), size);
  return placed(form.part ? { ...moment, part: form.part } : moment, reason);
}

/**
 * A day of the week that is so many weeks away. To those who write on a Sunday "last week" is the one that ends that day,
 * and what will be "this week" is in the one that begins.
 */
function inWeek(today: Day, offset: number, tense: Setting["tense"]): Day {
  const isSunday = weekdayOf(today) === 7;
  const begins = offset === 0 && tense === "future";
  return today + 7 * Math.round(offset) + (isSunday && (offset === -1 || begins) ? 7 : 0);
}

/** What was reported on so many days ago at most is compared with a year ago; what began before that is itself compared. */
const CURRENT = 400;

/** "Two days later" than a night, or than three o'clock, is a day. */
const withoutHour = (moment: Moment): Moment =>
  moment.grain === "hour" || moment.part ? onDay(moment.day) : moment;

const isFiner = (moment: Moment, size: Sized): boolean => GRAINS.indexOf(moment.grain) < GRAINS.indexOf(size);

/** "A year earlier" than a quarter is a quarter; than a day it is some day of that year: nobody counts the days. */
const isAsFine = (moment: Moment, size: Sized): boolean =>
  isFiner(moment, size) && (/^(?:day|week)$/.test(size) || isStretch(moment));
const isStretch = ({ grain }: Moment): boolean => /^(?:month|quarter|half)$/.test(grain);

const SEASON_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** Days from the first of a season to when it is called the last: right after it, "last summer" is still that of last year. */
const WELL_OVER = 105;

/** Quarters, halves and seasons without a year are the last that began before publication. */
function fraction(form: Extract<TimeForm, { is: "season" | "quarter" }>, setting: Setting): Placed | null {
  const inYearOf = (year: number): Moment => {
    if (form.is === "season")
      return { day: dayOf(year, SEASON_MONTH[form.season], 1), grain: "season", season: form.season };
    if (form.of === "half") return { day: dayOf(year, form.number * 6 - 5, 1), grain: "half" };
    return inQuarter(year, form.number);
  };
  if (form.year !== null) return said(inYearOf(form.year));
  if (form.is === "season" && form.from && setting.mentioned)
    return placed(inYearOf(civil(setting.mentioned.day).year), "in the year mentioned before");
  if (setting.today === null) return null;
  if (form.offset !== null)
    return placed(inYearOf(civil(setting.today).year + form.offset), "counted from the year of publication");
  if (form.is === "season" && form.which) return chooseYear(inYearOf, setting, form.which, WELL_OVER);
  return chooseYear(inYearOf, setting, "nearest", 90);
}

/** The day that the text speaks of; a day to come is not that of what has happened: "Updated at 7 a.m." */
function daySpokenOf({ today, tense, mentioned }: Setting): Day | null {
  if (mentioned?.grain !== "day" && mentioned?.grain !== "hour") return null;
  const isOver = tense === "past" || tense === "unknown";
  return today !== null && mentioned.day > today && isOver ? null : mentioned.day;
}

function clock(form: Extract<TimeForm, { is: "clock" }>, setting: Setting): Placed | null {
  const on = form.on ? place(form.on, setting) : null;
  const day = on?.moment.day ?? daySpokenOf(setting) ?? setting.today;
  if (day === null || (form.on && !on)) return null;
  return placed(
    { day, grain: "hour", hour: form.hour, minute: form.minute },
    on?.reason ?? "on the day spoken of",
    on?.certain ?? false,
  );
}

function part(form: Extract<TimeForm, { is: "part" }>, setting: Setting): Placed | null {
  const { today, tense } = setting;
  const day = daySpokenOf(setting);
  if (day !== null) return placed(onDay(day, form.part), "on the day spoken of");
  if (today === null) return null;
  if (form.part !== "overnight") return placed(onDay(today, form.part), "on the day of publication");
  return tense === "future"
    ? placed(onDay(today + 1, form.part), "the night after publication, by its morning")
    : placed(onDay(today, form.part), "the night before publication, by its morning");
}

/** "A week after the offensive began": in the week so far from the day on which the same report says that it began. */
function since(form: Extract<TimeForm, { is: "since" }>, setting: Setting): Placed | null {
  const from = form.dated && place(form.dated.form, { ...setting, tense: form.dated.tense, mentioned: null });
  const size = sizeOf(form.unit);
  if (!from || !size) return null;
  const day = shift(from.moment.day, size, form.direction === "before" ? -form.count : form.count);
  return placed(around(day, size), `counted from the day of the event, ${from.reason}`);
}

/** "Labor Day weekend" is the one before that Monday: of the first two days of a week the weekend is the one just over. */
function aroundDay({ unit, day }: Extract<TimeForm, { is: "around" }>, setting: Setting): Placed | null {
  const found = place(day, setting);
  if (!found) return null;
  const justOver = unit === "weekend" && weekdayOf(found.moment.day) < 3;
  return { ...found, moment: around(found.moment.day - (justOver ? 2 : 0), unit) };
}

/** "The 2008 quarter" is that year's stretch of the one spoken of. */
function year(form: Extract<TimeForm, { is: "year" }>, { mentioned }: Setting): Placed {
  if (!form.fine || !mentioned || !isStretch(mentioned)) return said(inYear(form.year));
  const years = form.year - civil(mentioned.day).year;
  return placed(
    { ...mentioned, day: shift(mentioned.day, "year", years) },
    "the stretch mentioned before, in that year",
  );
}

/** Null where the words point nowhere ("for years", "recently", "daily") or publication is needed and not known. */
export function place(form: TimeForm, setting: Setting): Placed | null {
  switch (form.is) {
    case "date":
      return date(form, setting);
    case "holiday":
      return holiday(form, setting);
    case "year":
      return year(form, setting);
    case "season":
    case "quarter":
      return fraction(form, setting);
    case "era":
      return said({ ...inYear(form.from), grain: "era", years: form.years });
    case "weekday":
      return weekday(form, setting);
    case "relative":
      return relative(form, setting);
    case "clock":
      return clock(form, setting);
    case "part":
      return part(form, setting);
    case "since":
      return since(form, setting);
    case "range":
      return place(form.from, setting);
    case "around":
      return aroundDay(form, setting);
    default:
      return null;
  }
}
