import type { TimeForm, TimeUnit } from "../../../model/annotations.ts";
import type { Item } from "../item.ts";
import type { Match } from "../pattern.ts";
import { after, before, type Rule, rule, unitOf } from "../rule.ts";

const relative = (unit: TimeUnit, offset: number): TimeForm => ({ is: "relative", unit, offset, part: null });

/** "the quarter", "the latest period": the one that the text speaks of. */
const quarterSpokenOf = (): TimeForm => ({ ...relative("quarter", 0), from: "mentioned" }) as TimeForm;

const isPeriod = (match: Match): boolean => /^(quarter|period)$/.test(match.get("what")!.lower);

const spokenOf = (match: Match): TimeForm | null => (isPeriod(match) ? quarterSpokenOf() : null);

/** "the year-ago quarter", "the quarter a year earlier": as fine as what the text speaks of, a year before now. */
const yearBefore = (): TimeForm => ({ ...relative("year", -1), fine: true }) as TimeForm;

const isYear = (match: Match): boolean => match.get("year")!.lower === "year";

const yearEarlier = (match: Match): TimeForm | null => (isYear(match) ? yearBefore() : null);

/** "the year-earlier third quarter". */
const quarterBefore = (match: Match): TimeForm | null => {
  const number = match.get("nth")!.value!;
  return isYear(match) && match.get("what")!.lower === "quarter" && number <= 4
    ? { is: "quarter", of: "quarter", number, year: null, offset: -1 }
    : null;
};

/** "the 2008 quarter": that year's. */
const yearsPeriod = (match: Match): TimeForm | null =>
  isPeriod(match) ? { is: "year", year: match.get("year")!.value!, fine: true } : null;

/** "the same period in 2008", "the same month of 2008". */
const sameOfYear = (match: Match): TimeForm | null =>
  isPeriod(match) || match.get("what")!.lower === "month"
    ? { is: "year", year: match.get("year")!.value!, fine: true }
    : null;

/** "last year's quarter", "the same period last year". */
const lastYears = (match: Match): TimeForm | null =>
  isYear(match) && (isPeriod(match) || match.get("what")!.lower === "month") ? yearBefore() : null;

const ofLength = (match: Match): TimeForm | null => {
  const unit = match.get("unit");
  return isYear(match)
    ? { is: "duration", ...unitOf(unit!), count: match.get("count")!.value, bound: "exact" }
    : null;
};

const WHOLE = /^(?:week|month|quarter|year|decade|century)$/;

/** "the current year", "the end of the month", "year's end": the one in which the report was published. */
function own(match: Match): TimeForm | null {
  const word = match.get("unit")!.lower;
  // "the Century Club"
  if (match.get("unit")!.capital && after(match)?.capital) return null;
  return WHOLE.test(word) ? relative(word as TimeUnit, 0) : null;
}

/** "the latest fiscal year" is over. */
const over = (match: Match): TimeForm | null =>
  match.get("unit")!.lower === "year" ? relative("year", -1) : null;

/** "the year ended June 30" is as long as any year, and not the calendar's. */
const ended = (match: Match): TimeForm | null =>
  match.get("unit")!.lower === "year" ? { is: "duration", unit: "year", count: 1, bound: "exact" } : null;

/** "Sales rose for the year": not "player of the year", "the week before", "the year he died". */
function bare(match: Match): TimeForm | null {
  const next = after(match);
  const hangs =
    next && (/^(?:of|that|when|before|after|since|in|to|-)$/.test(next.lower) || /^(?:PRP|W)/.test(next.tag));
  if (/^(?:of|quarter)$/.test(match.get("unit")!.lower) || before(match)?.lower === "of" || hangs)
    return null;
  return own(match);
}

/** "the first half" is elsewhere; "the first two quarters of 1990" is one, too. */
function quarters(match: Match): TimeForm | null {
  const half =
    match.get("what")!.lower === "quarters" &&
    match.get("count")!.value === 2 &&
    (match.get("which")!.value ?? 1) === 1;
  const number = match.get("which")!.lower === "last" ? 2 : 1;
  return half ? { is: "quarter", of: "half", number, year: match.get("year")!.value!, offset: null } : null;
}

