import type { EntityType } from "../../src/model/annotations.ts";
import { id, sha256 } from "../../src/model/ids.ts";
import type { AnnotatedReport } from "../../src/model/reading.ts";
import type { Report } from "../../src/model/report.ts";
import { civil, isoDay } from "../../src/text/calendar.ts";
import type { Arriving } from "./real.ts";

/** A real report as a pattern for others, and on which day of its story it came. Its words are asked for when they are needed. */
export interface Pattern {
  readonly report: () => Report;
  readonly after: number;
}

/** Words of names by what they name, as the real reports have them. */
export type NameWords = ReadonlyMap<EntityType, ReadonlySet<string>>;

/** Adds the words of a report's names to those of the reports before it. */
export function learnNames(words: Map<EntityType, Set<string>>, { names }: AnnotatedReport): void {
  for (const { text, type } of names)
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}-]{2,}/gu))
      words.set(type, (words.get(type) ?? new Set()).add(word));
}

export interface Synthesis {
  /** Real stories: the reports of each. */
  readonly stories: readonly (readonly Pattern[])[];
  readonly names: NameWords;
  readonly count: number;
  readonly seed: number;
}

const FIRST_DAY = 22_280;
/** Patterns come again after so many days: not before the window of a stream is over. */
const ROUND = 50;
/** A story's reports come within so many days. */
const LONGEST = 10;

/**
 * Events that never were, in the shape of real ones: the reports of a real story with other names, figures and dates,
 * the same ones in all reports of an event. Stories come again in one order, each time as another event. Lazily made,
 * and the same for the same seed.
 */
export function* synthesise({ stories, names, count, seed }: Synthesis): Generator<Arriving> {
  const order = shuffled(stories, seed);
  const rate = reportsADay(stories);
  const pools = poolsOf(names);
  const coming = new Map<number, (() => Report)[]>();
  let [made, begun, event] = [0, 0, 0];
  for (let day = FIRST_DAY; made < count; day++) {
    for (; begun < rate * (day - FIRST_DAY + 1); event++) {
      const patterns = order[event % order.length]!;
      const change = changes(event, seed, pools, day);
      patterns.forEach(({ report, after }, at) => {
        const on = day + Math.min(after, LONGEST);
        const due = coming.get(on) ?? [];
        coming.set(on, due);
        const address = `https://courier.example/${event}/${at}`;
        due.push(() => remade(report(), change, on, address));
      });
      begun += patterns.length;
    }
    for (const make of coming.get(day) ?? []) if (made++ < count) yield { report: make(), day };
    coming.delete(day);
  }
}

/** At what steady rate reports come. */
export const reportsADay = (stories: Synthesis["stories"]): number =>
  Math.max(1, Math.floor(stories.flat().length / ROUND));

function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, at) => [hash(`${seed} ${at}`), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** FNV-1a, its bits mixed once more. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  value = Math.imul(value ^ (value >>> 15), 0x2c_1b_3c_6d);
  return (value ^ (value >>> 12)) >>> 0;
}

/** For each word of a name all words that name such a thing: it becomes one of them. */
type Pools = ReadonlyMap<string, readonly string[]>;
type Change = (text: string) => string;

function poolsOf(names: NameWords): Pools {
  const sorted = [...names.values()].map((words) => [...words].toSorted());
  return new Map(sorted.flatMap((words) => words.map((word) => [word, words] as const)));
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const NUMBERS = "two three four five six seven eight nine ten eleven twelve".split(" ");

/** What becomes of a text of one event: its names, numbers and dates are others, the same ones wherever they stand. */
function changes(event: number, seed: number, pools: Pools, day: number): Change {
  const draw = (key: string): number => hash(`${seed} ${event} ${key}`);
  const others = new Map<string, string>();
  for (const list of [MONTHS, WEEKDAYS, NUMBERS]) {
    const by = draw(list[0]!);
    for (const [at, word] of list.entries()) others.set(word, list[(at + by) % list.length]!);
  }
  const word = (one: string): string => {
    const pool = pools.get(one);
    return others.get(one) ?? (pool === undefined ? one : pool[draw(one) % pool.length]!);
  };
  const { year } = civil(day);
  const number = (one: string): string => {
    if (/^(?:19|20)\d\d$/.test(one)) return String(year - (draw(one) % 3));
    if (/^\d\d?$/.test(one)) return String(1 + (draw(one) % (one.length === 1 ? 9 : 28)));
    return one.replace(/\d/g, (digit, at: number) =>
      String(at === 0 ? 1 + (draw(one) % 9) : (Number(digit) + draw(one)) % 10),
    );
  };
  return (text) =>
    text.replace(/\d+(?:[.,]\d+)*/g, number).replace(/(?<![\p{L}\p{N}-])\p{L}[\p{L}-]{2,}/gu, word);
}

function remade({ given, language, text: real }: Report, change: Change, day: number, url: string): Report {
  const text = change(real);
  const published = given.published === null ? null : isoDay(day);
  const title = given.title === null ? null : change(given.title);
  const hashed = sha256(text);
  return {
    id: id("r", [hashed, given.outlet, url]),
    input: url,
    given: { ...given, url, published, title },
    text,
    sha256: hashed,
    ...(language !== undefined && { language }),
  };
}
