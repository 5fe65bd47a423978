import { digitsAt } from "./digits.ts";
import {
  CARDINAL,
  cut,
  exactly,
  FRACTION,
  joined,
  mayBegin,
  type NumberReading,
  type Piece,
  PLURAL,
  reading,
  SCALE,
  type Step,
} from "./pieces.ts";
import { vagueAt } from "./vague.ts";
import { wordsAt } from "./words.ts";

export type { NumberReading } from "./pieces.ts";

/**
 * All numbers of `text` between `from` and `to`, in text order, never overlapping: digits ("76,000", "3.5m", "1.2
 * million", "2½"), words ("Twenty-two", "a million and a half", "half a million") and vague plurals ("tens of thousands").
 * Digits that are part of a word or a code are left out ("KN-23", "MH17", "7/7", "02:38", "1st").
 *
 * @example readNumbers("nearly 1.2 million people") // [{ start: 7, end: 18, value: 1200000, … }]
 */
export function readNumbers(text: string, from = 0, to = text.length): NumberReading[] {
  if (!MAY_COUNT.test(text.slice(from, to))) return [];
  const pieces = cut(text, from, to);
  const found: NumberReading[] = [];
  for (let i = 0; i < pieces.length; ) {
    const read = mayBegin(pieces[i]!) ? readAt(text, pieces, i) : null;
    if (read === null) i++;
    else {
      if (read.reading !== null) found.push(read.reading);
      i = read.next;
    }
  }
  return found;
}

/** Of the stretches of a text most hold no digit and no word for a number, which is soon seen. */
export const MAY_COUNT = new RegExp(
  `[\\d½¼¾⅓⅔]|(?<!\\p{L})(?:couple|${[CARDINAL, SCALE, PLURAL, FRACTION].flatMap((words) => [...words.keys()]).join("|")})(?!\\p{L})`,
  "iu",
);

function readAt(text: string, pieces: readonly Piece[], i: number): Step | null {
  const one = digitsAt(text, pieces, i) ?? vagueAt(pieces, i) ?? wordsAt(pieces, i);
  return (one && oneInSo(text, pieces, i, one)) ?? one;
}

/** "one in five", "nine in 10", "two out of three" are shares; "two in three attacks" are two. */
function oneInSo(
  text: string,
  pieces: readonly Piece[],
  i: number,
  { reading: part, next }: Step,
): Step | null {
  const out = pieces[next]?.lower === "out" && pieces[next + 1]?.lower === "of";
  if (part?.value == null || part.value < 1 || part.fraction || !(out || pieces[next]?.lower === "in"))
    return null;
  if (!joined(pieces[next])) return null;
  const at = next + (out ? 2 : 1);
  const whole = joined(pieces[at]) ? (digitsAt(text, pieces, at) ?? wordsAt(pieces, at)) : null;
  const among = whole?.reading?.value ?? 0;
  if (whole?.reading?.written === "mixed" || among <= part.value || among > 10_000) return null;
  if (!out && part.value > 1 && among % 10 !== 0) return null;
  const isYear = among > 1000 && !out;
  const stretch = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/u.test(
    pieces[whole!.next]?.lower ?? "",
  );
  if (isYear || stretch) return null;
  const value = exactly(part.value / among);
  return reading(pieces, i, whole!.next, { value, low: value, fraction: true });
}
