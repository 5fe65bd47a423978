import type { TimeForm, TimeUnit } from "../../../model/annotations.ts";
import type { Item } from "../item.ts";
import type { Match } from "../pattern.ts";
import { after, before, countOf, partOf, type Reading, type Rule, rule, stepOf, unitOf } from "../rule.ts";
import { agos } from "./ago.ts";

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

const relative = (unit: TimeUnit, offset: number): TimeForm => ({ is: "relative", unit, offset, part: null });

/** "the Harwick Today" is a paper or a programme. */
const isTitle = (match: Match): boolean =>
  match.get("day")!.capital && before(match)?.capital === true && /^NNP/.test(before(match)!.tag);

function day(match: Match): Reading {
  if (isTitle(match)) return "none";
  const word = match.get("day")!.lower;
  const part = word === "tonight" ? "night" : partOf(match.get("part"));
  return { is: "relative", unit: "day", offset: DAYS[word]!, part };
}

/** "this morning" is today's, "last night" was yesterday's. */
const partDay = (match: Match): TimeForm => ({
  is: "relative",
  unit: "day",
  offset: stepOf(match.get("which")),
  part: partOf(match.get("part")),
});

/** "Over the past year", "in the last week and a half": as long as that, up to now; "this past week" is the last one. */
const isUpToNow = (match: Match): boolean =>
  /^(?:hour|day|week|month|quarter|year)$/.test(match.get("unit")!.lower) &&
  (before(match)?.lower === "the" || match.items[match.first]!.lower === "the");

/** "last week", "this year"; "the coming week". Hours and minutes are stretches, not dates. */
function unitAway(match: Match): TimeForm | null {
  // "This Week" is a programme
  if (match.get("unit")!.capital) return null;
  const { unit, times } = unitOf(match.get("unit")!);
  const step = stepOf(match.get("which"));
  if (match.get("unit")!.lower.endsWith("s") || /^(?:second|minute|night)$/.test(unit)) return null;
  if (unit === "hour" && !(step < 0 && isUpToNow(match))) return null;
  // "the last day of the talks", "the last week of July"; "said last week of the talks" is a week ago
  const isOf = step < 0 && after(match)?.lower === "of" && unit !== "decade";
  if (isOf && (unit === "day" || before(match)?.lower === "the")) return null;
  // the past century is as long as one
  if (unit === "century" && match.get("which")!.lower === "past") return null;
  if ((unit === "decade" && step !== 0) || (step < 0 && isUpToNow(match)))
    return { is: "duration", unit, count: times, bound: "exact", reach: step < 0 ? "past" : "future" };
  const form = relative(unit, step * times);
  return unit === "week" ? ({ ...form, calendar: true } as TimeForm) : form;
}

/** "this fiscal year", "last school year": by the year in which most of it lies. */
const yearAway = (match: Match): TimeForm | null =>
  match.get("unit")!.lower === "year" ? relative("year", stepOf(match.get("which"))) : null;

/** "the week after next", "the year before last". */
const twoAway = (match: Match): TimeForm | null => {
  const { unit, times } = unitOf(match.get("unit")!);
  const sign = match.get("which")!.lower === "next" ? 1 : -1;
  return /^(?:week|weekend|month|year)$/.test(unit) ? relative(unit, sign * 2 * times) : null;
};

/** "the previous day", "that week", "a day earlier": counted from the date that the text spoke of last. */
const mentioned = (unit: TimeUnit, offset: number): TimeForm => ({
  is: "relative",
  unit,
  offset,
  part: null,
  from: "mentioned",
});

/** "Over the next year", "within the next month". */
const isFromNow = (match: Match): boolean =>
  match.get("which")!.lower === "next" &&
  /^(?:week|month|year)$/.test(match.get("unit")!.lower) &&
  /^(?:over|during|for|within|in)$/.test(before(match)?.lower ?? "") &&
  after(match)?.lower !== "'s";

const lengthOf = (item: Item): { unit: TimeUnit } => ({ unit: unitOf(item).unit });

/** "The next day after the vote": what it hangs on is not named by a day. */
const isAfterSome = (match: Match): boolean => after(match)?.lower === "after" && isWord(after(match, 2));

/** "The same day as the vote", "the same night the mill burned". */
const isSameAs = (match: Match): boolean => {
  const next = after(match);
  const isClause = match.first > 0 && /^(?:PRP|DT)/.test(next?.tag ?? "");
  return (
    match.get("which")!.lower === "same" && (isClause || /^(?:as|that|of|when)$/.test(next?.lower ?? ""))
  );
};

/** "That Morning Herald poll". */
const isInName = (match: Match): boolean =>
  match.get("unit")!.capital && after(match)?.capital === true && match.get("unit")!.kind === "part";

function neighbour(match: Match): Reading {
  if (isAfterSome(match)) return "none";
  if (isFromNow(match))
    return { is: "duration", ...lengthOf(match.get("unit")!), count: 1, bound: "exact", reach: "future" };
  if (isSameAs(match) || isInName(match)) return null;
  const item = match.get("unit")!;
  const { unit } = item.kind === "part" ? { unit: "day" as const } : unitOf(item);
  if (item.lower.endsWith("s") || /^(second|minute|hour|century|decade)$/.test(unit)) return null;
  const offset = /^(previous|preceding)$/.test(match.get("which")!.lower)
    ? -1
    : /^(next|following|ensuing)$/.test(match.get("which")!.lower)
      ? 1
      : 0;
  return {
    is: "relative",
    unit,
    offset,
    part: item.kind === "part" ? partOf(item) : null,
    from: "mentioned",
    ...(offset === 0 && unit === "day" ? { named: true } : {}),
  };
}

