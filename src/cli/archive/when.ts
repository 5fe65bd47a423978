import { UsageError } from "../exit.ts";

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

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
    const then = new Date(Date.parse(now) - 1000 * seconds);
    if (then.getUTCFullYear() < 1) throw new UsageError(`"${words}" is longer ago than the year 1`);
    return then.toISOString();
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

/** A timer of Node's that is set for longer does not wait at all: a month is no pause any more. */
const LONGEST_PAUSE_S = 20 * UNITS.d;

/**
 * A pause that a user names ("90s", "10m", "2h"), in milliseconds: a second at least, twenty days at most. Throws
 * `UsageError` for anything else.
 *
 * @example pause("10m") // 600_000
 */
export function pause(words: string): number {
  const match = /^(\d{1,4})([smh])$/.exec(words);
  if (match === null) throw new UsageError(`--every ${words}: so long as 90s, 10m or 2h`);
  const seconds = Math.max(1, Number(match[1])) * UNITS[match[2] as keyof typeof UNITS];
  if (seconds > LONGEST_PAUSE_S) throw new UsageError(`--every ${words}: 480h at the most`);
  return 1000 * seconds;
}
