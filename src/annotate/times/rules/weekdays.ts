import type { TimeForm } from "../../../model/annotations.ts";
import { namedWeekdays } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { before, partOf, type Rule, rule, stepOf, whichOf } from "../rule.ts";

function weekday(match: Match): TimeForm | null {
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

export const weekdays: readonly Rule[] = [
  rule("day:<weekday> part:<part>? of? which:last|this|next week:<unit>", (match) =>
    match.get("week")!.lower === "week" ? inWeek(match) : null,
  ),
  rule(
    "( early|late|earlier|later on? )? which:last|this|next|past|coming day:<weekday> part:<part>?",
    weekday,
  ),
  rule("( early|late|earlier|later on? )? day:<weekday> early|late|mid? part:<part>?", weekday),
  rule("the? part:<part> of|on day:<weekday>", weekday),
];
