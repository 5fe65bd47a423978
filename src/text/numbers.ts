import type { Span } from "../model/span.ts";
import { packagedLines } from "./packaged.ts";

/**
 * A number as a text writes it. `value` is null where the words name none ("dozens"); `low` is then the least that they
 * can mean (a plural is two at the least: "dozens" 24, "tens of thousands" 20,000). `loose`: the words themselves say that
 * they are round ("a couple of hundred", "a dozen"). `fraction`: a part of one ("two-thirds"), never above 1.
 */
export interface NumberReading extends Span {
  readonly value: number | null;
  readonly low: number | null;
  readonly written: "digits" | "words" | "mixed";
  readonly loose: boolean;
  readonly fraction: boolean;
}

type WordClass = "cardinal" | "scale" | "suffix" | "plural" | "fraction";
interface Piece extends Span {
  readonly lower: string;
  /** What stands between the piece before and this one. */
  readonly gap: string;
}

/** The entry of a word in data/lexicons/number-words.txt: one word may be two things ("mln" a scale and a suffix). */
const entries = packagedLines("lexicons/number-words.txt").map((line) => {
  const [word = "", value = "", kind = "cardinal"] = line.split(/\s+/);
  return { word, value: Number(value), kind: kind as WordClass };
});
const table = (kind: WordClass): ReadonlyMap<string, number> =>
  new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.word, entry.value]));
const CARDINAL = table("cardinal");
const SCALE = table("scale");
const SUFFIX = table("suffix");
const PLURAL = table("plural");
const FRACTION = table("fraction");

/** Words; digits grouped by blanks ("40 000"), in the Indian way ("12,34,567"), by commas, bare, or without a zero (".5"). */
const PIECE =
  /\p{L}+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3}){2,}(?:\.\d+)?(?!\d)|\d{1,3} 000(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|[½¼¾⅓⅔]/gu;
const SIGNS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 };
const ORDINAL = /^(?:first|second|third|\p{Ll}{3,}(?:th|ths))s?$/u;
const INDEFINITE = new Set(["a", "an"]);
const FEW = new Set(["several", "few", "many", "couple"]);
/** Longer gaps join nothing: "two   hundred" over a line break are two numbers. */
const JOINS = /^(?: {1,3}| ?[-‐‑] ?|\u00a0)$/u;

/**
 * All numbers of `text` between `from` and `to`, in text order, never overlapping: digits ("76,000", "3.5m", "1.2
 * million", "2½"), words ("Twenty-two", "a million and a half", "half a million") and vague plurals ("tens of thousands").
 * Digits that are part of a word or a code are left out ("KN-23", "MH17", "7/7", "02:38", "1st").
 *
 * @example readNumbers("nearly 1.2 million people") // [{ start: 7, end: 18, value: 1200000, … }]
 */
export function readNumbers(text: string, from = 0, to = text.length): NumberReading[] {
  const pieces = cut(text, from, to);
  const found: NumberReading[] = [];
  for (let i = 0; i < pieces.length; ) {
    const read = readAt(text, pieces, i);
    if (read === null) i++;
    else {
      if (read.reading !== null) found.push(read.reading);
      i = read.next;
    }
  }
  return found;
}

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

/** What was read from piece `i` on, and the piece to go on with. A null reading: digits that are no number. */
interface Step {
  readonly reading: NumberReading | null;
  readonly next: number;
}

function cut(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    pieces.push({ start, end, lower: match[0].toLowerCase(), gap: text.slice(last, start) });
    last = end;
  }
  return pieces;
}

const joined = (piece: Piece | undefined): piece is Piece => piece !== undefined && JOINS.test(piece.gap);

function reading(pieces: readonly Piece[], from: number, to: number, rest: Partial<NumberReading>): Step {
  const start = (pieces[from] as Piece).start;
  const end = (pieces[to - 1] as Piece).end;
  return {
    next: to,
    reading: { start, end, value: null, low: null, written: "words", loose: false, fraction: false, ...rest },
  };
}

