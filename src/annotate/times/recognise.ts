import type { TimeExpression, TimeForm } from "../../model/annotations.ts";
import type { Block } from "../../model/report.ts";
import type { Sentence } from "../../model/syntax.ts";
import { dateAnchors } from "./anchors.ts";
import { directionOf } from "./direction.ts";
import type { Item } from "./item.ts";
import { itemsOf } from "./items.ts";
import { isNamesake, namesakesIn } from "./namesakes.ts";
import { eachMatch, lettersOf, mayFit, Present } from "./pattern.ts";
import type { Candidate, Found, Rule } from "./rule.ts";
import { business } from "./rules/business.ts";
import { clocks } from "./rules/clocks.ts";
import { dates } from "./rules/dates.ts";
import { durations } from "./rules/durations.ts";
import { holidays } from "./rules/holidays.ts";
import { sets, someDays, vagues } from "./rules/others.ts";
import { periods } from "./rules/periods.ts";
import { relatives } from "./rules/relative.ts";
import { weekdays } from "./rules/weekdays.ts";
import { weeks } from "./rules/weeks.ts";
import { joinNeighbours, keepLongest } from "./settle.ts";

/** The order decides between rules that fit the same words. */
const RULES: readonly Rule[] = [
  ...dates,
  ...weeks,
  ...weekdays,
  ...relatives,
  ...business,
  ...someDays,
  ...durations,
  ...periods,
  ...clocks,
  ...sets,
  ...vagues,
];

let present: Present | undefined;

function propose(items: readonly Item[]): Candidate[] {
  const text = lettersOf(items);
  present ??= new Present();
  present.read(text);
  const found: Candidate[] = holidays(items);
  // By number: an iterator throws an object away for each of a hundred rules a sentence.
  for (let at = 0; at < RULES.length; at++)
    if (mayFit(RULES[at]!.pattern, present)) fit(RULES[at]!, text, items, found);
  return found;
}

function fit({ pattern, read }: Rule, text: string, items: readonly Item[], found: Candidate[]): void {
  eachMatch(pattern, text, items, (match) => {
    const form = read(match);
    if (form) found.push({ first: match.first, last: match.last, form });
    return form !== null;
  });
}

const isTime = (candidate: Candidate): candidate is Found => candidate.form !== "none";

/** "the quarter ended Sept. 30", "the year ending on 31 March". */
function closing({ form, first }: Found, items: readonly Item[]): TimeForm {
  const near = items[first - 1]?.lower === "on" ? items[first - 2] : items[first - 1];
  if (form.is !== "date" || !/^end(?:ed|ing)$/.test(near?.lower ?? "")) return form;
  return near!.lower === "ended" && form.year === null
    ? { ...form, closes: true, which: "last" }
    : { ...form, closes: true };
}

/** "They will meet in two weeks": two weeks from now. */
function ahead(form: TimeForm, first: string, word: string, tense: TimeExpression["tense"]): TimeForm {
  if (
    form.is !== "duration" ||
    word !== "in" ||
    first === "the" ||
    tense !== "future" ||
    form.reach ||
    !form.count
  )
    return form;
  return /^(?:day|week|month|year)$/.test(form.unit) && Number.isInteger(form.count)
    ? { is: "relative", unit: form.unit, offset: form.count, part: null }
    : form;
}

function express(
  candidate: Found,
  items: readonly Item[],
  sentence: Sentence,
  picture: boolean,
): TimeExpression {
  const [first, last] = [items[candidate.first]!, items[candidate.last]!];
  const outlook = directionOf(candidate, items, sentence, picture);
  const tense = outlook === "planned" ? "future" : outlook;
  const form = ahead(closing(candidate, items), first.lower, items[candidate.first - 1]?.lower ?? "", tense);
  const planned = outlook === "planned" && form.is === "weekday" ? ({ planned: true } as const) : {};
  return { kind: "time", start: first.start, end: last.end, form: { ...form, ...planned }, tense };
}

/**
 * The times that a text names, as it words them, in text order and without overlaps: days, weekdays, "last week",
 * "six days ago", years, seasons, clock times, durations, "every day", "now". Nothing is resolved here: see
 * `resolveTimes`. Ages of people are no times; "may march on" is no month. Spans are UTF-16 offsets into `text`. Of blocks
 * the kind matters: captions and headlines tell in the present tense what is over.
 *
 * @example
 * recogniseTimes("It began on Tuesday.", sentences)
 * // [{ kind: "time", start: 12, end: 19, form: { is: "weekday", weekday: 2, which: "nearest", part: null }, tense: "past" }]
 */
export function recogniseTimes(
  text: string,
  sentences: readonly Sentence[],
  blocks: readonly Block[] = [],
): TimeExpression[] {
  const isPicture = ({ block }: Sentence): boolean => /^(?:title|caption)$/.test(blocks[block]?.kind ?? "");
  const names = namesakesIn(text);
  return dateAnchors(
    text,
    sentences.map((sentence) => [sentence, timesIn(text, sentence, isPicture(sentence), names)] as const),
  );
}

function timesIn(
  text: string,
  sentence: Sentence,
  picture: boolean,
  names: ReadonlySet<string>,
): TimeExpression[] {
  const items = itemsOf(text, sentence);
  if (items.length === 0) return [];
  const kept = keepLongest(propose(items)).filter(
    (one) => isTime(one) && !isNamesake(one, items, names),
  ) as Found[];
  const found = joinNeighbours(kept, items);
  const times = found.map((one) => express(one, items, sentence, picture));
  return times.map((time, i) => {
    const [before, previous] = [found[i - 1], times[i - 1]];
    const isRange = previous && reaches(items.slice(before!.last + 1, found[i]!.first));
    if (isRange && isPlainWeekday(previous.form) && isPlainWeekday(time.form))
      return { ...time, form: { ...time.form, which: "next", from: "mentioned" } };
    return previous && sharesTense(previous, time) && isJoined(items.slice(before!.last + 1, found[i]!.first))
      ? { ...time, tense: previous.tense }
      : time;
  });
}

/** "On Tuesday and Wednesday": the second lies as the first. */
const isJoined = (between: readonly Item[]): boolean =>
  between.length > 0 &&
  between.length < 4 &&
  between.every(({ lower }) => /^(?:,|and|or|on|in|to|-|–)$/.test(lower));

/** "Monday through Friday", "from Monday to Friday": the second is the first such day after the first. */
const reaches = (between: readonly Item[]): boolean =>
  between.length === 1 && /^(?:to|through|thru|until|till|-|–)$/.test(between[0]!.lower);

const isPlainWeekday = (form: TimeForm): form is Extract<TimeForm, { is: "weekday" }> =>
  form.is === "weekday" && form.which === "nearest" && form.week === undefined && !form.from;

const sharesTense = (a: TimeExpression, b: TimeExpression): boolean =>
  a.form.is === b.form.is && b.tense !== "future";
