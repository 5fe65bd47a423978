import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { countSame, incompatible, sizeOf } from "../ledger/compare.ts";

/** Whatever stands before a number and belongs to it: "to an estimated", "from the earlier". */
const ON =
  "(?: (?:an?|the|about|nearly|almost|just|only|at least|more than|estimated|earlier|previous|initial|official|first|figure|count|toll|of))* ?$";
const FROM = new RegExp(String.raw`\bfrom${ON}`, "i");
const TO = new RegExp(String.raw`\bto${ON}`, "i");
/** A revision is told within so many characters. */
const NEAR = 160;

/** What the reports of a story tell of counts that were revised. */
export interface Revisions {
  /** Of two values of one count the one that the other took the place of; null where no report says so. */
  readonly former: (one: Figure, other: Figure) => Figure | null;
  /** Whether a figure gives a value that was revised, or that took the place of another. */
  readonly holds: (figure: Figure) => boolean;
}

/**
 * The values of one count that some report itself tells as revised: "raised the toll from 61 to 2,915", "put at 13, later
 * revised to 11". Elsewhere they are then rivals however far apart, though one report gives both.
 */
export function toldAsRevised({ figures, reports }: Reading): Revisions {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const pairs = [...Map.groupBy(figures, ({ report }) => report)].flatMap(([report, told]) =>
    told.flatMap((first, at) => {
      const second = told.slice(at + 1).find((next) => next.si.unit === first.si.unit);
      const found = second === undefined ? null : revision(texts.get(report)!, first, second);
      return found === null ? [] : [found];
    }),
  );
  const isOf = (figure: Figure, told: Figure): boolean =>
    sizeOf(figure) === sizeOf(told) && (figure === told || countSame(figure, told));
  return {
    former: (one, other) => {
      for (const [was, is] of pairs) {
        if (isOf(one, was) && isOf(other, is)) return one;
        if (isOf(other, was) && isOf(one, is)) return other;
      }
      return null;
    },
    holds: (figure) => pairs.some(([was, is]) => isOf(figure, was) || isOf(figure, is)),
  };
}

/** The former value and the one that took its place, of two that follow each other in a sentence. */
function revision(text: string, first: Figure, second: Figure): readonly [was: Figure, is: Figure] | null {
  if (second.start - first.end > NEAR || !countSame(first, second) || !incompatible(first, second))
    return null;
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const between = text.slice(first.end, second.start);
  if (/[.!?]\s|\n/.test(between)) return null;
  if (FROM.test(before) && TO.test(between)) return [first, second];
  if (FROM.test(between) && (TO.test(before) || /\b(?:up|down)\b/i.test(between))) return [second, first];
  return /\b(?:revised|corrected|amended)\b/i.test(between) ? [first, second] : null;
}
