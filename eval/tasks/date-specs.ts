import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pairUp, systemTimexes } from "./timex.ts";

interface Value {
  readonly timex?: string;
  readonly value?: string;
  readonly start?: string;
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

/** A time of day without its date ("T08:40") is right whatever the day. */
const same = (ours: string, { timex, value, start }: Value): boolean =>
  [timex, value, start, value?.slice(0, 16).replace(" ", "T")].includes(ours) ||
  (timex?.startsWith("T") === true && ours.endsWith(timex.length === 3 ? `${timex}:00` : timex));

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
      const right =
        result.Resolution?.values?.some((value) => pair![1] && same(pair![1].value, value)) ?? false;
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
