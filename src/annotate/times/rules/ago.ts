import type { TimeForm, TimeUnit } from "../../../model/annotations.ts";
import type { Match } from "../pattern.ts";
import { countOf, partOf, type Rule, rule, stepOf, unitOf } from "../rule.ts";

const relative = (unit: TimeUnit, offset: number): TimeForm => ({ is: "relative", unit, offset, part: null });

/** Six days ago; "several years ago" is only past. */
function ago(match: Match): TimeForm {
  const count = countOf(match.get("count")!);
  const { unit, times } = unitOf(match.get("unit")!);
  if (count === null) return { is: "vague", value: "PAST_REF" };
  const away = -(count + (match.get("half") ? 0.5 : 0)) * times;
  if (unit === "year" && away === -1) return { is: "relative", unit, offset: away, part: null, fine: true };
  return inWholes(unit, away);
}

const longAgo = (): TimeForm => ({ is: "vague", value: "PAST_REF" });

/** "two years and three months ago". */
function compoundAgo(match: Match): TimeForm | null {
  const units = `${unitOf(match.get("unit")!).unit} ${unitOf(match.get("smaller")!).unit}`;
  const [count, rest] = [countOf(match.get("count")!), countOf(match.get("rest")!)];
  return units === "year month" && count !== null && rest !== null
    ? relative("month", -12 * count - rest)
    : null;
}

/** "a couple of years ago". */
const coupleAgo = (match: Match): TimeForm => {
  const { unit, times } = unitOf(match.get("unit")!);
  return inWholes(unit, -2 * times);
};

/** "half a year ago", "a quarter of a century ago". */
function fractionAgo(match: Match): TimeForm | null {
  const share = { half: 0.5, quarter: 0.25 }[match.get("share")!.lower];
  const { unit, times } = unitOf(match.get("unit")!);
  const form = share === undefined ? null : inWholes(unit, -share * times);
  return form?.is === "relative" && Number.isInteger(form.offset) ? form : null;
}

/** Half a year is six months, half a century fifty years: a fraction of a unit is told in the next smaller one. */
function inWholes(unit: TimeUnit, offset: number): TimeForm {
  if (Number.isInteger(offset)) return relative(unit, offset);
  if (unit === "century") return relative("year", 100 * offset);
  if (unit === "decade") return relative("year", 10 * offset);
  if (unit === "hour") return relative("minute", 60 * offset);
  return unit === "year" ? relative("month", Math.round(12 * offset)) : relative(unit, offset);
}

/** "two years ago this month", "a year ago last month". */
function agoInMonth(match: Match): TimeForm | null {
  const count = countOf(match.get("count")!);
  const units = `${unitOf(match.get("unit")!).unit} ${match.get("smaller")!.lower}`;
  return units === "year month" && count !== null
    ? relative("month", -12 * count + stepOf(match.get("which")))
    : null;
}

/** "a week ago Friday", "two weeks ago on Monday": the weekday of that week. */
function agoOnDay(match: Match): TimeForm | null {
  const count = countOf(match.get("count")!);
  const { unit, times } = unitOf(match.get("unit")!);
  return unit === "week" && count !== null
    ? {
        is: "weekday",
        weekday: match.get("day")!.value!,
        which: "nearest",
        part: partOf(match.get("part")),
        week: -count * times,
      }
    : null;
}

/** How long ago, counted from publication. */
export const agos: readonly Rule[] = [
  rule("a? share:half|<unit> -|of? a|an? unit:<unit> ago", fractionAgo),
  rule("count:<count> unit:<unit> half:and a half ago", ago),
  rule("count:<count> half:and a half unit:<unit> ago", ago),
  rule("count:a|an -? unit:<unit> -? half:and -? a -? half ago", ago),
  rule("count:<count> unit:<unit> ,? and rest:<count> smaller:<unit> ago", compoundAgo),
  rule("count:<count> unit:<unit> ago which:this|last smaller:<unit>", agoInMonth),
  rule("count:<count> unit:<unit> ago on? day:<weekday> part:<part>?", agoOnDay),
  rule("count:<count> unit:<unit> ( or so|more )? ago", ago),
  rule("count:<number> or so|more unit:<unit> ago", ago),
  rule("not? so|too|a? long|short|<some> time|while? ago", longAgo),
  rule("a little? while|bit ago", longAgo),
  rule("<count> or|to <count> unit:<unit> ago", longAgo),
  rule("a|an unit:<unit> or <number>|more ago", longAgo),
  rule("a couple of? unit:<unit> ago", coupleAgo),
  rule("moments ago", longAgo),
  rule("unit:<unit> ago", (match) =>
    match.get("unit")!.lower.endsWith("s") ? { is: "vague", value: "PAST_REF" } : null,
  ),
];
