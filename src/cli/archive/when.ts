import { UsageError } from "../exit.ts";

const UNITS = { m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

/**
 * The moment that a user names: so long ago ("90m", "6h", "2d", "1w"), or a date or time as ISO 8601 writes it, which is
 * local where it has no zone ("2031-03-11", "2031-03-11T08:00"). Throws `UsageError` for anything else, for a day that no
 * calendar has, and for a moment that is still to come.
 *
 * @example moment("2d", "2031-03-11T08:00:00.000Z") // "2031-03-09T08:00:00.000Z"
 */
export function moment(words: string, now: string): string {
  const ago = /^(\d{1,6})([mhdw])$/.exec(words.trim());
  if (ago !== null) {
    const seconds = Number(ago[1]) * UNITS[ago[2] as keyof typeof UNITS];
    return new Date(Date.parse(now) - 1000 * seconds).toISOString();
  }
  const date = dateOf(words.trim());
  if (date === null)
    throw new UsageError(`"${words}" is no time: give so long ago (90m, 6h, 2d, 1w) or a date (2031-03-11)`);
  if (date.toISOString() > now) throw new UsageError(`"${words}" is still to come`);
  return date.toISOString();
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

function dateOf(words: string): Date | null {
  const [, year, month, day] = ISO.exec(words) ?? [];
  // `Date` would take the 30th of February for the 2nd of March.
  if (Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()) return null;
  const date = new Date(words.length === 10 ? `${words}T00:00` : words);
  return year === undefined || Number.isNaN(date.getTime()) ? null : date;
}
