import type { Span } from "../../model/span.ts";
import { civil, type Day, dayOf, isDate } from "../calendar.ts";
import { lines } from "./segments.ts";

/** What a paragraph of news opens with before its first words: "LUNDA, May 5 (Norpress) — ". */
export interface Dateline {
  /** Characters from the paragraph's beginning to its own first word. */
  readonly length: number;
  /** The words in its brackets, in offsets of the paragraph: whose copy it is. Null where there are none. */
  readonly credit: Span | null;
}

/** How much of a paragraph is looked at, in characters. */
const REACH = 160;

/** Words of a place, its country and the day: capitals, numbers, and small words of place names. */
const PLACE_AND_DAY = String.raw`(?:(?:[\p{Lu}\d][\p{L}\d.,'’/-]{0,30}|on|and|near|the|of|de|el|al|[-–—/])\s{1,3}){0,10}`;

/** Brackets and what follows them: a dash, or at once the first word of a sentence. */
const BRACKETED = new RegExp(
  String.raw`^${PLACE_AND_DAY}\((?<credit>[^()]{2,40})\)(?<dash>\s{0,3}[-–—―]{1,2})?\s{0,3}`,
  "u",
);

/** A place in capitals, its country and the day, before a dash: "LUNDA, Skane, May 5 — ". */
const DASHED =
  /^\p{Lu}{3}[\p{Lu} .'’-]{0,30}(?:,\s(?:\p{Lu}[\p{L}.]{1,20}|\d{1,4})(?:\s(?:\p{Lu}[\p{L}.]{1,20}|\d{1,4})){0,2}){0,4}\s?[-–—―]{1,2}\s(?=\p{Lu}|[“"‘])/u;

const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)`;

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20}){0,2}`;

/** A place and the day before a colon, a place and its country before a stroke: "Lunda, May 5: ", "Lunda, Skane | ". */
const OTHER_SIGNS = new RegExp(
  String.raw`^(?:${PLACE}(?:,\s${PLACE})?,\s(?:${MONTH}\s\d{1,2}|\d{1,2}\s${MONTH})(?:,?\s\d{4})?\s?[:–—-]|${PLACE}(?:,\s${PLACE})?\s\|(?=\s\p{Lu}[\p{L}'’-]*\s\p{Ll}))\s{1,2}(?=\p{Lu}|[“"‘])`,
  "u",
);

/** Without a number or a stroke the signs are none: in most paragraphs, which need not be read as places. */
const HAS_SIGN = /[\d|]/;

/** A place and the day, closed by a stop, before the agency between strokes or in brackets: "LUNDA, May 5. /NNA/. ". */
const STOPPED = new RegExp(
  String.raw`^\p{Lu}{3}[\p{Lu} .'’/-]{0,30},\s(?:${MONTH}\s\d{1,2}|\d{1,2}\s${MONTH})(?:,?\s\d{4})?(?:\.\s{0,2}\/(?<stroke>[^/\n]{2,40})\/|\s\((?<bracket>[^()\n]{2,40})\))\.\s{0,3}(?=[\p{Lu}“"‘«])`,
  "u",
);

/** A name of an agency that nobody has listed: one to four words with capitals, "Coast News Agency". */
const CREDIT = /^\p{Lu}[\p{L}\p{N}.&'’-]*(?:[ /]\p{Lu}[\p{L}\p{N}.&'’-]*){0,3}$/u;

/** Whether the brackets hold the initials of the words before them: "The Lunda Water Board (LWB) — Skane's largest — …". */
const isShort = (credit: string, words: string): boolean =>
  [...words.matchAll(/(?<!\p{L})\p{Lu}/gu)]
    .map(([letter]) => letter)
    .join("")
    .endsWith(credit);

/**
 * The dateline that `words` open with, or null. Words in brackets count as one where a dash follows them; without a dash
 * only if `isKnown` says that they are the name of an agency or outlet ("Lunda (CNN) Two people …").
 *
 * @example datelineOf("LUNDA, May 5 (Norpress) — Two people …") // { length: 26, credit: { start: 14, end: 22 } }
 */
export function datelineOf(
  words: string,
  isKnown: (credit: string) => boolean = () => false,
): Dateline | null {
  const head = words.slice(0, REACH);
  const found = head.includes("(") ? BRACKETED.exec(head) : null;
  if (found !== null) {
    const credit = found.groups!.credit!;
    const start = found[0].lastIndexOf("(") + 1;
    const place = found[0].slice(0, start - 1);
    const isDashed = found.groups!.dash !== undefined;
    const begins = /^[\p{Lu}\p{N}“"‘'’$£€]/u.test(words.slice(found[0].length));
    const opens = isDashed && /^[\p{Lu}“"‘]/u.test(words.slice(found[0].length));
    if (
      (isKnown(credit) && (isDashed || begins)) ||
      (opens && CREDIT.test(credit) && place !== "" && !isShort(credit, place))
    )
      return { length: found[0].length, credit: { start, end: start + credit.length } };
  }
  const stopped = STOPPED.exec(head);
  if (stopped !== null) {
    const credit = stopped.groups!.stroke ?? stopped.groups!.bracket!;
    const start = stopped[0].lastIndexOf(credit);
    return { length: stopped[0].length, credit: { start, end: start + credit.length } };
  }
  const dashed = DASHED.exec(head) ?? (HAS_SIGN.test(head) ? OTHER_SIGNS.exec(head) : null);
  return dashed === null ? null : { length: dashed[0].length, credit: null };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = new RegExp(
  String.raw`(?:(?<month>${MONTH})\s(?<day>\d{1,2})|(?<first>\d{1,2})\s(?<second>${MONTH}))(?!\d)(?:,?\s(?<year>\d{4}))?`,
  "u",
);
/** How many characters of a report its dateline begins in. */
const TOP = 1200;

/**
 * The day of a report's dateline, of no later day than `latest` and of the last year that allows it where it names none;
 * null where no line near the report's beginning opens with a dateline that names a day.
 *
 * @example dayOfDateline("LUNDA, May 5 (Norpress) — Two people …", dayOf(2031, 5, 7)) // dayOf(2031, 5, 5)
 */
export function dayOfDateline(text: string, latest: Day): Day | null {
  for (const { start, end } of lines(text, 0, Math.min(text.length, TOP))) {
    const words = text.slice(start, Math.min(end + REACH, text.length)).split("\n")[0]!;
    const length = datelineOf(words, () => true)?.length ?? 0;
    const named = length === 0 ? null : DAY.exec(words.slice(0, length));
    if (named === null) continue;
    const { month, first, second, day, year } = named.groups!;
    const at = MONTHS.indexOf((month ?? second)!.slice(0, 3).toLowerCase()) + 1;
    const of = (inYear: number): Day | null =>
      isDate(inYear, at, Number(day ?? first)) ? dayOf(inYear, at, Number(day ?? first)) : null;
    if (year !== undefined) return of(Number(year));
    const own = of(civil(latest).year);
    return own !== null && own <= latest ? own : of(civil(latest).year - 1);
  }
  return null;
}