/** "a couple of years earlier", "a couple of days later". */
const coupleShifted = (match: Match): TimeForm => {
  const { unit, times } = unitOf(match.get("unit")!);
  const offset = (match.get("way")!.lower === "earlier" ? -2 : 2) * times;
  return { is: "relative", unit, offset, part: null, from: "mentioned", fine: true };
};

const isWord = (item: Item | undefined): boolean => item !== undefined && /^[\p{L}\d]/u.test(item.lower);

/** "The year before, it had been closed", "shots fired the night before": nothing after it that it hangs on. */
function besides(match: Match): TimeForm | null {
  const item = match.get("unit")!;
  if (isWord(after(match)) || !/^(?:day|week|month|year|night|morning|evening|afternoon)$/.test(item.lower))
    return null;
  const offset = match.get("way")!.lower === "before" ? -1 : 1;
  return item.kind === "part"
    ? ({ ...mentioned("day", offset), part: partOf(item) } as TimeForm)
    : mentioned(unitOf(item).unit, offset);
}

/** "Up from the year earlier", "the month earlier": as "a year earlier". */
const unitEarlier = (match: Match): TimeForm | null =>
  /^(?:day|week|month|quarter|year)$/.test(match.get("unit")!.lower)
    ? ({ ...mentioned(unitOf(match.get("unit")!).unit, -1), fine: true } as TimeForm)
    : null;

/** "two days later", "a year earlier", "a week before" with nothing after that it hangs on. */
function shifted(match: Match): TimeForm | null {
  const count = countOf(match.get("count")!);
  const { unit, times } = unitOf(match.get("unit")!);
  const word = match.get("way")!.lower;
  if (count === null) return { is: "duration", unit, count, bound: "exact" };
  const next = after(match);
  const hangs = /^(before|after|previously|prior)$/.test(word) && isWord(next);
  const sign = /^(earlier|before|previously|prior)$/.test(word) ? -1 : 1;
  return hangs
    ? null
    : { is: "relative", unit, offset: sign * count * times, part: null, from: "mentioned", fine: true };
}

/** "in two weeks" looks ahead where it is not "in two weeks of fighting". */
function ahead(match: Match): TimeForm | null {
  const count = countOf(match.get("count")!);
  const { unit, times } = unitOf(match.get("unit")!);
  return count === null ? null : relative(unit, count * times);
}

const weekend = (match: Match): TimeForm | null =>
  match.get("unit")!.lower === "weekend"
    ? relative("weekend", before(match)?.lower === "next" ? 1 : 0)
    : null;

export const relatives: readonly Rule[] = [
  rule("the unit:<unit> before yesterday", (match) =>
    match.get("unit")!.lower === "day" ? relative("day", -2) : null,
  ),
  rule("the unit:<unit> after tomorrow", (match) =>
    match.get("unit")!.lower === "day" ? relative("day", 2) : null,
  ),
  rule("the unit:<unit> after which:next", twoAway),
  rule("the unit:<unit> before which:last", twoAway),
  rule("early|late|earlier|later? day:yesterday|today|tonight|tomorrow part:<part>?", day),
  rule("early|earlier|late|later? which:this|last part:<part>", partDay),
  rule(
    "( early|late|earlier|later|sometime|mid in? -? )? which:last|this|next|past|coming unit:<unit>",
    unitAway,
  ),
  rule("which:last|this|next fiscal|financial|school|academic|calendar unit:<unit>", yearAway),
  rule("early|late|earlier|later in the unit:<unit>", (match) =>
    match.get("unit")!.lower.endsWith("s") ? null : mentioned(unitOf(match.get("unit")!).unit, 0),
  ),
  rule("(?<! the ) coming|future unit:<unit>", (match) =>
    match.get("unit")!.lower.endsWith("s") ? { is: "vague", value: "FUTURE_REF" } : null,
  ),
  rule("the which:past|coming unit:<unit>", unitAway),
  rule("the which:previous|preceding|next|following|same|ensuing unit:<unit>|<part>", neighbour),
  rule("early|late|earlier|later? which:that unit:<unit>|<part> (?! - )", (match) =>
    /^(day|week|weekend|month|year|night|morning|evening|afternoon)$/.test(match.get("unit")!.lower)
      ? neighbour(match)
      : null,
  ),
  rule("which:that same unit:<unit>|<part>", neighbour),
  ...agos,
  rule("a couple of? unit:<unit> way:earlier|later", coupleShifted),
  rule(
    "count:<count> more? unit:<unit> way:earlier|later|before|after|previously|prior|afterward|afterwards",
    shifted,
  ),
  rule("the unit:<unit>|<part> way:before|after", besides),
  rule("the unit:<unit> earlier", unitEarlier),
  rule("count:<count> unit:<unit> from now|today", ahead),
  rule("the|this unit:<unit> (?! of )", weekend),
];
