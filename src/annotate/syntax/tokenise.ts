import type { Span } from "../../model/span.ts";
import { isSpace } from "../../text/lines/segments.ts";
import { endOfPlainLetters } from "../../text/words/letters.ts";
import { abbreviationClass } from "./abbreviations.ts";

/** A word or mark before anything is known of it but where it stands. `text === source.slice(start, end)`. */
export interface Word extends Span {
  readonly text: string;
}

/**
 * The words and marks of `text` between `from` and `to`, in order, by the conventions of UD English (GUM, EWT; see
 * model/syntax.ts). They do not overlap, and every character that is not white space lies in exactly one.
 * Where the treebanks waver we keep designations whole ("KN-23", "F-16"), so that their number is not a count.
 * Linear in the text: every pattern below has a bounded length.
 *
 * @example tokenise("Russia's 4-year-old didn't").map((w) => w.text)
 *          // ["Russia", "'s", "4", "-", "year", "-", "old", "did", "n't"]
 */
export function tokenise(text: string, from = 0, to: number = text.length): Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = endOfChunk(text, at, to);
    if (isPlainWord(text, at, end)) words.push({ start: at, end, text: text.slice(at, end) });
    else splitChunk(text, at, end, words);
    at = end;
  }
  return words;
}

function endOfChunk(text: string, at: number, to: number): number {
  while (at < to && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Only unaccented letters, and none of the few words that fuse two. Nine chunks in ten end here. */
function isPlainWord(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return false;
  }
  return end - at > 6 || end - at < 5 || !FUSED.has(text.slice(at, end).toLowerCase());
}

/** Words that the treebanks take apart, with the length of their first half. */
const FUSED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
]);

