import type { Span } from "../../model/span.ts";
import { type Day, dayIn } from "../calendar.ts";

export interface DatedLine {
  /** The earliest day that the line names: an article is published before it is updated. */
  readonly day: Day;
  /** Who stands beside the date, in the line's own offsets; null where nobody does. */
  readonly name: Span | null;
  /** Whether the line says what the date is ("Published", "Updated"). */
  readonly labelled: boolean;
}

/** Longest line that is looked at, in characters. */
const LONGEST = 140;

const LABEL =
  /(?<!\p{L})(?:(?:first|last|originally) )?(?:published|posted|updated|modified|publication date|date|for (?:immediate )?release|released)(?!\p{L})(?: on| at)?/giu;
const DATES: readonly RegExp[] = [
  /(?<!\p{L})\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}(?!\d)/gu,
  /(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?:[\s-]|\sof\s)\p{L}{3,9}\.?,?[\s-]\d{4}(?!\d)/gu,
  /(?<![\d.-])\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/gu,
  /(?<![\d.])\d{4}([/.])\d{1,2}\1\d{1,2}(?!\d)/gu,
  /(?<!\d)\d{4}-\d\d-\d\d(?:T[\d:.]{4,12}(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/g,
];
/** What may stand beside a date: the day of the week, a clock time, its zone, by name or behind the time as so many hours. */
const BESIDE: readonly RegExp[] = [
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})\.?/giu,
  /(?<![\p{L}\d])(?:at )?\d{1,2}(?:[:.]\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?/giu,
  /(?<![\p{L}\d])(?:at )?\d{1,2}\s?[ap]\.?m\b\.?/giu,
  /(?<![\p{L}\d])(?:GMT|UTC|[A-Z]{1,3}ST|[A-Z]{1,2}DT|[CEMP]T|[CEW][AE]T|MSK|local time)(?![\p{L}\d])(?:\s?[+-]\d{1,2}(?::?\d\d)?)?/gu,
  /(?<=\|\s?)[+-](?:0\d|1[0-4]):?(?:[03]0|45)(?!\d)/g,
];

/** A name in capitals, with the small words that names have: "The Ellery Post", "Voice of Kallvik". */
const NAME =
  /^\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of|the|and|for|de|la|&|\d{1,4}|\p{Lu}[\p{L}\p{N}.'’&-]*)){0,6}(?: \(\p{Lu}{2,6})?$/u;

/** Who wrote it, before a bar: "By Ann Lee | ". */
const AUTHOR = /^(?:by|from) \p{L}[\p{L} .'’-]{2,50}[|•·](?=[\s|•·])/iu;

/**
 * Reads a line that is nothing but a date with its label, weekday, clock time and zone, and at most one name beside it:
 * the line by which a page dates itself. Null for any other line: one with other words, without a year, or too long.
 *
 * @example datedLine("Updated: Fri 14 March 2025, 10.32 GMT") // { day: …, name: null, labelled: true }
 * @example datedLine("The Ellery Post | March 15, 2025")      // { day: …, name: { start: 0, end: 15 }, labelled: false }
 */
export function datedLine(line: string): DatedLine | null {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return null;
  const days: Day[] = [];
  let left = line.replace(AUTHOR, (words) => "|".repeat(words.length));
  for (const pattern of DATES) {
    left = left.replace(pattern, (date) => {
      const day = dayIn(date);
      if (day === null) return date;
      days.push(day);
      return "|".repeat(date.length);
    });
  }
  if (days.length === 0) return null;
  const labelled = left.search(LABEL) !== -1;
  for (const pattern of [LABEL, ...BESIDE]) left = left.replace(pattern, (words) => "|".repeat(words.length));
  const rest = /[^\s|,.:;/()•·–—-](?:.*[^\s|,:;/()•·–—-])?/su.exec(left);
  const day = Math.min(...days);
  if (rest === null) return { day, name: null, labelled };
  if (!NAME.test(rest[0])) return null;
  return { day, name: { start: rest.index, end: rest.index + rest[0].length }, labelled };
}
