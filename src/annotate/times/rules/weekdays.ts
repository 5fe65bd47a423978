import type { TimeForm } from "../../../model/annotations.ts";
import { namedWeekdays } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { after, before, partOf, type Reading, type Rule, rule, stepOf, whichOf } from "../rule.ts";

/** "on a Monday", "a Sunday in May": nobody says which; "a Monday meeting" is of a day that is known. */
const isAny = (match: Match): boolean =>
  /^an?$/.test(before(match)?.lower ?? "") && !/^(?:NN|JJ|VBG)/.test(after(match)?.tag ?? "");

function weekday(match: Match): Reading {
  if (isAny(match) && !match.get("which")) return "none";
  if (
    match.items[match.first]!.capital &&
    namedWeekdays.has(before(match)?.lower ?? "") &&
    before(match)!.capital
  )
    return null;
  return {
    is: "weekday",
    weekday: match.get("day")!.value!,
    which: whichOf(match.get("which")),
    part: partOf(match.get("part")),
  };
}

/** "Wednesday of last week", "last week on Tuesday". */
const inWeek = (match: Match): TimeForm => ({
  is: "weekday",
  weekday: match.get("day")!.value!,
  which: "nearest",
  part: partOf(match.get("part")),
  week: stepOf(match.get("which")),
});

/** "the previous Friday", "the following Monday": next to the day that the text spoke of. */
const neighbour = (match: Match): TimeForm => ({
  is: "weekday",
  weekday: match.get("day")!.value!,
  which: /^(?:previous|preceding)$/.test(match.get("which")!.lower) ? "last" : "next",
  part: partOf(match.get("part")),
  from: "mentioned",
});

export const weekdays: readonly Rule[] = [
  // "they have six ways from Sunday", "Monday morning quarterbacks"
  rule("ways from|to day:<weekday>", () => "none"),
  rule("day:<weekday> part:<part> -? quarterback|quarterbacks|quarterbacking", () => "none"),
  rule("day:<weekday> part:<part>? of? which:last|this|next week:<unit>", (match) =>
    match.get("week")!.lower === "week" ? inWeek(match) : null,
  ),
  rule("which:last|this|next week:<unit> on|'s? day:<weekday> part:<part>?", (match) =>
    match.get("week")!.lower === "week" ? inWeek(match) : null,
  ),
  rule("the which:previous|preceding|following|ensuing day:<weekday> part:<part>?", neighbour),
  rule(
    "( early|late|earlier|later on? )? which:last|this|next|past|coming day:<weekday> part:<part>?",
    weekday,
  ),
  rule("( (?<! <unit> ) early|late|earlier|later on? )? day:<weekday> early|late|mid? part:<part>?", weekday),
  // "noon on Friday" is a clock time beside a day
  rule("the? part:<part> of|on day:<weekday>", (match) =>
    /^(?:noon|midday|midnight)$/.test(match.get("part")!.lower) ? null : weekday(match),
  ),
];
