import { isDate, isoDay, numericDay, writtenDay } from "../text/calendar.ts";

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?$/;

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
  const mailed = MAILED.exec(text);
  if (mailed !== null) return fromMailed(mailed);
  const day = writtenDay(text) ?? numericDay(text);
  return day === null ? null : isoDay(day);
}

/** As mail and RSS write it (RFC 5322): `Tue, 06 Aug 2024 10:05:00 +0200`. */
const MAILED =
  /^(?:\p{L}{3,9},?\s+)?(\d{1,2}\s+\p{L}{3,9}\s+\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-]\d{2}):?(\d{2})|([A-Z]{1,4}))?$/u;

/** Hours from UTC of the names that RFC 5322 knows. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: "Z",
  UT: "Z",
  UTC: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

function fromMailed([, date, hour, minute, second = "00", hours, minutes, name]: RegExpExecArray):
  | string
  | null {
  const day = writtenDay(date!);
  if (day === null || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const zone = hours === undefined ? (ZONES[name ?? ""] ?? "") : `${hours}:${minutes}`;
  return `${isoDay(day)}T${hour!.padStart(2, "0")}:${minute}:${second}${zone}`;
}

function fromIso([, year, month, day, hour, minute, second, zone]: RegExpExecArray): string | null {
  if (month === undefined) return year!;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
  if (!isDate(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  if (Number(hour) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  const time = [hour, minute, second].filter((part) => part !== undefined).join(":");
  return `${date}T${time}${zone === undefined ? "" : /^[UG]/.test(zone) ? "Z" : zone}`;
}
