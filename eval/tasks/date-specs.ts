import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pairUp, systemTimexes } from "./timex.ts";

interface Value {
  readonly timex?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

interface Spec {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly {
    readonly Start: number;
    readonly End: number;
    readonly TypeName?: string;
    readonly Resolution?: { readonly values?: readonly Value[] };
  }[];
}

const SPECS = "recognizers/Specs/DateTime/English/DateTimeModel.json";

const SECONDS: Readonly<Record<string, number>> = {
  Y: 31536000,
  M: 2592000,
  W: 604800,
  D: 86400,
  TH: 3600,
  TM: 60,
  TS: 1,
};

/** P1Y6M and P1.5Y are one length; null where a value is no length. */
function secondsOf(period: string): number | null {
  const found = /^P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])*))?$/.exec(period);
  if (!found) return null;
  const parts = (text = "", prefix = ""): number[] =>
    [...text.matchAll(/([\d.]+)([A-Z])/g)].map(
      ([, amount, unit]) => Number(amount) * SECONDS[prefix + unit!]!,
    );
  return [...parts(found[1]), ...parts(found[2], "T")].reduce((sum, one) => sum + one, 0);
}

const isSameLength = (a: string, b: string | undefined): boolean =>
  b !== undefined && secondsOf(a) !== null && secondsOf(a) === secondsOf(b);

/** A time of day without its date ("T08:40") is right whatever the day. */
const same = (ours: string, { timex, value, start }: Value): boolean =>
  isSameLength(ours, timex) ||
  [timex, value, start, value?.slice(0, 16).replace(" ", "T")].includes(ours) ||
  (timex?.startsWith("T") === true && ours.endsWith(timex.length === 3 ? `${timex}:00` : timex));

/** "2007" begins on its first day, as "2007-01-01" does; clock times to the minute. */
const beginning = (value: string): string =>
  value.includes("T") || value.includes(" ")
    ? value.slice(0, 16).replace(" ", "T")
    : `${value}-01-01`.slice(0, 10);

/** "from Nov. 3 to Nov. 5" is two times to us: right where the first and the last that are found are its ends. */
const areEnds = (ours: readonly string[], { start, end }: Value): boolean =>
  ours.length > 1 &&
  start !== undefined &&
  end !== undefined &&
  beginning(ours[0]!) === beginning(start) &&
  beginning(ours.at(-1)!) === beginning(end);

/**
 * Share of Recognizers-Text's English specs whose time is found and has one of the expected values, by kind. Written
 * for talk with a calendar ("from 4 to 22 this month"), not for news: reported, not chased.
 */
export function specRates(dataDir: string): Record<string, number> {
  const file = join(dataDir, SPECS);
  if (!existsSync(file)) return {};
  const specs = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as Spec[];
  const tally = new Map<string, { hits: number; all: number }>();
  for (const { Input: text, Context, Results } of specs) {
    const system = systemTimexes(text, Context?.ReferenceDateTime?.slice(0, 10) ?? "");
    for (const result of Results) {
      if (result.TypeName === undefined) continue;
      const kind = result.TypeName.replace("datetimeV2.", "");
      const count = tally.get(kind) ?? { hits: 0, all: 0 };
      const [pair] = pairUp([{ start: result.Start, end: result.End + 1, value: "" }], system);
      const inside = system.filter(({ start, end }) => start <= result.End && result.Start < end);
      const ours = inside.map(({ value }) => value);
      const right =
        result.Resolution?.values?.some(
          (value) => (pair![1] && same(pair![1].value, value)) || areEnds(ours, value),
        ) ?? false;
      tally.set(kind, { hits: count.hits + (right ? 1 : 0), all: count.all + 1 });
    }
  }
  const kinds = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    kinds.map(([kind, { hits, all }]) => [
      `recognizers ${kind} (${all}) pass rate`,
      Math.round((1000 * hits) / all) / 10,
    ]),
  );
}
