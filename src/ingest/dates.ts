const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_FIRST = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u;
const MONTH_FIRST = /^(?:\p{L}+,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;

/**
 * A date as someone gave it, as an ISO 8601 prefix (`2024`, `2024-08`, `2024-08-10`, `2024-08-10T09:30:00Z`), or null
 * where it is none. "08/10/2024" is null too: nobody can tell its day from its month.
 *
 * @example isoDate("Aug. 10, 2024") // "2024-08-10"
 */
export function isoDate(given: string): string | null {
  const text = given.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return fromIso(iso);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return fromNames(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst === null ? null : fromNames(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
}

function fromIso([, year, month, day, hour, minute, second, zone]: RegExpExecArray): string | null {
  if (month === undefined) return year!;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
  const date = calendarDay(year!, Number(month), Number(day));
  if (date === null || hour === undefined) return date;
  if (Number(hour) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  const time = [hour, minute, second].filter((part) => part !== undefined).join(":");
  return `${date}T${time}${zone === undefined ? "" : /^[UG]/.test(zone) ? "Z" : zone}`;
}

function fromNames(year: string, month: string, day: string): string | null {
  const place = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return place === -1 ? null : calendarDay(year, place + 1, Number(day));
}

function calendarDay(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
