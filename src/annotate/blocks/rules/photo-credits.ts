import { pictureNames } from "../masthead/outlets.ts";
import { type BlockRule, isSentence, type Mark, type Paragraph, perParagraph } from "../page.ts";

const NAME = `(?:${pictureNames().join("|")})`;
/**
 * Capitals of Latin, Greek and Cyrillic (and small Latin letters with marks), not \p{Lu}; what goes on after the capital
 * is told by what it is not: classes of all letters and counted repeats take V8 10 to 30 ms a pattern to compile. The
 * tail is short, so nothing here can run long.
 */
const CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-Я]";
const REST = String.raw`[^\s\/|,;:()!?"“”–—]*`;
const PERSON = String.raw`${CAPITAL}${REST}(?:\s(?:${CAPITAL}${REST}|de|la|van|von|bin|al))*`;
/** A hyphen joins only with spaces around it: names have hyphens too. */
const JOIN = String.raw`(?:\s?(?:\/|–|—|\bvia\b|\|)\s?|\s-\s)`;

/**
 * Credits at the end of a caption, surest first. Each begins after a sentence, at the paragraph's beginning, or glued
 * to the word before ("on Sunday.AP").
 */
const beginning = (tail: string): RegExp => new RegExp(`(?:^|(?<=[.!?:”"’)]\\s{0,2}|\\s))${tail}`);

const SIGNED: readonly RegExp[] = [
  String.raw`(?:Photographer|Photograph|Photo|Picture|Image|Photo credit|Image credit|Photos?|Credit)(?: by)?\s?:\s?[^.:]{2,120}\.?$`,
  String.raw`\(?(?:AP|AFP|REUTERS|EPA|AFP\/Getty) [Pp]hoto(?:s)?\b[^)]{0,80}\)?\.?$`,
  String.raw`REUTERS ?\/ ?[^.()]{2,60}$`,
  String.raw`Credit(?:\.\.\.|…|\s)\s?[^.]{2,80}$`,
].map(beginning);

/** Those that end in known names after a sign that joins. */
const JOINED: readonly RegExp[] = [
  String.raw`\((?:Photo(?:graph)?(?: by)?:? ?)?(?:${PERSON}${JOIN})+(?:via )?${NAME}(?:${JOIN}${NAME})*\)\.?$`,
  `(?:${PERSON}${JOIN})*${NAME}(?:${JOIN}${NAME})+$`,
  `${PERSON}(?:${JOIN}|, )${NAME}$`,
].map(beginning);

/** Without a sign that may join before its last words a paragraph has none of `JOINED`: they take long to compile. */
const JOINS = /(?:[/–—|,]|\s-\s|\bvia\b)[^/–—|,]{0,60}$/;

/** Without one of these at its end a paragraph has no such credit; it saves the slower patterns. */
const SIGN = new RegExp(`${NAME}[).]{0,2}$|[Pp]hoto|Picture|Image|Credit|REUTERS`);

const GLUED = new RegExp(`(?<=[.!?”"])${NAME}$`);

/** No caption is longer; no credit either. */
const LONGEST = 700;
const LONGEST_CREDIT = 160;

/** A caption with the credit of its picture: "… on Sunday. Photograph: A. Bell/AFP/Getty Images". */
export const photoCredits: BlockRule = {
  id: "blocks/photo-credit",
  find: perParagraph((paragraph) => {
    if (paragraph.words.length > LONGEST) return [];
    const credit = creditStart(paragraph.words);
    return credit === null ? [] : cutAt(paragraph, credit);
  }),
};

/** Where the credit begins in the paragraph, or null where there is none. */
function creditStart(words: string): number | null {
  const from = Math.max(0, words.length - LONGEST_CREDIT);
  const tail = words.slice(from);
  if (!SIGN.test(tail)) return null;
  const glued = GLUED.exec(tail);
  for (const pattern of JOINS.test(tail) ? [...SIGNED, ...JOINED] : SIGNED) {
    const found = pattern.exec(tail);
    if (found === null) continue;
    const start = from + found.index;
    const before = words.slice(0, start).trimEnd();
    // In running prose a name before a slash is no credit: a sentence (or nothing) stands before one.
    if (before === "" || isSentence(before) || /^[(]/.test(found[0]) || /[:”"]$/.test(before)) return start;
  }
  return glued === null ? null : from + glued.index;
}

const BUTTONS = /^(?:Facebook Twitter Pinterest|Image copyright|Enlarge this image)\s+/;

function cutAt({ start, end, words }: Paragraph, credit: number): Mark[] {
  const buttons = BUTTONS.exec(words)?.[0].length ?? 0;
  const marks: Mark[] = [
    { kind: "boilerplate", start, end: start + buttons },
    { kind: "caption", start: start + buttons, end: start + credit },
    { kind: "credit", start: start + Math.max(credit, buttons), end },
  ];
  return marks.filter(
    (mark) => mark.start < mark.end && words.slice(mark.start - start, mark.end - start).trim() !== "",
  );
}
