/** A way from values to positions, with the values to write beside it. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Values so far apart are told in powers. */
const FAR = 40;

/**
 * A scale from `from` (the least value) to `to` (the greatest). It starts at nought unless all values lie close together,
 * and goes by powers of ten where they lie far apart.
 */
export function valueScale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least > 0 && most / least > FAR) return powers(least, most, from, to);
  const low = least < 0 ? least : least > most * 0.85 ? least - (most - least) * 0.5 : 0;
  const high = most === low ? low + 1 : most + (most - low) * 0.08;
  const step = niceStep((high - low) / 5);
  const first = Math.ceil(low / step) * step;
  const ticks = Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) =>
    rounded(first + i * step),
  );
  return { at: (value) => from + ((value - low) / (high - low)) * (to - from), ticks };
}

function powers(least: number, most: number, from: number, to: number): Scale {
  const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  return {
    at: (value) => from + ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
  };
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The step of 1, 2 or 5 times a power of ten that is at least so large. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5, 10].find((n) => n * power >= size) ?? 10);
}

const DAY_MS = 86_400_000;

/** A day as a number of days. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Days from left to right, a few of them named; one day stands in the middle. */
export function dayScale(days: readonly number[], from: number, to: number): Scale {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const fits = Math.max(1, Math.floor((to - from) / 90));
  const step = Math.max(1, Math.ceil((last - first) / fits));
  return {
    at: (day) => (last === first ? (from + to) / 2 : from + ((day - first) / (last - first)) * (to - from)),
    ticks: Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step),
  };
}

/** Made once: to make it takes longer than to draw a dot. */
let format: Intl.DateTimeFormat | null = null;

/** @example dayWords(20_000) // "4 Oct" */
export function dayWords(day: number): string {
  format ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  return format.format(day * DAY_MS);
}
