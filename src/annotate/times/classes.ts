import type { Item, ItemKind } from "./item.ts";
import { entry, lexicon } from "./lexicon.ts";
import type { Piece } from "./pieces.ts";

const SUFFIX = /^(?:st|nd|rd|th)$/;

/** A number in digits: a year, a count, or with the next piece an ordinal ("6th"). */
function digitKind(word: string, next: Piece | undefined, end: number): ItemKind {
  if (next && next.start === end && SUFFIX.test(next.lower)) return "ordinal";
  return /^(1[2-9]|20)\d\d$/.test(word) ? "year" : "number";
}

/** "the 1980's"; "1980's harvest" is of one year. */
const BEFORE_DECADE = /^(?:the|early|late|mid|-|and|or|to)$/;

/** "'80s", "1980s", "80s", "the '80's": the first year of the decade. */
function decadeOf(word: string, next: Piece | undefined, end: number, previous: string): number | null {
  const short = /^[’'‘](\d0)s$/.exec(word);
  if (short) return 1900 + Number(short[1]);
  if (!next || next.start !== end || !/^[’']?s$/i.test(next.text)) return null;
  if (/^[’'‘]\d0$/.test(word)) return 1900 + Number(word.slice(1));
  if (next.text.length > 1 && !BEFORE_DECADE.test(previous)) return null;
  if (/^(1[0-9]|20)\d0$/.test(word)) return Number(word);
  return /^[2-9]0$/.test(word) ? 1900 + Number(word) : null;
}

/** "'98", "'08". */
const yearOf = (short: number): number => (short < 50 ? 2000 : 1900) + short;

const numberOf = (word: string): number => Number(word.replaceAll(",", ""));

export type Class = readonly [kind: ItemKind, value: number | null];

/** Lists in the order in which they are asked; a word in two of them is settled in `settleWord`. */
const WORD_CLASSES: readonly ((word: string) => Class | null)[] = [
  (word) => ranked("month", entry(lexicon.months, word)),
  (word) => ranked("weekday", entry(lexicon.weekdays, word)),
  (word) => (/days$/.test(word) ? ranked("weekdays", entry(lexicon.weekdays, word.slice(0, -1))) : null),
  (word) => ranked("ordinal", entry(lexicon.ordinals, word)),
  (word) => ranked("number", entry(lexicon.numbers, word)),
  (word) => (lexicon.some.includes(word) ? ["some", null] : null),
  (word) => (entry(lexicon.units, word) ? ["unit", null] : null),
  (word) => (entry(lexicon.parts, word) ? ["part", null] : null),
  (word) => (entry(lexicon.seasons, word) ? ["season", null] : null),
  (word) => ranked("decade", entry(lexicon.decades, word)),
  (word) => (/^[ap]\.?m\.?$/.test(word) ? ["ampm", word.startsWith("p") ? 12 : 0] : null),
  (word) => (lexicon.zones.includes(word.replaceAll(".", "")) ? ["zone", null] : null),
];

const ranked = (kind: ItemKind, value: number | undefined): Class | null =>
  value === undefined ? null : [kind, value];

/** What a piece is by itself and its neighbours; what it is in company is settled after (`settleWord`). */
export function classOf(piece: Piece, next: Piece | undefined, previous: Piece | undefined): Class {
  const word = piece.lower;
  if (!/^[’'‘\d]/.test(word)) return wordClass(word);
  if (/^\d{4}-/.test(word)) return ["iso", null];
  if (/^\d+\/\d+$/.test(word) && entry(lexicon.namedDays, word)) return ["named", null];
  if (/^\d+([/.-])\d+\1\d+$/.test(word)) return ["slashed", null];
  if (/^\d+:\d\d$/.test(word)) return ["clock", null];
  const decade = decadeOf(word, next, piece.end, previous?.lower ?? "");
  if (decade !== null) return ["decade", decade];
  if (/^[’'‘]\d\d$/.test(word)) return ["year", yearOf(Number(word.slice(1)))];
  if (/^\d[\d,.]*$/.test(word)) return [digitKind(word, next, piece.end), numberOf(word)];
  return wordClass(word);
}

function ask(word: string): Class {
  for (const lookUp of WORD_CLASSES) {
    const found = lookUp(word);
    if (found) return found;
  }
  return PLAIN;
}

const PLAIN: Class = ["word", null];

/** The classes of all words without a stop that have one: few, so that most words are looked up in vain, which is quick. */
const CLASSES: ReadonlyMap<string, Class> = new Map(
  [
    ...Object.values(lexicon).flatMap((list) => (Array.isArray(list) ? list : Object.keys(list))),
    ...Object.keys(lexicon.weekdays).map((day) => `${day}s`),
    ...["am", "pm"],
  ].map((word) => [word, ask(word)]),
);

const wordClass = (word: string): Class => (word.includes(".") ? ask(word) : (CLASSES.get(word) ?? PLAIN));

/** Whether a word in small letters, without a digit, belongs to a time by itself. */
export const hasClass = (word: string): boolean => wordClass(word) !== PLAIN;

/** A number's suffix belongs to it ("6th", "1990s"), an abbreviation's stop too ("Aug."). */
export function takesNext(item: Item, next: Piece | undefined): boolean {
  if (!next || next.start !== item.end) return false;
  if (item.kind === "ordinal" && /^\d/.test(item.lower)) return SUFFIX.test(next.lower);
  if (item.kind === "decade") return /^[’'‘]?\d+$/.test(item.lower) && /^[’']?s$/i.test(next.text);
  const short = (item.kind === "month" || item.kind === "weekday") && item.lower.length <= 5;
  return short && next.text === "." && !/^(may|june|july|march|april)$/.test(item.lower);
}
