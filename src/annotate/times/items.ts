import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { entry, lexicon } from "./lexicon.ts";

export type ItemKind =
  | "word"
  | "number"
  | "some"
  | "ordinal"
  | "year"
  | "month"
  | "weekday"
  | "unit"
  | "part"
  | "season"
  | "decade"
  | "clock"
  | "ampm"
  | "zone"
  | "iso"
  | "slashed"
  | "named";

/**
 * What a time is written with: a word, mark or number of the text with its class. Numbers of several words and
 * abbreviations with their stop are one item. `value` is the number, the month, the weekday, …; null: not said ("several").
 */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly lower: string;
  /** Penn tag of the token that it lies in; `""` where there is none. */
  readonly tag: string;
  /** Place of that token in the sentence. */
  readonly token: number;
  readonly capital: boolean;
  readonly value: number | null;
}

interface Piece extends Span {
  readonly text: string;
}

/** Finer than tokens and the same whatever the tokeniser does with hyphens, stops and apostrophes. */
const PIECE =
  /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}:\d{2}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[’'‘]\d{2}s?(?!\w)|\p{L}(?:\.\p{L})+\.?|\p{L}+(?:[’']\p{L}+)?|\S/gu;

const POSSESSIVE = /[’']s$|[’']$/i;

function* piecesOf(text: string, { start, end }: Span): Generator<Piece> {
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

const SUFFIX = /^(?:st|nd|rd|th)$/;

/** A number in digits: a year, a count, or with the next piece an ordinal ("6th"). */
function digitKind(word: string, next: Piece | undefined, end: number): ItemKind {
  if (next && next.start === end && SUFFIX.test(next.text.toLowerCase())) return "ordinal";
  return /^(1[2-9]|20)\d\d$/.test(word) ? "year" : "number";
}

/** "'80s", "1980s", "80s": the first year of the decade. */
function decadeOf(word: string, next: Piece | undefined, end: number): number | null {
  const short = /^[’'‘](\d0)s$/.exec(word);
  if (short) return 1900 + Number(short[1]);
  if (!next || next.start !== end || !/^[’']?s$/i.test(next.text)) return null;
  if (/^(1[0-9]|20)\d0$/.test(word)) return Number(word);
  return /^[2-9]0$/.test(word) ? 1900 + Number(word) : null;
}

const numberOf = (word: string): number => Number(word.replaceAll(",", ""));

type Class = readonly [kind: ItemKind, value: number | null];

/** Lists in the order in which they are asked; a word in two of them is settled in `settleWord`. */
const WORD_CLASSES: readonly ((word: string) => Class | null)[] = [
  (word) => ranked("month", entry(lexicon.months, word)),
  (word) => ranked("weekday", entry(lexicon.weekdays, word)),
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

function classOf(piece: Piece, next: Piece | undefined): Class {
  const word = piece.text.toLowerCase();
  if (/^\d{4}-/.test(word)) return ["iso", null];
  if (/^\d+\/\d+$/.test(word) && entry(lexicon.namedDays, word)) return ["named", null];
  if (/^\d+\/\d+\/\d+$/.test(word)) return ["slashed", null];
  if (/^\d+:\d\d$/.test(word)) return ["clock", null];
  const decade = /^[’'‘\d]/.test(word) ? decadeOf(word, next, piece.end) : null;
  if (decade !== null) return ["decade", decade];
  if (/^\d[\d,.]*$/.test(word)) return [digitKind(word, next, piece.end), numberOf(word)];
  for (const ask of WORD_CLASSES) {
    const found = ask(word);
    if (found) return found;
  }
  return ["word", null];
}

/** A number's suffix belongs to it ("6th", "1990s"), an abbreviation's stop too ("Aug."). */
function takesNext(item: Item, next: Piece | undefined): boolean {
  if (!next || next.start !== item.end) return false;
  if (item.kind === "ordinal" && /^\d/.test(item.lower)) return SUFFIX.test(next.text.toLowerCase());
  if (item.kind === "decade") return /^\d/.test(item.lower) && /^[’']?s$/i.test(next.text);
  const short = (item.kind === "month" || item.kind === "weekday") && item.lower.length <= 5;
  return short && next.text === "." && !/^(may|june|july|march|april)$/.test(item.lower);
}

/** Joins "twenty" + "-" + "four", "two" + "hundred", "one" + "and a half" is left to the rules. */
function joinNumbers(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const dash = last?.lower === "-" ? joined.at(-2) : undefined;
    if (last?.kind === "number" && isNumberWord(item) && isNumberWord(last))
      joined.splice(-1, 1, sum(last, item));
    else if (
      dash &&
      isNumberWord(item) &&
      (isNumberWord(dash) || (dash.kind === "year" && /^\p{L}/u.test(dash.lower))) &&
      dash.value! % 10 === 0 &&
      dash.value! >= 20 &&
      item.value! < 10
    )
      joined.splice(-2, 2, sum(dash, item));
    else joined.push(item);
  }
  return joined;
}

const isNumberWord = (item: Item): boolean =>
  (item.kind === "number" || item.kind === "ordinal") && item.value !== null && /^\p{L}/u.test(item.lower);

function sum(a: Item, b: Item): Item {
  const times = b.value === 100 || b.value === 1000;
  // "nineteen ninety-six" is a year
  const century = a.value! >= 13 && a.value! <= 20 && b.value! >= 10 && b.value! < 100;
  const value =
    times || century ? a.value! * (century ? 100 : b.value!) + (century ? b.value! : 0) : a.value! + b.value!;
  const kind = value >= 1200 && value < 2100 && (century || a.kind === "year") ? "year" : b.kind;
  return { ...a, end: b.end, kind, value, lower: `${a.lower} ${b.lower}` };
}

const DOUBTFUL = new Set([...lexicon.doubtfulMonths, ...lexicon.doubtfulWeekdays]);
const DATE_COMPANY = new Set<ItemKind>(["number", "ordinal", "year", "month"]);
const TIME_PREPOSITIONS = new Set([
  "in",
  "on",
  "since",
  "until",
  "till",
  "by",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
  "every",
  "of",
  "from",
  "through",
  "during",
  "between",
  "before",
  "after",
]);

/** Words that are a time only in the right company lose their class elsewhere: "may", "March", "Sun", "fall", "second". */
function settleWord(item: Item, before: Item | undefined, after: Item | undefined): Item {
  const plain: Item = { ...item, kind: "word" };
  if ((item.kind === "month" || item.kind === "weekday") && DOUBTFUL.has(item.lower))
    return isDateWord(item, before, after) ? item : plain;
  if ((item.kind === "month" || item.kind === "weekday") && !item.capital && item.lower.length < 5)
    return plain;
  if (item.kind === "season" && !isSeason(item, before, after)) return plain;
  if (item.kind === "some" && item.lower === "some" && after?.kind === "number") return plain;
  if (item.lower === "second" && before?.kind === "number") return { ...item, kind: "unit" };
  if (item.kind === "zone" && !["ampm", "clock", "number", "part"].includes(before?.kind ?? "")) return plain;
  return item;
}

function isDateWord(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  if (!item.capital) return false;
  if (after && DATE_COMPANY.has(after.kind)) return true;
  if (before && (before.kind === "number" || before.kind === "ordinal")) return true;
  if (item.tag === "MD" || item.tag.startsWith("V")) return false;
  const short = item.lower.length < 4 && item.lower !== "may";
  return (
    !short &&
    before !== undefined &&
    TIME_PREPOSITIONS.has(before.lower) &&
    !(after?.capital && after.kind === "word")
  );
}

function isSeason(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  if (item.lower !== "fall" && item.lower !== "spring")
    return !item.capital || after?.kind === "year" || before?.lower !== "the";
  const cue =
    before !== undefined &&
    /^(last|this|next|each|every|early|late|mid|previous|coming|past|in|by|since|until)$/.test(before.lower);
  return (
    (cue || before?.lower === "the" || after?.kind === "year") &&
    !item.tag.startsWith("V") &&
    after?.lower !== "of" &&
    (cue || after?.kind === "year")
  );
}

/** The items of a sentence, in text order. */
export function itemsOf(text: string, sentence: Sentence): Item[] {
  const pieces = [...piecesOf(text, sentence)];
  const items: Item[] = [];
  let token = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    token = tokenAt(sentence.tokens, piece.start, token);
    const [kind, value] = classOf(piece, pieces[i + 1]);
    const item: Item = {
      start: piece.start,
      end: piece.end,
      kind,
      value,
      token,
      lower: piece.text.toLowerCase(),
      capital: /^\p{Lu}/u.test(piece.text),
      tag: sentence.tokens[token]?.tag ?? "",
    };
    if (!takesNext(item, pieces[i + 1])) items.push(item);
    else items.push({ ...item, end: pieces[++i]!.end });
  }
  return joinNumbers(items).map((item, i, all) => settleWord(item, all[i - 1], all[i + 1]));
}

function tokenAt(tokens: readonly Token[], start: number, from: number): number {
  let i = from;
  while (i < tokens.length - 1 && tokens[i]!.end <= start) i++;
  return i;
}
