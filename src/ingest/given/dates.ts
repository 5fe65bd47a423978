import { isDate, isoDay, numericDay, writtenDay } from "../../text/calendar.ts";

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;

/**
 * A date as someone gave it, as an ISO 8601 prefix (`2024`, `2024-08`, `2024-08-10`, `2024-08-10T09:30:00Z`), or null
 * where it is none. "08/10/2024" is null too: nobody can tell its day from its month.
 *
 * @example isoDate("Aug. 10, 2024") // "2024-08-10"
 */
export function isoDate(given: string): string | null {
  const text = given.trim();
  const iso = ISO.exec(text) ?? ISO.exec(spelledOut(text));
  if (iso !== null) return fromIso(iso);
  const moment = fromEpoch(text);
  if (moment !== null) return moment;
  const mailed = MAILED.exec(text.replace(POSTED, posted));
  if (mailed !== null) return fromMailed(mailed);
  const day = writtenDay(text) ?? numericDay(text);
  return day === null ? null : isoDay(day);
}

/** "20240810", "20240810T093000Z", "2024/8/10 09:30" with its hyphens and colons; else as it was. */
const spelledOut = (text: string): string =>
  text
    .replace(
      /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
      (_, year: string, _bar, month: string, day: string) =>
        `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    )
    .replace(
      /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z?))?$/,
      (_, year, month, day, hour, minute, second, zone) =>
        `${year}-${month}-${day}${hour === undefined ? "" : `T${hour}:${minute}:${second}${zone}`}`,
    );

/** Seconds or milliseconds since 1970, from 1990 to 2065. */
function fromEpoch(text: string): string | null {
  if (!/^\d{9,10}(?:\d{3})?$/.test(text)) return null;
  const moment = Number(text) * (text.length > 10 ? 1 : 1000);
  return moment < 631_152_000_000 || moment > 3_000_000_000_000
    ? null
    : `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** As social networks write it: "Sat Aug 10 09:30:00 +0000 2024". */
const POSTED = /^(\p{L}{3} )?(\p{L}{3} \d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})$/u;

const posted = (_: string, _day: string, date: string, time: string, zone: string, year: string): string => {
  const [month, day] = date.split(" ");
  return `${day} ${month} ${year} ${time} ${zone}`;
};

/** As mail and RSS write it (RFC 5322): `Tue, 06 Aug 2024 10:05:00 +0200`. */
const MAILED =
  /^(?:\p{L}{3,9},?\s+)?(\d{1,2}\s+\p{L}{3,9}\s+\d{4})(?:,?\s+at)?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-]\d{2}):?(\d{2})|([A-Z]{1,4}))?$/u;

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
  // Databases write it where they know no date; the days before it have no year of four digits.
  if (year === "0000") return null;
  if (month === undefined) return year!;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
  if (!isDate(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  if (Number(hour) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  const time = [hour, minute, second].filter((part) => part !== undefined).join(":");
  return `${date}T${time}${zoneOf(zone)}`;
}

/** Databases write a zone of whole hours without its minutes. */
const zoneOf = (zone: string | undefined): string =>
  zone === undefined
    ? ""
    : /^[UG]/.test(zone)
      ? "Z"
      : zone.length === 3 && zone !== "Z"
        ? `${zone}:00`
        : zone;
