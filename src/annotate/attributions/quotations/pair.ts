import type { Span } from "../../../model/span.ts";

/**
 * Words between quotation marks, the marks included. `inner` leaves them out. `run` numbers the quotation: the
 * paragraphs of one that runs on over several share it. `closed` is false where the closing mark is missing.
 */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly run: number;
  readonly closed: boolean;
}

/** Marks farther apart than this enclose no quotation (UTF-16 units). */
const LONGEST = 12_000;
/** A quotation with no closing mark is not read beyond this (UTF-16 units). */
const LONGEST_UNCLOSED = 1500;
/** Single marks are also apostrophes: a pair farther apart than this is none. */
const LONGEST_SINGLE = 600;

/**
 * The outermost quotations of a text, in text order, one a paragraph. Marks: “ ” „ « » " '' `` and, where no double mark
 * is open, ‘ ’ and '. A paragraph that opens with a mark while the paragraph before was left open goes on with the same
 * run; only the last closes. A mark that closes nothing is passed over. Linear in the text.
 */
export function pairQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let run = 0;
  let open = false;
  for (const paragraph of paragraphs) {
    const goesOn = open && opensAt(text, paragraph.start) > 0;
    if (!goesOn) run++;
    const own = pairInParagraph(text, paragraph);
    for (const [i, span] of own.entries()) {
      found.push({ ...span, run });
      if (i < own.length - 1) run++;
    }
    open = own.at(-1)?.closed === false;
  }
  return found.filter((q, i) => q.end - q.start <= LONGEST && (q.closed || isKept(q, found[i + 1])));
}

/** A missing closing mark is forgiven where the next paragraph runs on, or where the quotation is short enough. */
const isKept = (q: Quotation, next: Quotation | undefined): boolean =>
  next?.run === q.run || q.end - q.start <= LONGEST_UNCLOSED;

type Unnumbered = Omit<Quotation, "run">;

function pairInParagraph(text: string, { start, end }: Span): Unnumbered[] {
  const found: Unnumbered[] = [];
  const clear = { to: start };
  let open = -1;
  let done = start;
  for (const { index } of text.slice(start, end).matchAll(MARK)) {
    const at = start + index;
    if (at < done) continue;
    const width = markWidth(text, at);
    done = at + Math.max(width, 1);
    if (width === 0) {
      if (open < 0) done = singlePair(text, at, end, found, clear) + 1;
      continue;
    }
    if (open < 0) {
      if (role(text, at, width, false) === "opens") open = at;
    } else if (role(text, at, width, true) === "closes") {
      found.push(quotation(text, open, at + width, true));
      open = -1;
    } else if (role(text, at, width, true) === "opens") {
      found.push(unclosed(text, open, at));
      open = at;
    }
  }
  if (open >= 0) found.push(unclosed(text, open, end));
  return found.filter((q) => q.inner.end > q.inner.start);
}

const MARK = /["“”„«»'`’‘]/g;
const DOUBLE = '"“”„«»';
const HALVES = "'`’‘";

/** Length of the double mark at `at`, or 0. */
function markWidth(text: string, at: number): number {
  const character = text.charAt(at);
  if (character !== "" && DOUBLE.includes(character)) return 1;
  if (character === "" || !HALVES.includes(character)) return 0;
  const pair = text.slice(at, at + 2);
  return pair === "''" || pair === "``" || pair === "’’" || pair === "‘‘" ? 2 : 0;
}

function role(text: string, at: number, width: number, isOpen: boolean): "opens" | "closes" | "neither" {
  const mark = text.slice(at, at + width);
  if (/[“„«]|``|‘‘/.test(mark)) return "opens";
  if (/[”»]|’’/.test(mark)) return isOpen ? "closes" : backwards(text, at, width);
  if (isOpen) return "closes";
  return /\S/.test(text.charAt(at + width)) || !/\s/.test(text.charAt(at - 1)) ? "opens" : "neither";
}

/** ” typed for “: after white space and before a letter. */
const backwards = (text: string, at: number, width: number): "opens" | "neither" =>
  /^[\s(]?$/.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + width)) ? "opens" : "neither";

/**
 * Pairs a single mark that opens at `at`; gives the place of its closing mark, or `at`. `clear.to`: up to there no mark
 * closes anything, as an earlier opening mark found out; so no character is looked at twice.
 */
function singlePair(
  text: string,
  at: number,
  end: number,
  found: Unnumbered[],
  clear: { to: number },
): number {
  if (!opensSingle(text, at)) return at;
  const stop = Math.min(end, at + LONGEST_SINGLE);
  let owner = -1;
  for (let i = Math.max(at + 2, clear.to); i < stop; i++) {
    if (markWidth(text, i) > 0 && owner < 0) break;
    if (!closesSingle(text, i)) {
      if (owner < 0) clear.to = i + 1;
      continue;
    }
    const perhapsOwner = /[sS]/.test(text.charAt(i - 1)) && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3));
    if (perhapsOwner && owner < 0) {
      owner = i; // perhaps the apostrophe of a plural owner: look on for a better one
      continue;
    }
    found.push(quotation(text, at, i + 1, true));
    return i;
  }
  if (owner < 0) return at;
  found.push(quotation(text, at, owner + 1, true));
  return owner;
}

const closesSingle = (text: string, i: number): boolean =>
  /['’]/.test(text.charAt(i)) && !/[\p{L}\p{N}]/u.test(text.charAt(i + 1)) && !/\s/.test(text.charAt(i - 1));

function opensSingle(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character !== "'" && character !== "‘" && character !== "’") return false;
  if (!/^[\s([—–:]?$/.test(text.charAt(at - 1))) return false;
  const next = text.slice(at + 1, at + 6);
  return /^[\p{L}\p{N}[…]/u.test(next) && !/^(?:\d\ds?\b|em\b|til\b|cause\b|tis\b|n['’])/iu.test(next);
}

/** Length of a mark that opens at the first character of `at` that is no white space, or 0. */
function opensAt(text: string, at: number): number {
  let i = at;
  while (/\s/.test(text.charAt(i))) i++;
  const width = markWidth(text, i);
  return width > 0 && role(text, i, width, false) === "opens" ? width : 0;
}

function quotation(text: string, start: number, end: number, closed: boolean): Unnumbered {
  const opening = markWidth(text, start) || 1;
  const closing = closed
    ? /['’]/.test(text.charAt(end - 1)) && /['’]/.test(text.charAt(end - 2)) && opening === 2
      ? 2
      : 1
    : 0;
  return { start, end, inner: { start: start + opening, end: end - closing }, closed };
}

/** Up to the end of the paragraph or the next opening mark, without white space at its end. */
function unclosed(text: string, start: number, limit: number): Unnumbered {
  let end = limit;
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return quotation(text, start, end, false);
}
