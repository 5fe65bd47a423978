import type { Span } from "../../model/span.ts";

/** A word, number or mark of the text, before anyone knows what it is. */
export interface Piece extends Span {
  readonly text: string;
}

/** Finer than tokens and the same whatever the tokeniser does with hyphens, stops and apostrophes. */
const PIECE =
  /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}:\d{2}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[’'‘]\d{2}s?(?!\w)|\p{L}(?:\.\p{L})+\.?|\p{L}+(?:[’']\p{L}+)?|\S/gu;

const POSSESSIVE = /[’']s$|[’']$/i;

/** The pieces of a span in text order; a possessive's ending is a piece of its own, written "'s". */
export function* piecesOf(text: string, { start, end }: Span): Generator<Piece> {
  for (const found of text.slice(start, end).matchAll(PIECE)) {
    const at = start + found.index;
    const word = found[0];
    const own = /^\p{L}/u.test(word) ? POSSESSIVE.exec(word) : null;
    if (!own || /^o[’']clock$/i.test(word)) {
      yield { text: word, start: at, end: at + word.length };
      continue;
    }
    yield { text: word.slice(0, own.index), start: at, end: at + own.index };
    yield { text: "'s", start: at + own.index, end: at + word.length };
  }
}
