import type { DayPart, TimeForm, TimeUnit } from "../../../model/annotations.ts";
import { entry, lexicon, papers } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { after, before, countOf, partOf, type Rule, rule, seasonOf, unitOf } from "../rule.ts";

const set = (unit: TimeUnit, count = 1): Extract<TimeForm, { is: "set" }> => ({ is: "set", unit, count });

const every = (match: Match): TimeForm => {
  const { unit, times } = unitOf(match.get("unit")!);
  const count = match.get("count");
  return set(unit, (count?.lower === "other" ? 2 : (count?.value ?? 1)) * times);
};

const withPart = (form: Extract<TimeForm, { is: "set" }>, part: DayPart | null): TimeForm =>
  part ? { ...form, part } : form;

/** "every morning". */
const everyPart = (match: Match): TimeForm => withPart(set("day"), partOf(match.get("part")));

/** "every Sunday", "every Saturday night". */
const everyDay = (match: Match): TimeForm =>
  withPart({ ...set("week"), weekday: match.get("day")!.value! }, partOf(match.get("part")));

/** "Tuesday nights". */
function plural(match: Match): TimeForm | null {
  const part = entry(lexicon.parts, match.items[match.last]!.lower.replace(/s$/, ""));
  return part ? withPart({ ...set("week"), weekday: match.get("day")!.value! }, part) : null;
}

/** "every summer". */
const everySeason = (match: Match): TimeForm => ({ ...set("year"), season: seasonOf(match.get("season")!) });

/** "on weekends". */
const weekends = (match: Match): TimeForm | null =>
  match.get("unit")!.lower === "weekends" ? set("weekend") : null;

const everyMonth = (match: Match): TimeForm => ({ ...set("year"), month: match.get("month")!.value! });

/** "twice a day", "$30 a year", "per month". */
const rate = (match: Match): TimeForm | null => {
  const { unit } = unitOf(match.get("unit")!);
  return countOf(match.get("count")!) === 1 && !match.get("unit")!.lower.endsWith("s") ? set(unit) : null;
};

/** "daily"; "a weekly magazine", "the party daily Lunda" are papers and programmes. */
const word = (match: Match): TimeForm | null => {
  const unit = entry(lexicon.sets, match.get("word")!.lower);
  const next = after(match);
  const isPaper = papers.has(next?.lower ?? "") || (next?.capital && match.get("word")!.tag.startsWith("NN"));
  if (!unit || isPaper) return null;
  return unit === "fortnight" ? set("week", 2) : set(unit);
};

const REFERENCES = { current: "PRESENT_REF", recent: "PAST_REF" } as const;

/** "the current talks": an adjective before its noun, not "the currents". */
function ofNoun(match: Match): TimeForm | null {
  const { lower, tag } = match.get("word")!;
  const noun = after(match)?.tag.startsWith("NN") || after(match)?.tag === "JJ";
  return tag === "JJ" && noun ? { is: "vague", value: REFERENCES[lower as keyof typeof REFERENCES] } : null;
}

/** "will one day return", "the hope that he one day follows", "one day he will return": some day. */
function someDay(match: Match): TimeForm | null {
  if (match.get("what")!.lower !== "day" || match.get("count")!.lower !== "one") return null;
  const ahead =
    before(match)?.tag === "MD" ||
    /^VBP?$/.test(after(match)?.tag ?? "") ||
    (/^(?:PRP|NN)/.test(after(match)?.tag ?? "") && after(match, 2)?.tag === "MD");
  return ahead ? vague("FUTURE_REF")() : null;
}

const theseDays = (match: Match): TimeForm | null =>
  match.get("unit")!.lower === "days" ? vague("PRESENT_REF")() : null;

/** "a weeklong strike". */
const long = (match: Match): TimeForm => ({
  is: "duration",
  unit: entry(lexicon.long, match.get("word")!.lower)!,
  count: 1,
  bound: "exact",
});

const vague = (value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF") => (): TimeForm => ({ is: "vague", value });

export const sets: readonly Rule[] = [
  rule("every|each count:<number>|<ordinal>|other? unit:<unit>", every),
  rule("every|each other? day:<weekday> part:<part>?", everyDay),
  rule("day:<weekdays>", everyDay),
  rule("day:<weekday> mornings|afternoons|evenings|<unit>", plural),
  rule("every|each part:<part>", everyPart),
  rule("every|each season:<season>", everySeason),
  rule("(?<= on|at|over|during ) unit:<unit>", weekends),
  rule("every|each month:<month>", everyMonth),
  rule("(?<= once|twice|times|thrice|percent|% ) count:a|an unit:<unit>", rate),
  rule("per unit:<unit>", every),
  rule("per annum", () => set("year")),
  rule("word:daily|nightly|hourly|weekly|monthly|yearly|annually|biweekly|fortnightly", word),
];

export const someDays: readonly Rule[] = [rule("count:<number> what:<unit>", someDay)];

export const vagues: readonly Rule[] = [
  rule("now|currently|nowadays", vague("PRESENT_REF")),
  rule(
    "word:hourlong|daylong|nightlong|weeklong|weekendlong|monthlong|yearlong|decadelong|centurylong",
    long,
  ),
  rule("these unit:<unit>", theseDays),
  rule("(?<= at ) the? moment|present", vague("PRESENT_REF")),
  rule("recently|lately (?! as )", vague("PAST_REF")),
  rule("(?<! then ) word:current|recent", ofNoun),
  rule("in the past (?! <count>|<unit> )", vague("PAST_REF")),
  rule("the near|foreseeable? future", vague("FUTURE_REF")),
];
