import { exactly, number, type Piece, type Step, SUFFIX } from "./pieces.ts";
import { multiplied } from "./scales.ts";

const SIGNS: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

/** Digits with what multiplies them: "1.2 million", "40k", "3 dozen", "3 million and a half". */
export function digitsAt(text: string, pieces: readonly Piece[], i: number): Step | null {
  const piece = pieces[i] as Piece;
  if (!/^[\d.½¼¾⅓⅔]/u.test(piece.lower)) return null;
  if (isCode(text, piece)) return { reading: null, next: i + 1 };
  let value =
    (SIGNS.get(piece.lower) ?? Number(piece.lower.replace(/[^\d.]/gu, ""))) * signOf(text, piece.start);
  let next = i + 1;
  const sign = pieces[next];
  const added = sign?.gap.trim() === "" ? SIGNS.get(sign.lower) : undefined;
  if (added !== undefined) {
    value += added;
    next++;
  }
  const part = halvesAfter(text, piece, pieces[next], pieces[next + 1]);
  if (part !== null) return multiplied(pieces, i, next + 2, value + part, "digits");
  const suffix = suffixAt(text, pieces, next);
  if (suffix !== null) return number(pieces, i, next + 1, exactly(value * suffix), "mixed");
  if (attachedLetters(pieces[next]))
    return unitFollows(pieces[next]) ? number(pieces, i, next, value, "digits") : { reading: null, next };
  return multiplied(pieces, i, next, value, "digits");
}

/** "10 1/2", "2-1/2": the part of one after a whole number; null where none stands there. */
function halvesAfter(text: string, whole: Piece, over?: Piece, under?: Piece): number | null {
  if (over === undefined || under === undefined || under.gap !== "/" || !/^[ -]$/u.test(over.gap))
    return null;
  if (!/^\d{1,3}$/u.test(whole.lower) || !/^\d{1,2}$/u.test(over.lower) || !/^\d{1,2}$/u.test(under.lower))
    return null;
  const [a, b] = [Number(over.lower), Number(under.lower)];
  const ends = !/^[\d/]/u.test(text.slice(under.end));
  return ends && a > 0 && a < b && [2, 3, 4, 5, 8, 16].includes(b) ? a / b : null;
}

/** "-5", "minus 5": -1; a hyphen after a word or a number is no sign. */
const signOf = (text: string, at: number): number =>
  /(?:^|[\s([])[-−]$|\b(?:minus|negative) $/u.test(text.slice(Math.max(0, at - 10), at)) ? -1 : 1;

/** Digits inside a code, a clock time, a score, a date or a version: "KN-23", "MH17", "02:38", "7/7", "1.2.3". */
function isCode(text: string, piece: Piece): boolean {
  const before = text.slice(Math.max(0, piece.start - 16), piece.start);
  const after = text.slice(piece.end, piece.end + 2);
  if (
    /[\p{L}\d_@#]$/u.test(before) ||
    /(?:^|[^\p{L}])\p{Lu}\p{L}*[-‐‑]$|\p{Lu}\.$/u.test(before) ||
    /\d[:/.,]$/u.test(before)
  )
    return true;
  return /^(?:[:/]\d|[_@]|\.\d)/u.test(after) || (/^,\d/u.test(after) && !/^\d+$/u.test(piece.lower));
}

const attachedLetters = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.gap === "" && /^\p{L}/u.test(piece.lower);

/** "20km", "5lbs" are a number and a unit; "1st", "1990s", "3D" are no number. */
const unitFollows = (piece: Piece | undefined): boolean =>
  /^(?:km|m|cm|mm|kg|g|lbs?|ft|t|mph|kph|kmh|sq|mi|kt|mw|gw|kw|mwh|kwh|c|f|l|pm|p|in|ha|yd|kn)$/u.test(
    piece?.lower ?? "",
  ) && piece?.lower !== "pm";

/**
 * "£2bn", "40k". A bare "m" is metres ("12m high") unless money stands before it or a word of a counted thing after
 * ("3.5m people").
 */
function suffixAt(text: string, pieces: readonly Piece[], i: number): number | null {
  const piece = pieces[i];
  if (piece === undefined || piece.gap !== "") return null;
  const value = SUFFIX.get(piece.lower);
  if (value === undefined) return null;
  if (!/^mm?$/u.test(piece.lower) || text.charAt(piece.start) === "M") return value;
  const money = /[$£€¥₹₽]\s?$/u.test(
    text.slice(Math.max(0, (pieces[i - 1] as Piece).start - 2), (pieces[i - 1] as Piece).start),
  );
  const next = pieces[i + 1];
  const counted =
    next !== undefined &&
    next.gap === " " &&
    /^(?:people|of|men|women|children|\p{L}{3,}s)$/u.test(next.lower);
  return money || (counted && piece.lower === "m") ? value : null;
}
