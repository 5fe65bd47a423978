import type { Span } from "../../model/span.ts";
import { paragraphs } from "../../text/lines/segments.ts";
import { packagedLines } from "../../text/packaged.ts";
import { abbreviationClass } from "./abbreviations.ts";
import { tokenise, type Word } from "./tokenise.ts";

/** A sentence before it is analysed. `paragraph` counts from 0 within the stretch that was asked for. */
export interface WordedSentence {
  readonly words: readonly Word[];
  readonly paragraph: number;
}

/**
 * The sentences of `text` between `from` and `to`, in order, none empty; together they hold every word once.
 * No sentence crosses a paragraph (see text/lines/segments.ts); a quotation of several sentences is several sentences.
 */
export function sentences(text: string, from = 0, to: number = text.length): WordedSentence[] {
  return paragraphs(text, from, to).flatMap((span, paragraph) =>
    splitParagraph(text, span).map((words) => ({ words, paragraph })),
  );
}

function splitParagraph(text: string, paragraph: Span): Word[][] {
  const words = tokenise(text, paragraph.start, paragraph.end);
  const found: Word[][] = [];
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    if (!mayEnd(words, at) || isLeadingDots(words, first, at)) continue;
    const last = withClosers(words, at);
    if (last + 1 < words.length && !endsBefore(words, at, last)) continue;
    found.push(words.slice(first, last + 1));
    first = last + 1;
    at = last;
  }
  if (first < words.length) found.push(words.slice(first));
  return found;
}

const STOP = /^(?:\.|\.{3,}|…|[!?]+)$/;

/** A mark that closes sentences, or an abbreviation, whose full stop may close one too. */
const mayEnd = (words: readonly Word[], at: number): boolean => {
  const { text } = words[at]!;
  return STOP.test(text) || (text.length > 1 && text.endsWith(".") && !isNumbering(words, at));
};

/** Dots before a sentence's first word stand for what was left out: "… and then he left." */
const isLeadingDots = (words: readonly Word[], first: number, at: number): boolean =>
  at === first && /^(?:\.{2,}|…)$/.test(words[at]!.text) && at + 1 < words.length;

/** "1." at the head of a paragraph. */
const isNumbering = (words: readonly Word[], at: number): boolean => at === 0 && /^\d/.test(words[0]!.text);

