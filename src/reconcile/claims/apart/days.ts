import type { Reading } from "../../../model/reading.ts";
import type { Located } from "../../../model/span.ts";
import { byStretch } from "../../sentences/stretches.ts";
import type { ClaimSentence } from "../../sentences/words.ts";
import type { Link } from "../links.ts";
import { MOSTLY, verbAbove } from "./verbs.ts";

/** A day that a sentence names. */
interface NamedDay extends Located {
  readonly day: string;
  /** Around a night or a dawn, which go by the day before or the day after. */
  readonly byNight: boolean;
}

/** The days that a sentence names, each by the verb that it says when of. */
export type DaysOf = (sentence: ClaimSentence) => ReadonlyMap<number, readonly NamedDay[]>;

/** Words that name a day themselves; which night "overnight" was, and which day "today", hangs on the report's own date. */
const NAMES_DAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d/i;
const BY_NIGHT = /night|dawn|\b(?:late|early|morning)\b/i;
/** "late on" Thursday. */
const BEFORE = 9;

export function daysByVerb({ times, reports }: Reading): DaysOf {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const namedDays = times.flatMap(({ value, report, start, end }): NamedDay[] => {
    const text = texts.get(report)!;
    const isDay = value !== null && /^\d{4}-\d\d-\d\d/.test(value) && NAMES_DAY.test(text.slice(start, end));
    const byNight = BY_NIGHT.test(text.slice(Math.max(0, start - BEFORE), end));
    return isDay ? [{ report, start, end, day: value.slice(0, 10), byNight }] : [];
  });
  const daysIn = byStretch(namedDays);
  const known = new Map<ClaimSentence, ReadonlyMap<number, readonly NamedDay[]>>();
  return (sentence) => {
    let days = known.get(sentence);
    if (days !== undefined) return days;
    const { tokens } = sentence.sentence;
    days = Map.groupBy(daysIn(sentence), ({ start }) => {
      const first = tokens.findIndex(({ end }) => end > start);
      return first < 0 ? -1 : verbAbove(sentence, first);
    });
    known.set(sentence, days);
    return days;
  };
}

/** Whether most of what two sentences share is told of other days. */
export function onOtherDays({ a, b, matches }: Link, daysOf: DaysOf): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one.size === 0 || other.size === 0) return false;
  let [apart, all] = [0, 0];
  for (const match of matches) {
    if (a.words[match.a]!.dated || b.words[match.b]!.dated) continue;
    all += match.worth;
    const [first, second] = [
      one.get(verbAbove(a, a.words[match.a]!.to)),
      other.get(verbAbove(b, b.words[match.b]!.to)),
    ];
    if (first !== undefined && second !== undefined && !first.some((x) => second.some((y) => mayBeOne(x, y))))
      apart += match.worth;
  }
  return apart > MOSTLY * all;
}

/** One day, or two around one night. */
function mayBeOne(one: NamedDay, other: NamedDay): boolean {
  const apart = Math.abs(Date.parse(one.day) - Date.parse(other.day)) / 86_400_000;
  return apart === 0 || (apart === 1 && (one.byNight || other.byNight));
}
