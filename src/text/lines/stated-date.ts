import { type Day, dayIn } from "../calendar.ts";
import { datedLine } from "./dated-line.ts";
import { lines } from "./segments.ts";

/** A line by which a report dates itself. The longest stretch between word and date holds a clock time and a zone. */
const LINE =
  /^[ \t]*(?:first |last |originally )?(published|posted|updated|modified|publication date|date)\b(?: on| at)?[ \t]*:?[ \t]*([^\n]{6,80})$/gim;

interface Stated {
  readonly day: Day;
  readonly quoted: string;
}

/**
 * The date by which a report dates itself in a line of its own: "Published: 5 March 2013" anywhere, "5 March 2013" or
 * "The Lunda Post | March 5, 2013" above its first prose. The earliest of several; null where no line does.
 */
export function statedDate(text: string): Stated | null {
  const labelled = [...text.matchAll(LINE)].flatMap((line) => {
    const day = dayIn(line[2]!);
    return day === null ? [] : [{ day, quoted: line[0].trim() }];
  });
  return [...labelled, ...inHead(text)].sort((a, b) => a.day - b.day)[0] ?? null;
}

/** Prose begins with the first line of this many characters, within this many of the text or not at all. */
const PROSE = 90;
const HEAD = 1200;

function inHead(text: string): Stated[] {
  const top = lines(text, 0, Math.min(text.length, HEAD));
  const prose = top.findIndex(({ start, end }) => end - start >= PROSE);
  return top.slice(0, Math.max(0, prose)).flatMap(({ start, end }) => {
    const quoted = text.slice(start, end);
    const read = datedLine(quoted);
    return read === null ? [] : [{ day: read.day, quoted }];
  });
}
