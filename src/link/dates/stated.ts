import { type Day, dayOf, isDate, writtenDay } from "../../text/calendar.ts";

/** A line by which a report dates itself. The longest stretch between word and date holds a clock time and a zone. */
const LINE =
  /^[ \t]*(?:first |last |originally )?(published|posted|updated|modified|publication date|date)\b(?: on| at)?[ \t]*:?[ \t]*([^\n]{6,80})$/gim;

const ISO = /\b(\d{4})-(\d\d)-(\d\d)\b/;
function dateIn(text: string): Day | null {
  const iso = ISO.exec(text);
  if (iso === null) return writtenDay(text);
  const [year, month, day] = iso.slice(1).map(Number) as [number, number, number];
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** The date by which a report dates itself in a line of its own ("Published: 5 March 2013"); the earliest of several. */
export function statedDate(text: string): { readonly day: Day; readonly quoted: string } | null {
  const found = [...text.matchAll(LINE)].flatMap((line) => {
    const day = dateIn(line[2]!);
    return day === null ? [] : [{ day, quoted: line[0].trim() }];
  });
  return found.sort((a, b) => a.day - b.day)[0] ?? null;
}