const ADDRESS = sticky(
  String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|[@#][\p{L}_][\p{L}\p{N}_]{0,100}`,
);
/** Host names, file names. */
const DOMAIN = sticky(
  String.raw`[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.(?:com|org|net|gov|edu|info|co\.uk|ru|ua|uk|io|tv|pdf|docx?|jpe?g|html?)(?![\p{L}\p{N}])(?:\/[^\s<>"“”]{0,2000})?`,
);
const INITIALS = sticky(
  String.raw`(?:\p{L}\.){2,12}(?:\p{L}(?!\p{L}))?|(?:\p{L}\.){1,12}\p{L}(?![\p{L}\p{N}.])`,
);
const NUMBER = sticky(
  [
    String.raw`\d{3}-\d{3,4}(?:-\d{4})?(?![\p{N}-])`, // telephone numbers
    String.raw`\d{1,4}\/\d{1,4}(?:\/\d{1,4})?(?![\p{N}\/])`, // fractions and dates
    String.raw`\d{1,40}(?:[.,:]\d{1,40}){0,20}(?:(?:st|nd|rd|th|s)(?!\p{L}))?`,
    String.raw`\.\d{1,40}`,
  ].join("|"),
);
const UNIT =
  /^(?:am|pm|[ap]\.m\.?|k|m|mn|bn|tn|b|x|km|kms|cm|mm|kg|g|mg|lb|lbs|oz|ft|in|mi|mph|kmh|kph|kw|mw|gw|kwh|hz|khz|mhz|ghz|kb|mb|gb|tb|hrs?|mins?|secs?|yrs?|c|f|p)$/i;
const WHOLE = sticky(
  [
    String.raw`(?:\p{Lu}{1,5}|\p{Lu}\p{Ll}|Covid)-\d{1,5}\p{L}{0,2}(?![\p{L}\p{N}-])`, // KN-23, Su-34, COVID-19
    String.raw`\p{Lu}{1,4}&\p{Lu}{1,4}(?!\p{L})`, // AT&T
    String.raw`(?i:non|re|co|pre|post|anti|pro|ex|mid|semi|multi|counter|sub|inter|e|cross|mini|neo|un|intra|ultra)-\p{L}[\p{L}\p{M}]{0,60}`,
    String.raw`(?:US|C|A|NZ|HK|S|R|CA|AU)\$`,
    String.raw`(?<![^\s(“"])['’](?i:\d{2}s?|em|til|cause|tis|twas|n)(?![\p{L}\p{N}])`, // '90s, 'em
    String.raw`(?<=[^\s])['’](?i:s|re|ve|ll|d|m)(?!\p{L})`, // "Times"'s, U.N.'s
  ].join("|"),
);
const WORD = sticky(String.raw`[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]{0,200}(?:['’]\p{L}[\p{L}\p{M}]{0,60}){0,3}`);
const MARKS = sticky(
  String.raw`[:;]-?[()D](?![\p{L}\p{N}).,])|\[\.{3}\]|\.{2,200}|-{2,200}|—{1,200}|[!?]{1,200}|''|${"``"}|([*=_~#<>+|•])\1{1,200}`,
);

function sticky(source: string): RegExp {
  return new RegExp(source, "uy");
}

/** Cuts a run without white space from left to right: at each place the first pattern that fits. */
function splitChunk(text: string, start: number, end: number, words: Word[]): void {
  const chunk = text.slice(start, Math.min(end, start + 4000));
  const address = /[@#]|:\/\/|www\./.test(chunk);
  const domain = /\.[a-z]{2}/.test(chunk);
  for (let at = start; at < end; ) {
    const previous = words.length;
    at = cut(text, at, end, words, address, domain);
    if (words.length === previous) throw new RangeError(`no token at ${at}`);
  }
}

function cut(
  text: string,
  at: number,
  end: number,
  words: Word[],
  address: boolean,
  domain: boolean,
): number {
  const put = (stop: number): number => {
    words.push({ start: at, end: stop, text: text.slice(at, stop) });
    return stop;
  };
  const plain = address || domain ? at : endOfPlainLetters(text, at, end);
  if (plain > at && NO_PART.includes(text.charAt(plain)) && isPlainWord(text, at, plain)) return put(plain);
  let stop =
    (address && addressEnd(text, at)) || (domain && match(DOMAIN, text, at)) || match(WHOLE, text, at);
  if (stop > 0) return put(stop);
  stop = abbreviationEnd(text, at, end);
  if (stop > 0) return put(stop);
  stop = match(NUMBER, text, at);
  if (stop > 0) return put(numberEnd(text, stop));
  stop = match(WORD, text, at);
  if (stop > 0) return cutContraction(text, at, stop, words);
  stop = match(MARKS, text, at);
  return put(stop > 0 ? stop : at + (text.codePointAt(at)! > 0xffff && at + 1 < end ? 2 : 1));
}

/** Behind these no word goes on: letters before them need no pattern. */
const NO_PART = ' \n,;:!?)]"';

/** Where the pattern's match at `at` ends, or 0. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** An address does not swallow the full stop, bracket or quote mark after it. */
function addressEnd(text: string, at: number): number {
  let stop = match(ADDRESS, text, at);
  while (stop > at + 1 && ".,;:!?)]}'’…".includes(text[stop - 1]!)) stop--;
  return stop;
}

const LETTERS = sticky(String.raw`\p{L}{1,8}\.(?!\.)`);

function abbreviationEnd(text: string, at: number, end: number): number {
  const initials = match(DEGREE, text, at) || match(INITIALS, text, at);
  if (initials > 0) return initials;
  const stop = match(LETTERS, text, at);
  if (stop === 0) return 0;
  const word = text.slice(at, stop - 1);
  if (word.length === 1 && isInitial(text, at, stop)) return stop;
  const kind = abbreviationClass(word);
  if (kind === null || (kind === "number" && !DIGIT_NEXT.test(text.slice(stop, stop + 4)))) return 0;
  if (kind !== "title" && stop === end && !NEXT.test(text.slice(stop, stop + 200)))
    return word === "etc" ? 0 : stop;
  return stop;
}

const DEGREE = sticky(String.raw`(?:Ph\.D|M\.Sc|B\.Sc)\.?(?!\p{L})`);
const DIGIT_NEXT = /^\s{0,2}[\d#]/;
const NEXT = /^\s{0,3}\S/;
const CAPITAL = /\p{Lu}/u;
const NAME_NEXT = /^(?:-\p{Lu}|['’]s|,|\s{0,2}["“'’(]?\p{Lu})/u;

/** A capital and a full stop before another capital: "J. K. Smith". "Plan B. The" is told apart with the sentences. */
function isInitial(text: string, at: number, stop: number): boolean {
  return CAPITAL.test(text[at]!) && NAME_NEXT.test(text.slice(stop, stop + 6));
}

const LETTER_RUN = sticky(String.raw`[\p{L}\p{N}]{1,20}(?:\.m\.?)?`);

/** "5pm" and "20km" are two words; "3D", "4G" and "B2B" are one. */
function numberEnd(text: string, stop: number): number {
  const run = match(LETTER_RUN, text, stop);
  if (run === 0 || /[.,:/-]/.test(text[stop - 1]!)) return stop;
  return UNIT.test(text.slice(stop, run)) ? stop : run;
}

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** "shouldn't've" → "should", "n't", "'ve"; "cannot" → "can", "not"; "y'all" → "y'", "all"; "O'Brien" stays. */
function cutContraction(text: string, start: number, stop: number, words: Word[]): number {
  const cuts: number[] = [];
  let end = stop;
  for (let clitic = CLITIC.exec(text.slice(start, end)); clitic !== null && clitic.index > 0; ) {
    end = start + clitic.index;
    cuts.unshift(end);
    clitic = CLITIC.exec(text.slice(start, end));
  }
  const first = text.slice(start, end).toLowerCase();
  const fused = FUSED.get(first) ?? (/^y['’]all$/.test(first) ? 2 : 0);
  if (fused > 0) cuts.unshift(start + fused);
  let from = start;
  for (const to of [...cuts, stop]) {
    words.push({ start: from, end: to, text: text.slice(from, to) });
    from = to;
  }
  return stop;
}
