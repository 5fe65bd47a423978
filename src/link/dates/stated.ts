import { type Day, dayOf, isDate } from "../../text/calendar.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A line by which a report dates itself. The longest stretch between word and date holds a clock time and a zone. */
const LINE =
  /^[ \t]*(?:first |last |originally )?(published|posted|updated|modified|publication date|date)\b(?: on| at)?[ \t]*:?[ \t]*([^\n]{6,80})$/gim;

const ISO = /\b(\d{4})-(\d\d)-(\d\d)\b/;
const US = /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/;
const UK = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b/;

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dateIn(text: string): Day | null {
  const iso = ISO.exec(text);
  const us = US.exec(text);
  const uk = UK.exec(text);
  const parts = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : us && monthOf(us[1]!) > 0
      ? [Number(us[3]), monthOf(us[1]!), Number(us[2])]
      : uk && [Number(uk[3]), monthOf(uk[2]!), Number(uk[1])];
  if (!parts) return null;
  const [year, month, day] = parts as [number, number, number];
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
