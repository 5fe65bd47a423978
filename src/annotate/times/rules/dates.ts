import type { TimeForm } from "../../../model/annotations.ts";
import { daysInMonth, isDate } from "../../../text/calendar.ts";
import type { Item } from "../item.ts";
import { entry, lexicon } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { after, before, type Reading, type Rule, rule, stepOf, whichOf } from "../rule.ts";

/** A date if there is such a day; years are not needed to know that there is no 31 April. */
function date(year: Item | undefined, month: number, day: Item | undefined): TimeForm | null {
  const date = day?.value ?? null;
  if (day && (date === null || !Number.isInteger(date) || !isDate(year?.value ?? 2000, month, date)))
    return null;
  return { is: "date", year: year?.value ?? null, month, day: date };
}

const read = (match: Match): TimeForm | null =>
  date(match.get("year"), match.get("month")!.value!, match.get("day"));

/** "last May", "next August": not "last May 5". */
function monthWith(match: Match): TimeForm {
  const form = { is: "date", year: null, month: match.get("month")!.value!, day: null } as const;
  return match.get("which") ? { ...form, which: whichOf(match.get("which")) } : form;
}

/** "April of that year", "5 May the same year". */
function ofThatYear(match: Match): TimeForm | null {
  const form = date(undefined, match.get("month")!.value!, match.get("day"));
  const year = match.items[match.last]!.lower === "year";
  return year && form?.is === "date" ? { ...form, from: "mentioned" } : null;
}

/** "in March last year", "early October this year", "on 5 May of next year". */
function ofYearAway(match: Match): TimeForm | null {
  const form = date(undefined, match.get("month")!.value!, match.get("day"));
  const isYear = match.get("whose")!.lower === "year";
  return isYear && form?.is === "date" ? { ...form, offset: stepOf(match.get("which")) } : null;
}

/** A month by itself needs no company unless it is also another word (see `settleWord`), but is no part of a name. */
function bareMonth(match: Match): TimeForm | null {
  const next = after(match);
  const previous = before(match);
  const named =
    match.get("month")!.lower.length > 4 &&
    previous?.capital &&
    previous.kind === "word" &&
    match.first > 1 &&
    !next;
  const person =
    /^(april|june|may|august|january)$/.test(match.get("month")!.lower) &&
    next?.capital &&
    next.kind === "word" &&
    next.tag.startsWith("NNP");
  return named || person ? null : monthWith(match);
}

function iso(match: Match): TimeForm | null {
  const [year, month, day] = match.get("date")!.lower.slice(0, 10).split("-").map(Number) as [
    number,
    number,
    number,
  ];
  return isDate(year, month, day) ? { is: "date", year, month, day } : null;
}

/** "from March to August 2011": the year that is said after the second is the first's; "November to March 2012" began before. */
function ofRange(match: Match): TimeForm | null {
  const [month, end] = [match.get("month")!.value!, match.get("end")!.value!];
  const isListed = /^(?:and|or)$/.test(match.get("joint")!.lower);
  if (month > end && isListed) return null;
  const form = date(undefined, month, match.get("day"));
  const year = match.get("year")!.value!;
  return form?.is === "date" ? { ...form, year: month > end ? year - 1 : year } : null;
}

/**
 * 8/10/2024 is 10 August to Americans, 8 October to everyone else: taken the American way where it can be. 8.10.2024 is
 * never American, and 2024/10/8 is said from the year down.
 */
function slashed(match: Match): TimeForm | null {
  const [a, b, short] = match.get("date")!.lower.split(/[/.-]/).map(Number) as [number, number, number];
  if (before(match)?.end === match.get("date")!.start) return null;
  if (a >= 1000) return isDate(a, b, short) ? { is: "date", year: a, month: b, day: short } : null;
  const year = short < 100 ? short + (short < 50 ? 2000 : 1900) : short;
  const dotted = match.get("date")!.lower.includes(".");
  if (!dotted && isDate(year, a, b)) return { is: "date", year, month: a, day: b };
  return isDate(year, b, a) ? { is: "date", year, month: b, day: a } : null;
}

/** "9/11", "7/7": days that have become names. */
const named = (match: Match): TimeForm | null => namedDay(match.get("name")!.lower);

/** "The Sept. 11 attacks", without a year: those of the day that has become a name. */
const attacked = (match: Match): TimeForm | null =>
  namedDay(`${match.get("month")!.value}/${match.get("day")!.value}`);

