/** A moment: ISO 8601 in UTC to the millisecond, as `Date.prototype.toISOString` writes it. Sorts as text. */
export type Instant = string;

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * A moment in the one form that sorts as text. A moment without a zone is no moment.
 *
 * @example instant("2031-03-11T10:00+02:00") // "2031-03-11T08:00:00.000Z"
 */
export function instant(moment: string): Instant {
  const time = WITH_ZONE.test(moment) ? Date.parse(moment) : Number.NaN;
  if (Number.isNaN(time))
    throw new RangeError(`not an ISO 8601 moment with a zone: ${JSON.stringify(moment)}`);
  return new Date(time).toISOString();
}