const quarter = (of: "quarter" | "half", number: number, year: Item | undefined): TimeForm => ({
  is: "quarter",
  of,
  number,
  year: year?.value ?? null,
  offset: null,
});

/** "Q3", "Q3 2008", "H1 2008", "3Q". */
function numbered(match: Match): TimeForm | null {
  const [letter, nth] = [match.get("letter")!, match.get("nth")!];
  const [first, second] = letter.start < nth.start ? [letter, nth] : [nth, letter];
  const isHalf = letter.lower === "h";
  if (first.end !== second.start || !letter.capital || !(isHalf ? /^[12]$/ : /^[1-4]$/).test(nth.lower))
    return null;
  // "H1" alone is a visa, a road, a headline
  return isHalf && !match.get("year")
    ? null
    : quarter(isHalf ? "half" : "quarter", nth.value!, match.get("year"));
}

/** "the June quarter": the one that ends with that month. */
function ofMonth(match: Match): TimeForm | null {
  const month = match.get("month")!.value!;
  return match.get("what")!.lower === "quarter" && month % 3 === 0
    ? quarter("quarter", month / 3, match.get("year"))
    : null;
}

/** "FY2013", "FY 13". */
function fiscal(match: Match): TimeForm | null {
  const { value, lower } = match.get("year")!;
  if (/^\d\d$/.test(lower)) return { is: "year", year: 2000 + value! };
  return /^\d{4}$/.test(lower) ? { is: "year", year: value! } : null;
}

const lastHalf = (match: Match): TimeForm => ({
  is: "quarter",
  of: "half",
  number: 2,
  year: match.get("year")!.value!,
  offset: null,
});

/** Quarters, business years and what is compared with the year before: reports of companies and offices. */
export const business: readonly Rule[] = [
  rule("the? year:<unit> - earlier|ago count:<number> unit:<unit>", ofLength),
  rule("the|a? year:<unit> - earlier|ago fiscal? nth:<ordinal> what:<unit>", quarterBefore),
  rule("the|a? year:<unit> - earlier|ago <unit>|period?", yearEarlier),
  rule("the what:<unit>|period a|one year:<unit> ago|earlier|before", lastYears),
  rule("last year:<unit> 's what:<unit>|period", lastYears),
  rule("the? same|corresponding|comparable|like what:<unit>|period of|in? last year:<unit>", lastYears),
  rule(
    "the? same|corresponding|comparable|like what:<unit>|period a|one year:<unit> ago|earlier|before",
    lastYears,
  ),
  rule("the? same|corresponding|comparable|like what:<unit>|period of|in year:<year>", sameOfYear),
  rule("the year:<year> what:<unit>|period", yearsPeriod),
  rule("the which:<ordinal>|last count:<number> what:<unit> of year:<year>", quarters),
  rule("the last|latter half of year:<year>", lastHalf),
  rule("the latest|most? recent|same? what:<unit>|period (?! of|to|from )", (match) =>
    match.get("what")!.lower === "quarter" || match.last > match.first + 1 ? spokenOf(match) : null,
  ),
  rule("the|its|their fiscal? unit:<unit> ended|ending", ended),
  rule("the|its|their fiscal? unit:<unit> (?= to|through <month> )", ended),
  rule("the|its|their? current fiscal|calendar|financial? unit:<unit>", own),
  rule("the|its|their latest|last|previous|prior fiscal|calendar|financial unit:<unit>", over),
  rule("the full|whole|entire|fiscal unit:<unit>", own),
  rule("letter:q|h nth:<number> ( of|in|,? year:<year> )?", numbered),
  rule("nth:<number> letter:q|h ( of|in|,? year:<year> )?", numbered),
  rule("the? month:<month> what:<unit> ( of|in|,? year:<year> )?", ofMonth),
  rule("fy year:<year>|<number>", fiscal),
  rule("the? end|start|beginning|middle|rest|remainder of the unit:<unit>", own),
  rule("the|this? unit:<unit> -|'s? end", own),
  rule("the unit:<unit>", bare),
];