const CLOSER = /^(?:["'”’)\]]|''|[.!?]+)$/;

/** The last of the quote marks, brackets and further stops that hang on the word at `at`. */
function withClosers(words: readonly Word[], at: number): number {
  let last = at;
  while (last + 1 < words.length) {
    const next = words[last + 1]!;
    if ((next.start !== words[last]!.end && next.text !== "”") || !CLOSER.test(next.text)) break;
    // A straight quote that leans on the word after it opens: `done."Then` is a slip for `done. "Then`.
    const after = words[last + 2];
    if (/^["']$/.test(next.text) && after?.start === next.end && /^\p{L}/u.test(after.text)) break;
    last++;
  }
  return withReference(words, last);
}

/** A footnote's number after the stop, "1805. [6] He", and a post's link belong to the sentence before them. */
function withReference(words: readonly Word[], last: number): number {
  if (/^(?:https?:\/\/|pic\.twitter\.com)/.test(words[last + 1]?.text ?? "")) return last + 1;
  const [open, number, close] = words.slice(last + 1, last + 4);
  return open?.text === "[" && /^\d{1,3}$/.test(number?.text ?? "") && close?.text === "]" ? last + 3 : last;
}

/** Whether the stop at `at`, with its closers up to `last`, ends a sentence, as far as the next word can tell. */
function endsBefore(words: readonly Word[], at: number, last: number): boolean {
  const stop = words[at]!.text;
  const next = firstWord(words, last + 1);
  const spaced = words[last + 1]!.start > words[last]!.end;
  if (!STOP.test(stop)) return spaced && abbreviationEnds(words, at, last, next);
  if (!spaced && last === at && stop === "." && !isGluedSentence(words, at)) return false;
  if (isContinued(words[last + 1]!)) return false;
  if (isNumbered(words, at)) return false;
  return stop === "." ? fullStopEnds(words, at, last, next) : openStopEnds(words, at, last, next);
}

/** "said.The": the space is missing, as it often is in text drawn from pages. */
const isGluedSentence = (words: readonly Word[], at: number): boolean =>
  /^(?:\p{L}{2,}|[)\]"”\d]+|n't|'s)$/u.test(words[at - 1]?.text ?? "") &&
  /^(?:\p{Lu}|["“'‘(])/u.test(words[at + 1]!.text);

/** A comma, a closing bracket or ". . ." goes on with the sentence. */
const isContinued = (next: Word): boolean => /^[.,;:)\]/%]$/.test(next.text);

/** "1. Do this" at the head of a paragraph or of a sentence. */
const isNumbered = (words: readonly Word[], at: number): boolean =>
  at === 1 && words[1]!.text === "." && /^(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$/.test(words[0]!.text);

/** The first token from `at` on that is not an opening mark. */
function firstWord(words: readonly Word[], at: number): string {
  let place = at;
  while (
    place < words.length - 1 &&
    place < at + 4 &&
    /^(?:["'“‘([—–-]|--|``|''|•)$/.test(words[place]!.text)
  )
    place++;
  return words[place]!.text;
}

const SMALL = /^\p{Ll}/u;

/** After a closing quote or bracket a small letter goes on: `"No." said he`. Elsewhere the stop counts, even in careless text. */
const fullStopEnds = (words: readonly Word[], at: number, last: number, next: string): boolean =>
  !(
    SMALL.test(next) &&
    (last > at || words[at - 1]?.text === "." || /^\p{Lu}/u.test(words[at - 1]?.text ?? ""))
  );

const hasQuote = (words: readonly Word[], at: number, last: number): boolean =>
  words.slice(at + 1, last + 1).some(({ text }) => /^(?:["'”’]|'')$/.test(text));

/** "!", "?" and "…" close less surely: `"Why?" he asked`, `"Why?" Mr. Smith asked`, "wait … for him". */
function openStopEnds(words: readonly Word[], at: number, last: number, next: string): boolean {
  const stop = words[at]!.text;
  if (SMALL.test(next) && (hasQuote(words, at, last) || !/^[!?]/.test(stop))) return false;
  if (/^[.…]/.test(stop)) return /^[\p{Lu}\d]/u.test(next) && !/^I(?:['’]|$)/.test(next);
  return !(hasQuote(words, at, last) && isSpeechTag(words, last + 1));
}

const SPEECH =
  /^(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|shouted|shouts|cried|replied|tweeted|wondered|exclaimed|yelled|screamed)$/;

/** "Mr. Smith asked …", "She said …" right after a quotation that ends in "?" or "!". */
function isSpeechTag(words: readonly Word[], at: number): boolean {
  for (let place = at; place < Math.min(at + 5, words.length); place++) {
    const { text } = words[place]!;
    if (SPEECH.test(text)) return place > at;
    if (!/^\p{Lu}/u.test(text)) return false;
  }
  return false;
}

const STARTERS: ReadonlySet<string> = new Set(packagedLines("lexicons/sentence-starters.txt"));

/** Whether an abbreviation's full stop closes the sentence too: only a capital after it can say so. */
function abbreviationEnds(words: readonly Word[], at: number, last: number, next: string): boolean {
  if (!/^[\p{Lu}\d]/u.test(next)) return false;
  const form = words[at]!.text.slice(0, -1);
  const kind = abbreviationClass(form);
  if (kind === "title" || kind === "inner") return false;
  if (last > at) return /^\p{Lu}/u.test(next);
  if (/^\d/.test(next)) return false;
  if (kind === "month") return true;
  if (/^[ap]\.m$/.test(form))
    return (
      !/^(?:[A-Z]{2,4}|[A-Z][a-z]+day|Eastern|Pacific|Central|Mountain|[A-Z][a-z]{2}\.?)$/.test(next) ||
      STARTERS.has(next)
    );
  return STARTERS.has(next) || opensQuote(words[last + 1]!);
}

const opensQuote = (word: Word): boolean => /^[“"]$/.test(word.text);
