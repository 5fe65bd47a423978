import type { TimeForm } from "../../../model/annotations.ts";
import type { Span } from "../../../model/span.ts";
import type { Item } from "../item.ts";
import { lastingEvents } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { after, before, boundOf, countOf, type Reading, type Rule, rule, unitOf } from "../rule.ts";

function duration(match: Match): TimeForm {
  const { unit, times } = unitOf(match.get("unit")!);
  const count = match.get("count") ? countOf(match.get("count")!) : null;
  const half = match.get("half") ? 0.5 : 0;
  return {
    is: "duration",
    unit,
    count: count === null ? null : (count + half) * times,
    bound: boundOf(match.items, match.get("count") ? match.items.indexOf(match.get("count")!) : match.first),
  };
}

const PER_UNIT: Readonly<Record<string, number>> = {
  "year month": 12,
  "week day": 7,
  "day hour": 24,
  "hour minute": 60,
  "minute second": 60,
};

/** "six years and five months": in the larger unit. */
function compound(match: Match): TimeForm | null {
  const [unit, smaller] = [unitOf(match.get("unit")!).unit, unitOf(match.get("smaller")!).unit];
  const each = PER_UNIT[`${unit} ${smaller}`];
  const rest = match.get("rest")!.value;
  const form = duration(match);
  if (!each || rest === null || form.is !== "duration" || form.count === null) return null;
  return { ...form, count: form.count + rest / each };
}

/** "the past six days" ends now; "the first six days" is just as long. */
function reaching(match: Match): TimeForm {
  const form = duration(match);
  const word = match.get("which")?.lower;
  // "expected to last three weeks"
  const isVerb = match.get("which")?.tag.startsWith("VB");
  if (form.is !== "duration" || !word || isVerb || match.get("which")!.kind === "ordinal") return form;
  return { ...form, reach: /^(last|past|recent|previous)$/.test(word) ? "past" : "future" };
}

/**
 * Words for what goes on, a few items after: "29-month-old invasion", "30-month full-scale war". Words of `anchor`. Not
 * "19-year-old bombing suspect".
 */
function lasting(items: readonly Item[], from: number): Span | null {
  for (let i = from; i < Math.min(from + 4, items.length) && !ANCHOR_END.test(items[i]!.lower); i++)
    if (lastingEvents.has(items[i]!.lower) && items[i + 1]?.tag !== "NN")
      return { start: items[from]!.start, end: items[i]!.end };
  return null;
}

/** "29-month-old": of an event, it tells when that began; of a person or a thing it is an age, and no time. */
function aged(match: Match): Reading {
  const anchor = lasting(match.items, match.last + 1);
  return anchor ? since(match, anchor, "after") : "none";
}

function since(match: Match, anchor: Span | null, direction: "after" | "before"): TimeForm | null {
  const { unit, times } = unitOf(match.get("unit")!);
  const said = match.get("count");
  // "the day after"
  const count = said ? countOf(said) : 1;
  return count === null ? null : { is: "since", unit, count: count * times, anchor, direction };
}

/** "six-day", "30-month invasion". */
function adjective(match: Match): TimeForm | null {
  // "three-quarters"
  if (match.get("unit")!.lower === "quarters") return null;
  const form = duration(match);
  return lasting(match.items, match.last + 1) ? ({ ...form, bound: "exact" } as TimeForm) : form;
}

