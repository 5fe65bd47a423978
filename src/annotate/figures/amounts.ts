import type { Bound } from "../../model/annotations.ts";
import { type NumberReading, readNumbers } from "../../text/numbers/numbers.ts";
import { boundAfter, boundBefore } from "./bounds.ts";
import type { Amount, Scene } from "./draft.ts";
import { signBefore } from "./units.ts";

/** "1 to 2", "between 5 and 10", "20-30", "two or three": what stands between the ends of a range. */
const RANGE =
  /^ ?(?:to|through|and|or|-|‐|‑|–|—|~) ?$|^ ?to (?:about|around|some|as many as|nearly|up to) $/u;

/** "Raised the toll from 61 to 70": what it was and what it is, no range. */
const CHANGED =
  /\b(?:rais|ris|rose|increas|climb|jump|soar|grow|grew|lower|cut|reduc|fell|fall|drop|declin|shr[iau]nk|revis|correct|updat)\p{L}*\b[^.;\d]*\bfrom $/iu;

/** Recogniser: every number of the sentence, joined into ranges, with the bound that stands before it. In text order. */
export function readAmounts({ text, sentence }: Scene): Amount[] {
  const numbers = readNumbers(text, sentence.start, sentence.end);
  const amounts: Amount[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const here = numbers[i] as NumberReading;
    const next = numbers[i + 1];
    const range = next === undefined ? null : rangeOf(text, here, next);
    if (range !== null) i++;
    const amount = range ?? amountOf(text, here);
    const last = amounts.at(-1);
    const joined = last === undefined ? null : limits(text, last, amount);
    if (joined === null) amounts.push(amount);
    else amounts[amounts.length - 1] = joined;
  }
  return amounts;
}

function amountOf(text: string, { start, end, value, low, loose, fraction, written }: NumberReading): Amount {
  const from = signBefore(text, start)?.start ?? start;
  const cue = boundBefore(text, from);
  const after = boundAfter(text, end);
  const bound: Bound = isLimit(after?.bound)
    ? (after?.bound ?? "exact")
    : (cue?.bound ?? after?.bound ?? (loose || fraction ? "about" : "exact"));
  const number = { start, end };
  const high = bound === "atMost" ? value : null;
  return {
    number,
    start: from - (cue?.length ?? 0),
    end: end + (isLimit(after?.bound) ? (after?.length ?? 0) : 0),
    value,
    low: bound === "atMost" ? null : low,
    high,
    bound,
    scope: "unknown",
    fraction,
    written,
    vague: value === null,
  };
}

const isLimit = (bound: Bound | undefined): boolean => bound === "atLeast" || bound === "atMost";

/** "more than 100 but fewer than 200" is one range said with two bounds. */
function limits(text: string, a: Amount, b: Amount): Amount | null {
  const [floor, ceiling] = a.bound === "atLeast" ? [a, b] : [b, a];
  if (floor.bound !== "atLeast" || ceiling.bound !== "atMost" || (floor.low ?? 0) >= (ceiling.high ?? 0))
    return null;
  if (!/^,? ?(?:and|but) $/u.test(text.slice(a.end, b.start))) return null;
  const number = { start: a.number.start, end: b.number.end };
  return { ...floor, number, start: a.start, end: b.end, high: ceiling.high, bound: "between" };
}

/** Two numbers that are the ends of one range, or null. The first takes the scale of the second: "3 to 5 million". */
function rangeOf(text: string, a: NumberReading, b: NumberReading): Amount | null {
  if (a.value === null || b.value === null || a.fraction !== b.fraction) return null;
  const between = text.slice(a.end, b.start).replace(/[$£€]/g, "");
  if (
    !RANGE.test(between) ||
    /^[-/]\d/u.test(text.slice(b.end, b.end + 2)) ||
    /[+\d]-?$/u.test(text.slice(Math.max(0, a.start - 2), a.start))
  )
    return null;
  const from = signBefore(text, a.start)?.start ?? a.start;
  const cue = boundBefore(text, from);
  if (/^ ?to /u.test(between) && CHANGED.test(text.slice(Math.max(0, from - 80), from))) return null;
  const betweenCue = /\bbetween $/iu.test(text.slice(Math.max(0, from - 9), from));
  if (/^ ?(?:and) ?$/u.test(between) && !betweenCue) return null;
  if (/^ ?or ?$/u.test(between) && !(b.value > a.value && b.value <= 3 * a.value)) return null;
  const scale =
    a.written !== "mixed" && b.written === "mixed" && a.value < 1000 && b.value >= 1000
      ? scaleOf(b.value)
      : 1;
  const low = a.value * scale;
  if (low >= b.value) return null;
  const start = betweenCue ? from - "between ".length : from - (cue?.length ?? 0);
  const number = { start: a.start, end: b.end };
  return {
    number,
    start,
    end: b.end,
    value: low,
    low,
    high: b.value,
    bound: "between",
    scope: "unknown",
    fraction: a.fraction,
    written: b.written,
    vague: false,
  };
}

const scaleOf = (value: number): number => 1000 ** Math.floor(Math.log10(value) / 3);
