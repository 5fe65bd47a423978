import type { TimeForm } from "../../model/annotations.ts";
import type { Grain, Moment } from "./moment.ts";

/** Sizes from the smallest. */
export const GRAINS: readonly Grain[] = [
  "hour",
  "day",
  "week",
  "weekend",
  "month",
  "quarter",
  "half",
  "season",
  "year",
  "era",
];

/** A text speaks no longer of what it named so many characters before: two or three sentences. */
const STALE = 400;

/** How fine what was named must be, that a time may be counted from it: no "day earlier" than a year. */
function grainFor(form: TimeForm): Grain {
  if (form.is === "weekday") return "day";
  if (form.is !== "relative" || form.from !== "mentioned") return "era";
  if (/^(?:second|minute|hour|night|day)$/.test(form.unit)) return "day";
  return GRAINS.includes(form.unit as Grain) ? (form.unit as Grain) : "era";
}

/** What a text has named lately: the last moment of each size or finer. */
export class Spoken {
  readonly #last = new Map<Grain, { readonly moment: Moment; readonly end: number }>();

  /** A moment named by words that end there. */
  add(moment: Moment, end: number): void {
    for (const grain of GRAINS.slice(GRAINS.indexOf(moment.grain))) this.#last.set(grain, { moment, end });
  }

  /** What a time that begins at `start` may be counted from; null where nothing is near. */
  before(form: TimeForm, start: number): Moment | null {
    const last = this.#last.get(grainFor(form));
    return last && start - last.end <= STALE ? last.moment : null;
  }
}
