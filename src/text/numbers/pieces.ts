import type { Span } from "../../model/span.ts";
import { packagedLines } from "../packaged.ts";
import { endOfPlainLetters } from "../words/letters.ts";

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
/** A word, or digits, of which a number may be made. */
export interface Piece extends Span {
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
export const CARDINAL = table("cardinal");
export const SCALE = table("scale");
export const SUFFIX = table("suffix");
export const PLURAL = table("plural");
export const FRACTION = table("fraction");

/** Words; digits grouped by blanks ("40 000"), in the Indian way ("12,34,567"), by commas, bare, or without a zero (".5"). */
const PIECE =
  /\p{L}+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3}){2,}(?:\.\d+)?(?!\d)|\d{1,3} 000(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|[½¼¾⅓⅔]/uy;
export const INDEFINITE = new Set(["a", "an"]);
export const FEW = new Set(["several", "few", "many", "couple"]);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [CARDINAL, SCALE, PLURAL, FRACTION, INDEFINITE, FEW].flatMap((words) => [...words.keys()]),
);
/** Whether a number may begin with the piece: few do. */
export const mayBegin = ({ lower }: Piece): boolean => BEGINNINGS.has(lower) || /^[\d.½¼¾⅓⅔]/u.test(lower);
/** Longer gaps join nothing: "two   hundred" over a line break are two numbers. */
const JOINS = /^(?: {1,3}| ?[-‐‑] ?|\u00a0)$/u;

/** What was read from piece `i` on, and the piece to go on with. A null reading: digits that are no number. */
export interface Step {
  readonly reading: NumberReading | null;
  readonly next: number;
}

/** The pieces of a stretch of a text, in order; what is no piece is only a gap. */
export function cut(text: string, from: number, to: number): Piece[] {
  const words = text.slice(from, to);
  const pieces: Piece[] = [];
  let last = 0;
  for (let at = 0; at < words.length; ) {
    const end = endOfPiece(words, at);
    if (end === at) {
      at++;
      continue;
    }
    const lower = words.slice(at, end).toLowerCase();
    pieces.push({ start: from + at, end: from + end, lower, gap: words.slice(last, at) });
    last = at = end;
  }
  return pieces;
}

/** Where the piece that begins at `at` ends; `at` where none does. */
function endOfPiece(words: string, at: number): number {
  const end = endOfPlainLetters(words, at, words.length);
  if (end > at || words.charAt(at) === " ") return end;
  PIECE.lastIndex = at;
  return PIECE.test(words) ? PIECE.lastIndex : at;
}

/** Whether a piece goes on from the one before. */
export const joined = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && JOINS.test(piece.gap);

export function reading(
  pieces: readonly Piece[],
  from: number,
  to: number,
  rest: Partial<NumberReading>,
): Step {
  const start = (pieces[from] as Piece).start;
  const end = (pieces[to - 1] as Piece).end;
  return {
    next: to,
    reading: { start, end, value: null, low: null, written: "words", loose: false, fraction: false, ...rest },
  };
}

export const number = (
  pieces: readonly Piece[],
  from: number,
  to: number,
  value: number,
  written: NumberReading["written"],
): Step => reading(pieces, from, to, { value, low: value, written });

/** 1.1 × 1,000,000 is 1,100,000, not 1,100,000.0000000002. */
export const exactly = (value: number): number => Number(value.toPrecision(12));

export const skipOf = (pieces: readonly Piece[], i: number): number =>
  pieces[i]?.lower === "of" ? i + 1 : i;
