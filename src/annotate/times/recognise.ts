import type { TimeExpression } from "../../model/annotations.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Item } from "./item.ts";
import { itemsOf } from "./items.ts";
import { lettersOf, matches } from "./pattern.ts";
import type { Candidate, Found, Rule } from "./rule.ts";
import { clocks } from "./rules/clocks.ts";
import { dates } from "./rules/dates.ts";
import { durations } from "./rules/durations.ts";
import { holidays } from "./rules/holidays.ts";
import { sets, vagues } from "./rules/others.ts";
import { periods } from "./rules/periods.ts";
import { relatives } from "./rules/relative.ts";
import { weekdays } from "./rules/weekdays.ts";
import { joinNeighbours, keepLongest } from "./settle.ts";
import { tenseAt } from "./tense.ts";

/** The order decides between rules that fit the same words. */
const RULES: readonly Rule[] = [
  ...dates,
  ...weekdays,
  ...relatives,
  ...durations,
  ...periods,
  ...clocks,
  ...sets,
  ...vagues,
];

function propose(items: readonly Item[]): Candidate[] {
  const text = lettersOf(items);
  const found: Candidate[] = [...holidays(items)];
  for (const { pattern, read } of RULES) {
    const places = matches(pattern, text, items);
    for (let next = places.next(); !next.done; ) {
      const form = read(next.value);
      if (form) found.push({ first: next.value.first, last: next.value.last, form });
      next = places.next(form !== null);
    }
  }
  return found;
}

const isTime = (candidate: Candidate): candidate is Found => candidate.form !== "none";

function express(candidate: Found, items: readonly Item[], sentence: Sentence): TimeExpression {
  const [first, last] = [items[candidate.first]!, items[candidate.last]!];
  return {
    kind: "time",
    start: first.start,
    end: last.end,
    form: candidate.form,
    // "Friday's attack": the verb tells nothing of when the attack was
    tense: items[candidate.last + 1]?.lower === "'s" ? "unknown" : tenseAt(sentence, last.token),
  };
}

/**
 * The times that a text names, as it words them, in text order and without overlaps: days, weekdays, "last week",
 * "six days ago", years, seasons, clock times, durations, "every day", "now". Nothing is resolved here: see
 * `resolveTimes`. Ages of people are no times; "may march on" is no month. Spans are UTF-16 offsets into `text`.
 *
 * @example
 * recogniseTimes("It began on Tuesday.", sentences)
 * // [{ kind: "time", start: 12, end: 19, form: { is: "weekday", weekday: 2, which: "nearest", part: null }, tense: "past" }]
 */
export function recogniseTimes(text: string, sentences: readonly Sentence[]): TimeExpression[] {
  return sentences.flatMap((sentence) => {
    const items = itemsOf(text, sentence);
    if (items.every(({ kind, lower }) => kind === "word" && !PLAIN.has(lower))) return [];
    const kept = keepLongest(propose(items)).filter(isTime);
    return joinNeighbours(kept, items).map((found) => express(found, items, sentence));
  });
}

/** Words that are a time without any word of a class beside them. */
const PLAIN = new Set([
  "yesterday",
  "today",
  "tonight",
  "tomorrow",
  "now",
  "currently",
  "nowadays",
  "recently",
  "lately",
  "past",
  "future",
  "daily",
  "nightly",
  "hourly",
  "weekly",
  "monthly",
  "yearly",
  "annually",
  "christmas",
  "easter",
  "thanksgiving",
  "halloween",
  "pentecost",
]);