function namedDay(name: string): TimeForm | null {
  const date = entry(lexicon.namedDays, name);
  if (!date) return null;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return { is: "date", year, month, day };
}

/** "the second Tuesday in November", "the last Monday of May 2013": as the rule of a feast. */
function nthWeekday(match: Match): Reading {
  const nth = match.get("nth")!.value ?? -1;
  if (nth > 4) return "none";
  const rule = `${match.get("month")!.value}/${match.get("day")!.value}/${nth}`;
  return { is: "holiday", rule, year: match.get("year")?.value ?? null };
}

/** "the last day of February", "the first day of March 2013". */
function edge(match: Match): TimeForm | null {
  const [month, year] = [match.get("month")!.value!, match.get("year")];
  if (match.get("what")!.lower !== "day") return null;
  const which = match.get("which")!;
  const day = which.lower === "last" ? daysInMonth(year?.value ?? COMMON_YEAR, month) : which.value;
  return day === 1 || which.lower === "last" ? { is: "date", year: year?.value ?? null, month, day } : null;
}

/** Any year without a 29 February. */
const COMMON_YEAR = 2001;

export const dates: readonly Rule[] = [
  rule(
    "early|late|mid? -? month:<month> (?= joint:to|and|or|through|until|-|–|—|/ end:<month> ,|of|in? year:<year> )",
    ofRange,
  ),
  rule(
    "month:<month> day:<monthday> (?= joint:to|and|or|through|until|-|–|— end:<month> <monthday> ,? year:<year> )",
    ofRange,
  ),
  rule(
    "day:<monthday> month:<month> (?= joint:to|and|or|through|until|-|–|— <monthday> end:<month> ,? year:<year> )",
    ofRange,
  ),
  rule("month:<month> day:<monthday> (?= -|–|—|to|and|through|or <monthday> ,? year:<year> )", read),
  rule("day:<monthday> (?= -|–|—|to|and|through|or <monthday> month:<month> ,? year:<year> )", read),
  rule("date:<iso>", iso),
  rule("date:<slashed>", slashed),
  rule("name:<named>", named),
  rule(
    "month:<month> day:<monthday> (?= terror|terrorist? attacks|terrorists|hijackers|hijackings|bombings )",
    attacked,
  ),
  rule("the? nth:<ordinal>|last day:<weekday> in|of month:<month> ( ,? year:<year> )?", nthWeekday),
  rule(
    "the nth:<ordinal>|last <weekday> (?= in|of the|each|every|next|last|this|that <unit> )",
    () => "none",
  ),
  rule("the which:<ordinal>|last what:<unit> of month:<month> ( ,? year:<year> )?", edge),
  rule("early|late? month:<month> the? day:<monthday> ,|of|in? year:<year> ,?", read),
  rule("month:<month> , day:<number> , year:<year>", read),
  rule("early|late? month:<month> the? day:<monthday> (?! <unit> | % )", read),
  rule("the? day:<monthday> of? month:<month> ,|in|of? year:<year>", read),
  rule("the? day:<monthday> of? month:<month> (?! <monthday> )", read),
  rule("day:<number> - month:<month> - year:<year>", read),
  // the first day of "6-14 Aug." and the last of "Aug. 6-14"
  rule("day:<monthday> (?= -|–|—|to|and|through|until|or <monthday> of? month:<month> )", (match) =>
    date(
      undefined,
      match.items[match.last + 3]!.value ?? match.items[match.last + 4]!.value!,
      match.get("day"),
    ),
  ),
  rule(
    "(?<= <month> <monthday> -|–|—|to|and|through|until|or ) day:<monthday> ( ,? year:<year> )?",
    // "one on March 2 and two more on March 12"
    (match) =>
      match.get("day")!.kind === "number" && !/^\d/.test(match.get("day")!.lower)
        ? null
        : date(match.get("year"), match.items[match.first - 3]!.value!, match.get("day")),
  ),
  rule("early|late|mid? -? month:<month> ,? of? year:<year>", read),
  rule(
    "early|late|mid? -? month:<month> day:<monthday>? ,? of|in? which:last|this|next whose:<unit>",
    ofYearAway,
  ),
  rule("the? day:<monthday> of? month:<month> ,? of|in? which:last|this|next whose:<unit>", ofYearAway),
  rule("which:last|this|next|past|coming month:<month>", monthWith),
  rule("early|late|mid? -? month:<month> day:<monthday>? ,? of? the? that|same <unit>", ofThatYear),
  rule("early|late|mid|mid-? -? month:<month>", bareMonth),
];
