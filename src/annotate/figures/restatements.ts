import type { FigureMention } from "../../model/annotations.ts";
import { isMeasure, toSi } from "./units.ts";

/** What may stand between a figure and its own conversion: "20 kilometers (12 miles)", "12 miles, or 20 kilometers,". */
const LINK =
  /^ ?[([](?:about |around |roughly |some |nearly |approximately |more than |over |or )?$|^, or (?:about |around |roughly )?$/u;
/** Conversions are rounded by hand: a fifth either way is the same amount. */
const ROUNDING = 1.2;

/** Refiner: a measure given again in another unit right beside becomes `restates` of the first, one figure instead of two. */
export function mergeRestatements(text: string, figures: readonly FigureMention[]): FigureMention[] {
  const merged: FigureMention[] = [];
  for (const figure of figures) {
    const last = merged.at(-1);
    if (last !== undefined && last.restates === null && restates(text, last, figure)) {
      merged[merged.length - 1] = { ...last, restates: { start: figure.start, end: figure.end } };
    } else merged.push(figure);
  }
  return merged;
}

function restates(text: string, first: FigureMention, second: FigureMention): boolean {
  if (first.unit === second.unit || !isMeasure(first.unit) || !isMeasure(second.unit)) return false;
  if (!LINK.test(text.slice(first.end, second.start))) return false;
  const a = toSi(first.value, null, first.unit);
  const b = toSi(second.value, null, second.unit);
  if (a.unit !== b.unit) return isMoney(first.unit) && isMoney(second.unit);
  return a.low !== null && b.low !== null && Math.max(a.low, b.low) <= ROUNDING * Math.min(a.low, b.low);
}

const isMoney = (unit: string): boolean => /^(?:[A-Z]{3}|cents|pence|pesos|rials|dinars|dirhams)$/.test(unit);
