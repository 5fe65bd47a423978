/** Words and dates as the desk writes them: plain English, the reader's own clock. */

/** @example count(2, "story", "stories") // "2 stories" */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** Made when it is first asked for: each takes a millisecond, and most pages show none of them. */
function format(options: Intl.DateTimeFormatOptions) {
  let made: Intl.DateTimeFormat | null = null;
  return {
    format(at: Date): string {
      made ??= new Intl.DateTimeFormat("en-GB", options);
      return made.format(at);
    },
  };
}

const CLOCK = format({ hour: "2-digit", minute: "2-digit" });
const DAY = format({ day: "numeric", month: "short" });
const DAY_OF_YEAR = format({ day: "numeric", month: "short", year: "numeric" });
const WHOLE = format({ dateStyle: "full", timeStyle: "short" });

/** A moment as short as it may be: the hour today, the day this year, else the year too. */
export function shortly(instant: string, now = new Date()): string {
  const at = new Date(instant);
  if (at.toDateString() === now.toDateString()) return CLOCK.format(at);
  return (at.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(at);
}

export const wholly = (instant: string): string => WHOLE.format(new Date(instant));

const UTC = "UTC";
const PRECISIONS: readonly (readonly [length: number, format: ReturnType<typeof format>])[] = [
  [10, format({ day: "numeric", month: "short", year: "numeric", timeZone: UTC })],
  [7, format({ month: "short", year: "numeric", timeZone: UTC })],
  [4, format({ year: "numeric", timeZone: UTC })],
];

/** A day of a story, as precise as it is known ("2031-03"). */
function dayOf(prefix: string): string {
  const [length, form] = PRECISIONS.find(([least]) => prefix.length >= least) ?? PRECISIONS[2]!;
  const at = new Date(prefix.slice(0, length));
  return Number.isNaN(at.getTime()) ? prefix : form.format(at);
}

/** @example period({ from: "2031-03-10", to: "2031-03-11" }) // "10–11 Mar 2031" */
export function period({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null || to === null) return from === null && to === null ? "" : dayOf((from ?? to)!);
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === last) return first;
  const [a, b] = [first.split(" "), last.split(" ")];
  if (a.length === 3 && b.length === 3 && a[2] === b[2])
    return a[1] === b[1] ? `${a[0]}–${last}` : `${a[0]} ${a[1]} – ${last}`;
  return `${first} – ${last}`;
}