const ANCHOR_LIMIT = 12;
const ANCHOR_END =
  /^(?:[,.;:!?()"“”–—]|that|which|who|whose|whom|where|when|as|said|says|was|were|has|have|had|is|are|will|in|on|at)$/;

/** "a week after the opening of the siege": the words up to the next verb or mark say what it is counted from. */
function hanging(match: Match): TimeForm | null {
  let end = match.last + 1;
  while (
    end < match.items.length &&
    end - match.last <= ANCHOR_LIMIT &&
    !ANCHOR_END.test(match.items[end]!.lower)
  )
    end++;
  if (end === match.last + 1) return null;
  const anchor = { start: match.items[match.last + 1]!.start, end: match.items[end - 1]!.end };
  return since(match, anchor, match.get("way")!.lower === "before" ? "before" : "after");
}

const isPlural = (match: Match): boolean => match.get("unit")!.lower.endsWith("s");

/** "decade-long", "days-long". */
const lasted = (match: Match): TimeForm => ({
  is: "duration",
  unit: unitOf(match.get("unit")!).unit,
  count: isPlural(match) ? null : unitOf(match.get("unit")!).times,
  bound: "exact",
});

/** "a quarter-century", "a quarter of a century": of other units it is a quarter of the year, or a share. */
const quarterOf = (match: Match): TimeForm | null =>
  match.get("share")!.lower === "quarter" && match.get("unit")!.lower === "century"
    ? { is: "duration", unit: "year", count: 25, bound: boundOf(match.items, match.first) }
    : null;

const half = (match: Match): TimeForm => ({
  is: "duration",
  unit: unitOf(match.get("unit")!).unit,
  count: 0.5,
  bound: "exact",
});

/** "Months later": how many is not said. */
const someLater = (match: Match): TimeForm | null =>
  isPlural(match) && !/^(?:minutes|seconds)$/.test(match.get("unit")!.lower) ? duration(match) : null;

/** "$1.76 a year", "four flights a week": how much in each. */
const isRate = (match: Match): boolean => {
  const previous = before(match);
  return previous?.kind === "number" || previous?.kind === "year" || /^NNP?S$/.test(previous?.tag ?? "");
};

/** "more than a quarter of the market", "three quarters of it"; "the first two quarters of 1990" are quarters. */
const isShare = (match: Match): boolean => {
  const year = after(match, 2)?.kind === "year";
  return (
    (after(match)?.lower === "of" && !year) ||
    /^(?:than|nearly|about|almost)$/.test(before(match)?.lower ?? "")
  );
};

/** Plain "two years" and "several hours"; "a year" only where it is no "once a year". */
function plain(match: Match): TimeForm | null {
  const next = after(match)?.lower ?? "";
  const count = match.get("count")!;
  if (count.kind === "word" && (isRate(match) || isPlural(match))) return null;
  if (/^quarters?$/.test(match.get("unit")!.lower) && isShare(match)) return null;
  if (count.kind === "number" && next === "old") return null;
  if (match.get("unit")!.lower === "second" && (count.kind === "word" || count.value! > 60)) return null;
  return before(match)?.lower === "$" ? null : duration(match);
}

/** "For another year". */
const another = (match: Match): TimeForm | null =>
  /^(?:hour|day|week|month|year|decade)$/.test(match.get("unit")!.lower) ? { ...lasted(match) } : null;

const couple = (match: Match): TimeForm => ({
  is: "duration",
  unit: unitOf(match.get("unit")!).unit,
  count: 2,
  bound: "about",
});

/** "A decades-old feud", "the months-old strike". */
const old = (match: Match): TimeForm | null => (match.get("unit")!.lower.endsWith("s") ? bare(match) : null);

/** Without a number only where the words measure: "for years", "recent weeks", "in months". */
const bare = (match: Match): TimeForm => reaching(match);

/** "the sixth day of fighting", "its second week": so many have passed but one. */
function nth(match: Match): Reading {
  const anchor = lasting(match.items, match.last + 1);
  const { unit, times } = unitOf(match.get("unit")!);
  const count = match.get("nth")!.value! - 1;
  return anchor && /^(day|week|month|year)$/.test(unit)
    ? { is: "since", unit, count: count * times, anchor, direction: "after" }
    : null;
}

/** "the weeks before the vote", "the first hours of the war": how many is not said. */
const some = (match: Match): TimeForm | null =>
  /^(?:days|weeks|months|years|decades)$/.test(match.get("unit")!.lower) ? bare(match) : null;

export const durations: readonly Rule[] = [
  rule("the|a|its|their nth:<ordinal> straight|consecutive|full? unit:<unit> of", nth),
  rule("count:<number> -|–? unit:<unit> -|–? old", aged),
  rule("count:<number> -|– unit:<unit>", adjective),
  rule("a count:<number> unit:<unit> (?! ago )", adjective),
  rule("count:<count> -? unit:<unit> way:after|before|since|into", hanging),
  rule("the unit:<unit> way:after|before", (match) =>
    /^(?:day|week|month|year)$/.test(match.get("unit")!.lower) ? hanging(match) : null,
  ),
  rule(
    "the? which:last|past|<ordinal>|next|coming|previous|recent count:<count> trading|business|working|school? unit:<unit>",
    reaching,
  ),
  rule("count:<count> unit:<unit> ,? and? rest:<number> smaller:<unit>", compound),
  rule("count:<count> half:and a half unit:<unit>", duration),
  rule("count:<count> unit:<unit> half:and a half", duration),
  rule("half an|a unit:<unit>", half),
  rule("the|a? which:last|past? share:<unit> -|of? a? unit:<unit>", quarterOf),
  rule("(?<! and - a - ) half - unit:<unit>", half),
  rule("count:<number> -? and -? a -? half:half -? unit:<unit>", duration),
  rule("unit:<unit> -|– long", lasted),
  rule("unit:<unit> -|– old (?! - )", old),
  rule("unit:<unit> later|earlier|afterward|afterwards", someLater),
  rule("unit:<unit> (?= after|before )", someLater),
  rule("(?<= after|amid|despite|following|follows|through|during|within ) unit:<unit> (?= of )", someLater),
  rule(
    "the? count:<count> full|entire|straight|consecutive|more|whole|trading|business|working|school? unit:<unit> (?! - <unit> )",
    plain,
  ),
  rule("count:<count> and <number> -? half:half unit:<unit>", duration),
  rule("(?<= for|in|within|after|take|takes|last|spend|wait ) another unit:<unit>", another),
  rule("a couple of? unit:<unit>", couple),
  rule("the which:last|past|next|coming couple of? unit:<unit>", couple),
  rule("<number> to|or|-|– count:<number> -? unit:<unit>", plain),
  rule(
    "the early|final|<ordinal>|last|closing|opening? unit:<unit> (?= of|before|after|since|that|ahead|following|leading ) ahead?",
    some,
  ),
  rule("(?<= over|in|through|during ) the unit:<unit>", some),
  rule("the? which:recent|last|past|coming|next unit:<unit>", (match) =>
    match.get("unit")!.lower.endsWith("s") ? bare(match) : null,
  ),
  rule(
    "(?<= for|in|after|over|within|of|many|lasting|lasted|take|takes|took|spent ) unit:<unit> (?! of )",
    (match) =>
      match.get("unit")!.lower.endsWith("s") && match.get("unit")!.lower !== "seconds" ? bare(match) : null,
  ),
];
