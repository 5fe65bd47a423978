import { parseDays } from "../../src/text/calendar.ts";
import type { Timex } from "./timex.ts";

/** A gold TIMEX3 with the type that its annotators gave it. */
export interface GoldTimex extends Timex {
  readonly type: string;
}

/** The first kind that fits; by the value where that tells, else by the words. */
const KINDS: readonly (readonly [kind: string, fits: (one: GoldTimex, words: string) => boolean])[] = [
  ["set", ({ type }) => type === "SET"],
  ["now, soon, recently", ({ value }) => value.endsWith("_REF")],
  ["duration, how many not said", ({ value }) => /^PT?X/.test(value)],
  ["duration", ({ value }) => /^P/.test(value)],
  ["clock time", ({ value }) => /T\d/.test(value)],
  ["part of a day", ({ value }) => /T[A-Z]{2}/.test(value)],
  ["weekday", (_, words) => /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/.test(words)],
  ["today, yesterday, tomorrow", (_, words) => /\b(?:today|yesterday|tomorrow|tonight)\b/.test(words)],
  ["so long ago, earlier, later", (_, words) => /\b(?:ago|earlier|later|before|after)\b/.test(words)],
  ["quarter, half", ({ value }) => /-[QH][\dX]/.test(value)],
  ["season", ({ value }) => /-(?:SP|SU|FA|WI)/.test(value)],
  ["decade, century", ({ value }) => /^\d{2}[\dX]?X?$/.test(value)],
  ["date in digits", (_, words) => /^[\d/:.-]+$/.test(words) && !/^\d{4}$/.test(words)],
  [
    "day of a month, with year",
    (_, words) => MONTH.test(words) && /\b\d{1,2}\b/.test(words) && /\d{4}/.test(words),
  ],
  ["day of a month", (_, words) => MONTH.test(words) && /\b\d{1,2}\b/.test(words)],
  ["month", (_, words) => MONTH.test(words)],
  ["year in digits", (_, words) => /\d{4}|\b'?\d\d$/.test(words)],
  ["weekend, week", (_, words) => /\bweek/.test(words)],
  ["that month", (_, words) => /\bmonth/.test(words)],
  ["that quarter, period", (_, words) => /\b(?:quarter|period)/.test(words)],
  ["that year", (_, words) => /\byear/.test(words)],
  ["that day", (_, words) => /\bday/.test(words)],
];

const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/;

const kindOf = (one: GoldTimex, text: string): string => {
  const words = text.slice(one.start, one.end).toLowerCase();
  return KINDS.find(([, fits]) => fits(one, words))?.[0] ?? "other";
};

/** A value without its numbers: `1989-11-02` is `dddd-dd-dd`. */
const shapeOf = (value: string): string => value.replace(/\d/g, "d") || "none";

/** What is wrong with a value: its shape, or how many days it is off. */
function wrongness(gold: string, ours: string): string {
  const [a, b] = [parseDays(gold.slice(0, 10)), parseDays(ours.slice(0, 10))];
  if (shapeOf(gold) !== shapeOf(ours) || !/^\d{4}-\d\d-\d\d/.test(gold) || !a || !b)
    return `${shapeOf(gold)}, not ${shapeOf(ours)}`;
  const days = b.first - a.first;
  return days === 0 ? `${shapeOf(gold)}, another hour` : `${days > 0 ? "+" : ""}${days} days`;
}

interface Tally {
  gold: number;
  right: number;
  wrong: number;
  missed: number;
  false: number;
}

const HEAD = ["gold", "right", "wrong", "missed", "false"] as const;

/** How the kinds of time fare in each split; numbers alone, so that it may be read of files that nobody looks at. */
export class KindTable {
  readonly #splits: string[] = [];
  readonly #kinds = new Map<string, Tally>();
  readonly #shapes = new Map<string, number>();

  /** Counts the gold times of a document, each with ours or null, and ours that meet no gold. */
  add(
    split: string,
    text: string,
    pairs: readonly (readonly [GoldTimex, Timex | null])[],
    found: readonly Timex[],
  ): void {
    if (!this.#splits.includes(split)) this.#splits.push(split);
    for (const [gold, ours] of pairs) {
      const kind = kindOf(gold, text);
      const tally = this.#tally(`${split}: ${kind}`);
      const outcome = ours === null ? "missed" : ours.value === gold.value ? "right" : "wrong";
      tally.gold++;
      tally[outcome]++;
      if (outcome === "wrong") this.#countShape(split, `${kind}: ${wrongness(gold.value, ours!.value)}`);
    }
    for (const one of found)
      if (!pairs.some(([gold]) => one.start < gold.end && gold.start < one.end))
        this.#addFalse(split, text, one);
  }

  #addFalse(split: string, text: string, one: Timex): void {
    this.#tally(`${split}: ${kindOf({ ...one, type: "" }, text)}`).false++;
  }

  #tally(key: string): Tally {
    const tally = this.#kinds.get(key) ?? newTally();
    this.#kinds.set(key, tally);
    return tally;
  }

  #countShape(split: string, shapes: string): void {
    const key = `${split}: ${shapes}`;
    this.#shapes.set(key, (this.#shapes.get(key) ?? 0) + 1);
  }

  /** A line a kind, the splits beside each other; then the shapes of wrong values, the most frequent first. */
  lines(): string[] {
    const kinds = [...KINDS.map(([kind]) => kind), "other"];
    const row = (name: string, cells: readonly string[]): string =>
      name.padEnd(28) + cells.map((cell) => cell.padStart(7)).join("");
    return [
      row(
        "",
        this.#splits.map((split) => split.padStart(35)),
      ),
      row(
        "",
        this.#splits.flatMap(() => HEAD),
      ),
      ...kinds.map((kind) =>
        row(
          kind,
          this.#splits.flatMap((split) => {
            const tally = this.#kinds.get(`${split}: ${kind}`) ?? newTally();
            return HEAD.map((column) => String(tally[column]));
          }),
        ),
      ),
      "",
      ...[...this.#shapes]
        .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .map(([shapes, count]) => `${String(count).padStart(4)} ${shapes}`),
    ];
  }
}

const newTally = (): Tally => ({ gold: 0, right: 0, wrong: 0, missed: 0, false: 0 });
