import type { Span } from "../model/span.ts";

/** About so many characters are shown around what matches. */
const LENGTH = 240;
/** So many of them before the first match. */
const BEFORE = 60;

/**
 * The stretch of a text that holds most of the marks, cut at spaces. Linear in marks and, around the cuts, in the
 * stretch. `marks` are in order and do not overlap; none gives the beginning of the text.
 */
export function excerptAround(text: string, marks: readonly Span[]): Span {
  let [best, most, last] = [0, 0, 0];
  for (let first = 0; first < marks.length; first++) {
    while (last < marks.length && marks[last]!.end <= marks[first]!.start + LENGTH - BEFORE) last++;
    if (last - first > most) [best, most] = [first, last - first];
  }
  const mark = marks[best] ?? { start: 0, end: 0 };
  const start = Math.max(0, mark.start - BEFORE);
  const end = Math.max(Math.min(text.length, start + LENGTH), mark.end);
  return {
    start: start === 0 ? 0 : afterSpace(text, start),
    end: end === text.length ? end : beforeSpace(text, end, mark.end),
  };
}

/** A cut never parts a word, unless it is longer than any. */
function afterSpace(text: string, at: number): number {
  for (let i = at; i < at + BEFORE; i++) if (/\s/.test(text[i - 1] ?? "")) return i;
  return whole(text, at);
}

function beforeSpace(text: string, at: number, earliest: number): number {
  for (let i = at; i >= Math.max(earliest, at - BEFORE); i--) if (/\s/.test(text[i] ?? "")) return i;
  return whole(text, at);
}

/** Not between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);