/** Digits with what multiplies them: "1.2 million", "40k", "3 dozen", "3 million and a half". */
function digitsAt(text: string, pieces: readonly Piece[], i: number): Step | null {
  const piece = pieces[i] as Piece;
  if (!/^[\d.½¼¾⅓⅔]/u.test(piece.lower)) return null;
  if (isCode(text, piece)) return { reading: null, next: i + 1 };
  let value = (SIGNS[piece.lower] ?? Number(piece.lower.replace(/[^\d.]/gu, ""))) * signOf(text, piece.start);
  let next = i + 1;
  const sign = pieces[next];
  if (sign !== undefined && sign.gap.trim() === "" && SIGNS[sign.lower] !== undefined)
    value += SIGNS[pieces[next++]?.lower ?? ""] ?? 0;
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

/** "3", then "million", "dozen", "million and a half", "and a half million". */
function multiplied(
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

const number = (
  pieces: readonly Piece[],
  from: number,
  to: number,
  value: number,
  written: NumberReading["written"],
): Step => reading(pieces, from, to, { value, low: value, written });

/** 1.1 × 1,000,000 is 1,100,000, not 1,100,000.0000000002. */
const exactly = (value: number): number => Number(value.toPrecision(12));

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

/** "and a half", "and three quarters" after a scale. */
function andAHalf(pieces: readonly Piece[], i: number): { part: number; next: number } | null {
  if (pieces[i]?.lower !== "and" || !joined(pieces[i])) return null;
  const count = INDEFINITE.has(pieces[i + 1]?.lower ?? "") ? 1 : CARDINAL.get(pieces[i + 1]?.lower ?? "");
  const part = FRACTION.get(pieces[i + 2]?.lower ?? "");
  if (count === undefined || count > 9 || part === undefined || !joined(pieces[i + 2])) return null;
  return { part: count * part, next: i + 3 };
}

/** "scores" is twenties in "scores of people" and "scores were hurt", not in "test scores". */
const SCORES_OF = /^(?:of|more|were|are|have|dead|killed|wounded|injured|missing|arrested)$/u;

/** "dozens", "tens of thousands", "several hundred", "a few dozen", "a couple of hundred", "many thousands". */
function vagueAt(pieces: readonly Piece[], i: number): Step | null {
  let next = i;
  if (INDEFINITE.has(pieces[next]?.lower ?? "")) next++;
  const few = pieces[next]?.lower ?? "";
  const counted = FEW.has(few) && (next === i || joined(pieces[next]));
  if (!counted && next > i) return null;
  if (counted) next = skipOf(pieces, next + 1);
  let least = 1;
  let plural = false;
  const first = next;
  while (next === first || joined(pieces[next])) {
    const word = pieces[next]?.lower ?? "";
    const worth = PLURAL.get(word) ?? (counted ? SCALE.get(word) : undefined);
    if (worth === undefined || (word === "scores" && !SCORES_OF.test(pieces[next + 1]?.lower ?? ""))) break;
    least *= worth;
    plural ||= PLURAL.has(word);
    next = next + 1;
    if (pieces[next]?.lower === "of" && PLURAL.has(pieces[next + 1]?.lower ?? "")) next++;
  }
  if (next > first) {
    const couple = few === "couple" && !plural;
    return reading(pieces, i, next, { value: couple ? 2 * least : null, low: 2 * least, loose: true });
  }
  return few === "couple" && counted ? reading(pieces, i, first, { value: 2, low: 2, loose: true }) : null;
}

const skipOf = (pieces: readonly Piece[], i: number): number => (pieces[i]?.lower === "of" ? i + 1 : i);

/** Cardinals in words: "Twenty-two", "a million and a half", "two hundred and two thousand", "five point four". */
function wordsAt(pieces: readonly Piece[], i: number): Step | null {
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
