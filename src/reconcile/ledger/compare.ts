import type { Figure } from "../../model/story.ts";
import { packagedLines } from "../../text/packaged.ts";
import { foldWord, isFunctionWord } from "../../text/words/content-words.ts";
import { sameEvent } from "../../text/words/events.ts";
import { stem } from "../../text/words/stem.ts";

let people: ReadonlySet<string> | undefined;

/** Counts of people are told apart by their words; what a unit measures is not named by the unit's own words. */
const UNIT_WORDS = new Set(
  ["square", "kilometer", "kilometre", "mile", "km", "dollar", "euro", "pound", "percent"].map(stem),
);

/**
 * What is counted, as the stems of its telling words, without words for its event ("wounded", "casualties") and for
 * people of whom nothing more is said; empty for people of any kind. "Children" and "police officers" are narrower.
 */
export function thingCounted(figure: Figure): ReadonlySet<string> {
  const known = counted.get(figure);
  if (known !== undefined) return known;
  const thing = readThing(figure);
  counted.set(figure, thing);
  return thing;
}

/** A figure is compared with many others. */
const counted = new WeakMap<Figure, ReadonlySet<string>>();

function readThing(figure: Figure): ReadonlySet<string> {
  people ??= new Set(packagedLines("lexicons/any-people.txt"));
  const event = figure.event === null ? "" : stem(figure.event);
  const words = foldWord(figure.item).match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => !isFunctionWord(word) && !people!.has(word));
  return new Set(telling.map(stem).filter((word) => word !== event && !UNIT_WORDS.has(word)));
}

/** Units whose figures are compared though no event is named; lengths, times and shares are of too many things. */
const MEASURES = new Set(["m2", "USD", "EUR", "GBP", "magnitude"]);

/**
 * Do two figures count one thing: the same unit, the same event, and things of which neither is the narrower?
 * "Twelve children wounded" is no rival of "116 people wounded". Places and dates are looked at by the caller.
 */
export function countSame(one: Figure, other: Figure): boolean {
  if (one.si.unit !== other.si.unit) return false;
  const measured = MEASURES.has(one.si.unit) && (one.event === null || other.event === null);
  if (!measured && (one.event === null || !sameEvent(one.event, other.event))) return false;
  const [a, b] = [thingCounted(one), thingCounted(other)];
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** May two figures count one thing, the one more narrowly: "49 people", "49 clubgoers"; not "three soldiers", "three civilians". */
export function mayCountSame(one: Figure, other: Figure): boolean {
  const [a, b] = [thingCounted(one), thingCounted(other)];
  const [narrow, wide] = a.size >= b.size ? [a, b] : [b, a];
  return [...wide].every((word) => narrow.has(word));
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** "About" may be a fifth off. */
const ROUGHLY = 0.2;
/** A number without a value ("several tens", "thousands") is at most this many times its least. */
const VAGUE = 10;

/** The values that a figure allows, in SI: "at least 5" is 5 and more, "about 100" is 80 to 120. */
function allowed({ si, bound, value }: Figure): Interval | null {
  const [low, high] = [si.low ?? si.high, si.high ?? si.low];
  if (low === null || high === null) return null;
  if (bound === "atLeast") return { low, high: Number.POSITIVE_INFINITY };
  if (bound === "atMost") return { low: Number.NEGATIVE_INFINITY, high };
  if (value === null && low === high) return { low, high: VAGUE * low };
  return bound === "about" ? { low: low * (1 - ROUGHLY), high: high * (1 + ROUGHLY) } : { low, high };
}

/** No value satisfies both. Restated and rounded values ("12 miles", "20 km") are compatible. */
export function incompatible(one: Figure, other: Figure): boolean {
  const [a, b] = [allowed(one), allowed(other)];
  if (a === null || b === null) return false;
  const apart = Math.max(a.low - b.high, b.low - a.high);
  const size = Math.max(...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return apart > (one.unit === other.unit ? 0 : 0.05 * size);
}

/**
 * Whether one figure tells a value that the other does not: they are incompatible, or both name a value and the lesser is
 * no rounding of the greater. "At least 60" does not contradict "at least 46", but who says 46 has not said 60; "more
 * than 100" and "at least 121" are one count, the first in round numbers.
 */
export function tellApart(one: Figure, other: Figure): boolean {
  if (incompatible(one, other)) return true;
  if (one.value === null || other.value === null || one.bound === "about" || other.bound === "about")
    return false;
  const [lesser, greater] = [sizeOf(one), sizeOf(other)].toSorted((a, b) => a - b) as [number, number];
  return one.unit === other.unit && !isRounding(lesser, greater);
}

/** Round numbers may be off by so much of themselves. */
const ROUNDED = 0.05;

/** "400 hurt" beside "412 were injured": the hundreds that a headline makes of a count, and no other count. */
export function isRoundNumber(one: Figure, other: Figure): boolean {
  const [round, full] = [sizeOf(one), sizeOf(other)].toSorted((a, b) => a - b) as [number, number];
  return (
    one.unit === other.unit &&
    round >= 100 &&
    round % 100 === 0 &&
    isRounding(round, full) &&
    full - round <= ROUNDED * round
  );
}

/** Whether the greater number, cut to as many digits as the lesser tells, is the lesser: 3,000 of 3,400. */
function isRounding(lesser: number, greater: number): boolean {
  for (let step = 1; step <= greater; step *= 10)
    if (Math.floor(greater / step) * step === lesser) return true;
  return lesser === greater;
}

/** The one number by which figures are ordered: the least of a range, the bound of a bounded one. */
export const sizeOf = ({ si }: Figure): number => si.low ?? si.high ?? 0;
