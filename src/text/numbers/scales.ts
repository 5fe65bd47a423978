import {
  CARDINAL,
  exactly,
  FRACTION,
  INDEFINITE,
  joined,
  number,
  type Piece,
  SCALE,
  type Step,
} from "./pieces.ts";

/** "3", then "million", "dozen", "million and a half", "and a half million". */
export function multiplied(
  pieces: readonly Piece[],
  from: number,
  at: number,
  count: number,
  written: "digits" | "words",
): Step {
  const before = count < 100 ? andAHalf(pieces, at) : null;
  let value = count + (before?.part ?? 0);
  let next = before?.next ?? at;
  let scale = 0;
  while (joined(pieces[next]) && SCALE.has(pieces[next]?.lower ?? "")) {
    scale = SCALE.get(pieces[next++]?.lower ?? "") ?? 1;
    value = exactly(value * scale);
  }
  const more = scale > 0 ? andAHalf(pieces, next) : null;
  if (more !== null) [value, next] = [exactly(value + more.part * scale), more.next];
  return number(pieces, from, next, value, scale > 0 && written === "digits" ? "mixed" : written);
}

/** "and a half", "and three quarters" after a scale. */
export function andAHalf(pieces: readonly Piece[], i: number): { part: number; next: number } | null {
  if (pieces[i]?.lower !== "and" || !joined(pieces[i])) return null;
  const count = INDEFINITE.has(pieces[i + 1]?.lower ?? "") ? 1 : CARDINAL.get(pieces[i + 1]?.lower ?? "");
  const part = FRACTION.get(pieces[i + 2]?.lower ?? "");
  if (count === undefined || count > 9 || part === undefined || !joined(pieces[i + 2])) return null;
  return { part: count * part, next: i + 3 };
}
