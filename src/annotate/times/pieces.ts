import type { Span } from "../../model/span.ts";
import { endOfPlainLetters } from "../../text/words/letters.ts";

/** A word, number or mark of the text, before anyone knows what it is. */
export interface Piece extends Span {
  readonly text: string;
  readonly lower: string;
}

/** Finer than tokens and the same whatever the tokeniser does with hyphens, stops and apostrophes. */
const PIECE =
  /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{4}\/\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?!\d)|\d{1,2}([-.])\d{1,2}\1\d{4}(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}:\d{2}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[’'‘]\d{2}s?(?!\w)|[’']s(?!\w)|\p{L}(?:\.\p{L})+\.?|\p{L}+(?:[’']\p{L}+)?|\S/uy;

const POSSESSIVE = /[’']s$|[’']$/i;

/** Marks that are a piece wherever they stand. */
const MARK = /[!-&(-/:-@[-`{-~]/;

/** The pieces of a span in text order; a possessive's ending is a piece of its own, written "'s". */
export function piecesOf(text: string, { start, end }: Span): Piece[] {
  const words = text.slice(start, end);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const to = plainEnd(words, at);
    if (to > at) {
      const word = words.slice(at, to);
      pieces.push({ text: word, lower: word.toLowerCase(), start: start + at, end: start + to });
      at = to;
    } else at = cut(words, at, start, pieces);
  }
  return pieces;
}

/** Where a piece ends that no pattern is needed for: a plain word without apostrophe or inner stop, a mark. Else `at`. */
function plainEnd(words: string, at: number): number {
  const to = endOfPlainLetters(words, at, words.length);
  if (to === at) return MARK.test(words.charAt(at)) ? at + 1 : at;
  const next = words.charAt(to);
  return next === "'" || (next === "." && to === at + 1) ? at : to;
}

/** Adds the piece that begins at `at`, if one does; where to go on. */
function cut(words: string, at: number, start: number, pieces: Piece[]): number {
  PIECE.lastIndex = at;
  const word = PIECE.exec(words)?.[0];
  if (word === undefined) return at + 1;
  const own = /^\p{L}/u.test(word) ? POSSESSIVE.exec(word) : null;
  const whole = !own || /^o[’']clock$/i.test(word) ? word.length : own.index;
  const end = start + at + word.length;
  const core = word.slice(0, whole);
  const lower = /^[’']s$/.test(core) ? "'s" : core.toLowerCase();
  pieces.push({ text: core, lower, start: start + at, end: start + at + whole });
  if (whole < word.length) pieces.push({ text: "'s", lower: "'s", start: start + at + whole, end });
  return at + word.length;
}
