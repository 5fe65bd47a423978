import type { Figure } from "../../model/story.ts";
import { foldWord, isFunctionWord } from "../../text/content-words.ts";
import { packagedLines } from "../../text/packaged.ts";
import { stem } from "../../text/stem.ts";

/** Words for people of whom nothing more is said: "22 people", "22 others", "22 victims". */
const PEOPLE = new Set([
  "people",
  "person",
  "persons",
  "other",
  "others",
  "victim",
  "victims",
  "those",
  "civilians",
]);

let groups: ReadonlyMap<string, readonly number[]> | undefined;

/** The groups of data/lexicons/event-groups.txt that a verb is in. */
function eventGroups(lemma: string): readonly number[] {
  if (groups === undefined) {
    const found = new Map<string, number[]>();
    packagedLines("lexicons/event-groups.txt").forEach((line, number) => {
      for (const verb of line.split(" ")) found.set(verb, [...(found.get(verb) ?? []), number]);
    });
    groups = found;
  }
  return groups.get(lemma) ?? [];
}

export function sameEvent(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || eventGroups(one).some((group) => eventGroups(other).includes(group));
}

/** What is counted, without the event's own word: the stems of its content words; empty for people of any kind. */
export function thingCounted(figure: Figure): ReadonlySet<string> {
  const event = figure.event === null ? "" : stem(figure.event);
  const words = foldWord(figure.item).match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => !isFunctionWord(word) && !PEOPLE.has(word));
  return new Set(telling.map(stem).filter((word) => word !== event));
}

/**
 * Do two figures count one thing: the same unit, the same event, and things of which neither is the narrower?
 * "Twelve children wounded" is no rival of "116 people wounded". Places and dates are looked at by the caller.
 */
export function countSame(one: Figure, other: Figure): boolean {
  if (one.si.unit !== other.si.unit || !sameEvent(one.event, other.event)) return false;
  const [a, b] = [thingCounted(one), thingCounted(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  if (one.event !== null && one.unit === "people") return a.size === b.size && shared === a.size;
  return shared > 0 && 2 * shared >= Math.max(a.size, b.size);
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** "About" may be a fifth off. */
const ROUGHLY = 0.2;

/** The values that a figure allows, in SI: "at least 5" is 5 and more, "about 100" is 80 to 120. */
function allowed({ si, bound }: Figure): Interval | null {
  const [low, high] = [si.low ?? si.high, si.high ?? si.low];
  if (low === null || high === null) return null;
  if (bound === "atLeast") return { low, high: Number.POSITIVE_INFINITY };
  if (bound === "atMost") return { low: Number.NEGATIVE_INFINITY, high };
  // a vague number ("several tens") is known by its least only
  const vague = bound === "about" && (si.low === null || si.high === null || low !== high);
  const above = vague && si.high === null ? 9 * low : high;
  return bound === "about" ? { low: low * (1 - ROUGHLY), high: above * (1 + ROUGHLY) } : { low, high };
}

/** No value satisfies both. Restated and rounded values ("12 miles", "20 km") are compatible. */
export function incompatible(one: Figure, other: Figure): boolean {
  const [a, b] = [allowed(one), allowed(other)];
  if (a === null || b === null) return false;
  const [apart, size] = [
    Math.max(a.low - b.high, b.low - a.high),
    Math.max(Math.abs(a.low), Math.abs(b.low)),
  ];
  const rounding = one.unit === other.unit ? 0 : 0.05 * (Number.isFinite(size) ? size : 0);
  return apart > rounding;
}
