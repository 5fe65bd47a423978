import {
  CARDINAL,
  exactly,
  FRACTION,
  INDEFINITE,
  joined,
  type Piece,
  reading,
  SCALE,
  type Step,
  skipOf,
} from "./pieces.ts";
import { andAHalf, multiplied } from "./scales.ts";

const ORDINAL = /^(?:first|second|third|\p{Ll}{3,}(?:th|ths))s?$/u;

/** Cardinals in words: "Twenty-two", "a million and a half", "two hundred and two thousand", "five point four". */
export function wordsAt(pieces: readonly Piece[], i: number): Step | null {
  const fraction = fractionAt(pieces, i);
  if (fraction !== null) return fraction;
  const indefinite = INDEFINITE.has(pieces[i]?.lower ?? "");
  const first = indefinite ? i + 1 : i;
  if (isPronoun(pieces, i)) return null;
  const bareScale = SCALE.has(pieces[first]?.lower ?? "");
  if (indefinite && (!bareScale || !joined(pieces[first]))) return null;
  if (
    bareScale &&
    !indefinite &&
    !(joined(pieces[first + 1]) && (SCALE.get(pieces[first + 1]?.lower ?? "") ?? 0) >= 1000)
  )
    return null;
  const sum = addWords(pieces, first, bareScale);
  if (sum === null) return null;
  if (pieces[i - 1]?.lower === "minus" && joined(pieces[i])) return below(pieces, i, sum);
  const { value, next, scale } = sum;
  const after = pieces[next];
  if (after !== undefined && /^[-‐‑]$/u.test(after.gap) && ORDINAL.test(after.lower))
    return { reading: null, next: next + 1 };
  const decimals = scale <= 100 ? pointAt(pieces, next) : null;
  if (decimals !== null) return multiplied(pieces, i, decimals.next, value + decimals.part, "words");
  if (scale === 0) return multiplied(pieces, i, next, value, "words");
  const more = andAHalf(pieces, next);
  const loose = indefinite && SCALE.get(pieces[first]?.lower ?? "") === 12;
  // "a million and a half" is half a million more; "one hundred and three and a half" is not
  const worth = scale >= 1000 && SCALE.has(pieces[next - 1]?.lower ?? "") ? scale : 1;
  const smaller = more && joined(pieces[more.next]) ? (SCALE.get(pieces[more.next]!.lower) ?? 0) : 0;
  if (more && smaller >= 1000 && smaller < worth) {
    const whole = exactly(value + more.part * smaller);
    return reading(pieces, i, more.next + 1, { value: whole, low: whole });
  }
  const whole = exactly(value + (more?.part ?? 0) * worth);
  return reading(pieces, i, more?.next ?? next, { value: whole, low: whole, loose });
}

/** "minus five". */
const below = (pieces: readonly Piece[], i: number, { value, next }: { value: number; next: number }): Step =>
  reading(pieces, i, next, { value: -value, low: -value });

/** "the one that", "which one": no number, unless "hundred" or the like follows. */
function isPronoun(pieces: readonly Piece[], i: number): boolean {
  const determined = /^(?:the|this|that|which|each|every|no|any|some|another)$/u.test(
    pieces[i - 1]?.lower ?? "",
  );
  return pieces[i]?.lower === "one" && determined && !SCALE.has(pieces[i + 1]?.lower ?? "");
}

/** By the grammar of English: units after tens, "and" after hundreds, falling scales. `scale` is the last one, or 0. */
function addWords(
  pieces: readonly Piece[],
  first: number,
  bareScale: boolean,
): { value: number; next: number; scale: number } | null {
  let [total, current, scale, next] = [0, 0, 0, first];
  let ceiling = Number.POSITIVE_INFINITY;
  for (; next < pieces.length; next++) {
    const and =
      next > first &&
      pieces[next]?.lower === "and" &&
      (scale >= 100 || current >= 100) &&
      joined(pieces[next]);
    const at = and && andAHalf(pieces, next) === null ? next + 1 : next;
    const piece = pieces[at];
    if (piece === undefined || (at > first && !joined(piece))) break;
    const unit = CARDINAL.get(piece.lower);
    const factor = SCALE.get(piece.lower);
    if (unit !== undefined && fits(current, unit, next > first)) current += unit;
    else if (factor !== undefined && at === next && factor < ceiling && (next > first || bareScale)) {
      scale = factor;
      if (factor === 12 && current > 100) current += (current % 100) * (factor - 1);
      else if (factor <= 100) current = (current || 1) * factor;
      else [total, current, ceiling] = [total + (current || 1) * factor, 0, factor];
    } else break;
    next = at;
  }
  return next === first ? null : { value: exactly(total + current), next, scale };
}

/** "point four two" after a number in words. */
function pointAt(pieces: readonly Piece[], i: number): { part: number; next: number } | null {
  if (pieces[i]?.lower !== "point" || !joined(pieces[i])) return null;
  let digits = "";
  let next = i + 1;
  for (; joined(pieces[next]) && CARDINAL.has(pieces[next]?.lower ?? ""); next++)
    digits += CARDINAL.get(pieces[next]?.lower ?? "");
  return digits === "" ? null : { part: Number(`0.${digits}`), next };
}

/** May `unit` follow what was read so far? Nothing follows a number that is full: "twenty twelve" are two. */
function fits(current: number, unit: number, follows: boolean): boolean {
  if (!follows) return true;
  if (unit === 0) return false;
  if (current % 100 === 0) return true;
  return unit < 10 && current % 10 === 0 && current % 100 >= 20;
}

/** "half a million", "a quarter of a million"; "two-thirds", "a third" are parts of one. */
function fractionAt(pieces: readonly Piece[], i: number): Step | null {
  const counted =
    CARDINAL.get(pieces[i]?.lower ?? "") ?? (INDEFINITE.has(pieces[i]?.lower ?? "") ? 1 : undefined);
  const at = counted === undefined ? i : i + 1;
  const part = FRACTION.get(pieces[at]?.lower ?? "");
  if (part === undefined || (at > i && !joined(pieces[at]))) return null;
  const value = (counted ?? 1) * part;
  let next = skipOf(pieces, at + 1);
  if (INDEFINITE.has(pieces[next]?.lower ?? "")) next++;
  const scale = joined(pieces[next]) ? SCALE.get(pieces[next]?.lower ?? "") : undefined;
  if (scale !== undefined) return reading(pieces, i, next + 1, { value: value * scale, low: value * scale });
  if (value >= 1 || (counted === undefined && pieces[at]?.lower !== "half")) return null;
  return reading(pieces, i, at + 1, { value, low: value, fraction: true });
}
