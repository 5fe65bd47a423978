import type { Block } from "../../model/report.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { Is, keyOf, type Lexicon } from "./lexicon.ts";
import { WORDS } from "./words.ts";

/**
 * How a sentence uses capitals. `text`: for names, as prose does. `title`: every longer word has one. `caps`: all
 * letters are capitals. In the last two a capital says nothing.
 */
export type Capitals = "text" | "title" | "caps";

/** A sentence with what the word lists say of each of its words. The lists are as long as `tokens`. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly capitals: Capitals;
  readonly kind: Block["kind"];
  readonly keys: readonly string[];
  readonly bits: readonly number[];
  /** Words of the longest listed phrase that may begin here. */
  readonly reach: readonly number[];
  /** What the lists say of the phrases that begin here, once somebody has asked (`phraseAt`): of two words, of three, … */
  readonly phrases: (readonly number[] | undefined)[];
  /** The word begins with a capital letter. */
  readonly upper: readonly boolean[];
}

/** A sentence as the rules for names read it. */
export function readLine(sentence: Sentence, kind: Block["kind"], lexicon: Lexicon): Line {
  const { tokens } = sentence;
  const { length } = tokens;
  const keys = new Array<string>(length);
  const bits = new Array<number>(length);
  const reach = new Array<number>(length);
  const upper = new Array<boolean>(length);
  for (let at = 0; at < length; at++) {
    const { text } = tokens[at]!;
    keys[at] = keyOf(text);
    const entry = lexicon.find(keys[at]!);
    bits[at] = lexicon.bitsOf(entry);
    reach[at] = lexicon.longestOf(entry);
    upper[at] = startsUpper(text);
  }
  const capitals = capitalsOf(tokens, bits, upper, kind);
  return { tokens, keys, bits, reach, phrases: new Array(length), upper, kind, capitals };
}

/** Whether a word begins with a capital letter of any script. */
function startsUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(word);
}

function startsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0) | 32;
  return code < 128 ? code >= 97 && code <= 122 : /^\p{L}/u.test(word);
}

/**
 * In a line of prose some plain word is in lower case; a headline in title case has only small words so, and at least
 * two words with a capital that prose would give none; one is enough without any plain word, none in a title.
 */
function capitalsOf(
  tokens: readonly Token[],
  bits: readonly number[],
  upper: readonly boolean[],
  kind: Block["kind"],
): Capitals {
  const small = WORDS("headline-small");
  let words = 0;
  let shouted = 0;
  let plain = 0;
  let raised = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { text } = tokens[at] as Token;
    if (text.length < 2 || !startsWithLetter(text)) continue;
    words++;
    if (!upper[at] && !small.has(text)) plain++;
    if (upper[at] && !hasLower(text)) shouted++;
    if (at > 0 && upper[at] && bits[at]! & Is.common && !(bits[at]! & OFTEN_RAISED)) raised++;
  }
  if (words >= 2 && shouted >= 2 && shouted > 0.7 * words) return "caps";
  if (
    plain === 0 &&
    words >= LEAST_HEADLINE &&
    (kind === "title" || (raised > 0 && !/^[.!]$/.test(tokens.at(-1)!.text)))
  )
    return "title";
  return raised >= 2 && plain <= raised / 4 ? "title" : "text";
}

/** Words of the shortest headline: "Ada Nyberg" and "Bank of England" are names. */
const LEAST_HEADLINE = 4;

/** Common words that have a capital in prose as part of a title or name. */
const OFTEN_RAISED =
  Is.title |
  Is.organizationHead |
  Is.placeHead |
  Is.organization |
  Is.given |
  Is.surname |
  Is.notName |
  Is.country |
  Is.place;

const hasLower = (word: string): boolean => word !== word.toUpperCase();

/** Longest phrase at `at` with any of `wanted` in its bits, spelled with capitals as names are; null if there is none. */
export function phraseAt(
  line: Line,
  at: number,
  to: number,
  lexicon: Lexicon,
  wanted: number,
): { readonly length: number; readonly bits: number } | null {
  const spelled = (wanted & ~NAMING) !== 0 || beginsAsName(line, at);
  const most = spelled ? Math.min(line.reach[at] ?? 0, Math.min(to, line.tokens.length) - at) : 1;
  const phrases = most > 1 ? phrasesAt(line, at, lexicon) : NO_PHRASES;
  for (let length = most; length > 1; length--) {
    const bits = phrases[length - 2]!;
    if (bits & wanted && (!(bits & NAMING) || isSpelledAsName(line, at, length))) return { length, bits };
  }
  const bits = bitsAt(line, at);
  return bits & wanted ? { length: 1, bits } : null;
}

const NO_PHRASES: readonly number[] = [];

function phrasesAt(line: Line, at: number, lexicon: Lexicon): readonly number[] {
  const most = Math.min(line.reach[at]!, line.tokens.length - at);
  line.phrases[at] ??= lexicon.phrases(line.keys, at, most);
  return line.phrases[at];
}

/** Capitals first and last, an Arabic article aside ("al-Qaeda"); "the Guardian" is named without its article. */
function isSpelledAsName(line: Line, at: number, length: number): boolean {
  const last = line.tokens[at + length - 1] as Token;
  return (
    beginsAsName(line, at) && (startsUpper(last.text) || !/^\p{L}{3}/u.test(last.text) || last.text === "s")
  );
}

function beginsAsName(line: Line, at: number): boolean {
  const key = line.keys[at];
  return line.upper[at] === true || key === "al" || key === "el";
}

const NAMING =
  Is.country |
  Is.adjective |
  Is.people |
  Is.place |
  Is.region |
  Is.state |
  Is.largeTown |
  Is.town |
  Is.smallTown |
  Is.organization;

/** Bits of one word, without those of an acronym that this spelling is not ("us", "Who"). */
export function bitsAt(line: Line, at: number): number {
  const bits = line.bits[at] ?? 0;
  if (!(bits & Is.acronym)) return bits;
  const { text } = line.tokens[at] as Token;
  const plain = hasLower(text) || (line.capitals === "caps" && (bits & Is.common) !== 0);
  return plain ? bits & ~(NAMING | Is.acronym) : bits;
}

/** No white space between the word at `at` and the one before it. */
export const touches = (line: Line, at: number): boolean =>
  line.tokens[at]?.start === line.tokens[at - 1]?.end;
