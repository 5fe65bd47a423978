/** Longest time that a site's wish is heeded: a day. */
const LONGEST = 24 * 3_600_000;

/**
 * When a Retry-After header says to come again, in milliseconds since 1970: a number of seconds, or a date. Null where
 * it says nothing.
 *
 * @example retryAt("120", now) // now + 120_000
 */
export function retryAt(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const said = header.trim();
  const time = /^\d{1,10}$/.test(said) ? now + 1000 * Number(said) : Date.parse(said);
  return Number.isNaN(time) ? null : Math.min(Math.max(time, now), now + LONGEST);
}
