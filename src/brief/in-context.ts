import type { Located } from "../model/span.ts";
import { type Lookup, sentenceAround, wordsAt } from "./lookup.ts";

/** Words of a report with what stands around them in their sentence; `…` where that is cut. */
export interface InContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const SPACES = /\s+/g;

/**
 * Words with so much of their sentence around them that all together has about `room` characters, cut between words.
 * White space is folded. The words themselves are never cut.
 *
 * @example inContext(look, placeOf("400 knots"), 40) // "… rose and reached", "400 knots", "before the …"
 */
export const inContext = (look: Lookup, place: Located, room: number): InContext => {
  const sentence = sentenceAround(look, place);
  const piece = (start: number, end: number): string =>
    wordsAt(look, { report: place.report, start, end }).replace(SPACES, " ");
  const words = piece(place.start, place.end);
  const [before, after] = [piece(sentence.start, place.start), piece(place.end, sentence.end).trimEnd()];
  const free = Math.max(0, room - words.length);
  const half = Math.floor(free / 2);
  return {
    before: endOf(before, Math.max(half, free - after.length)),
    words,
    after: beginningOf(after, Math.max(half, free - before.length)),
  };
};

/** The last whole words that have room, behind a mark where more stood before them. */
const endOf = (text: string, room: number): string => {
  if (text.length <= room) return text;
  const from = text.indexOf(" ", Math.max(0, text.length - room + 1));
  return from < 0 ? "…" : `…${text.slice(from)}`;
};

/** The first whole words that have room, before a mark where more stood behind them. */
const beginningOf = (text: string, room: number): string => {
  if (text.length <= room) return text;
  const to = text.lastIndexOf(" ", Math.max(0, room - 2));
  return to <= 0 ? "…" : `${text.slice(0, to).replace(/[\s,;:–—-]+$/u, "")} …`;
};
