import type { TimeForm, TimeUnit } from "../../../model/annotations.ts";
import { entry, lexicon } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { countOf, type Rule, rule, unitOf } from "../rule.ts";

const set = (unit: TimeUnit, count = 1): TimeForm => ({ is: "set", unit, count });

const every = (match: Match): TimeForm => {
  const { unit, times } = unitOf(match.get("unit")!);
  return set(unit, (match.get("count")?.value ?? 1) * times);
};

const everyDay = (match: Match): TimeForm => ({
  is: "set",
  unit: "week",
  count: 1,
  weekday: match.get("day")!.value!,
});

/** "twice a day", "$30 a year", "per month". */
const rate = (match: Match): TimeForm | null => {
  const { unit } = unitOf(match.get("unit")!);
  return countOf(match.get("count")!) === 1 && !match.get("unit")!.lower.endsWith("s") ? set(unit) : null;
};

const word = (match: Match): TimeForm | null => {
  const unit = entry(lexicon.sets, match.get("word")!.lower);
  return unit ? set(unit) : null;
};

const vague = (value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF") => (): TimeForm => ({ is: "vague", value });

export const sets: readonly Rule[] = [
  rule("every|each count:<number>|<ordinal>|other? unit:<unit>", every),
  rule("every|each day:<weekday> <part>?", everyDay),
  rule("(?<= once|twice|times|thrice|percent|% ) count:a|an unit:<unit>", rate),
  rule("per unit:<unit>", every),
  rule("word:daily|nightly|hourly|weekly|monthly|yearly|annually", word),
];

export const vagues: readonly Rule[] = [
  rule("now|currently|nowadays", vague("PRESENT_REF")),
  rule("recently|lately", vague("PAST_REF")),
  rule("in the past (?! <count>|<unit> )", vague("PAST_REF")),
  rule("the near|foreseeable? future", vague("FUTURE_REF")),
];
