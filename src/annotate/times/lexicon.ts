import type { DayPart, Season, TimeUnit } from "../../model/annotations.ts";
import type { Token } from "../../model/syntax.ts";
import { packagedJson, packagedLines } from "../../text/packaged.ts";

/** Words of time; see data/README.md. Keys are lower case. */
interface TimeLexicon {
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  /** Words that are a month or a weekday only in the right company. */
  readonly doubtfulMonths: readonly string[];
  readonly doubtfulWeekdays: readonly string[];
  /** "Bloody Sunday", "Super Tuesday": names, not dates. */
  readonly namedWeekdays: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, TimeUnit | "fortnight">>;
  readonly parts: Readonly<Record<string, DayPart>>;
  readonly seasons: Readonly<Record<string, Season>>;
  readonly decades: Readonly<Record<string, number>>;
  readonly some: readonly string[];
  readonly about: readonly string[];
  readonly zones: readonly string[];
  readonly sets: Readonly<Record<string, TimeUnit | "fortnight">>;
  /** "daylong", "weeklong": how long. */
  readonly long: Readonly<Record<string, TimeUnit>>;
  readonly holidays: Readonly<Record<string, string>>;
  readonly namedDays: Readonly<Record<string, string>>;
  /** Words of companies and economies: beside them a half is half a year. */
  readonly trading: readonly string[];
  /** What comes out daily or weekly. */
  readonly papers: readonly string[];
  /** Lemmas of what is held on a day that is known before: "the election", "the hearing". */
  readonly scheduled: readonly string[];
  /** Lemmas of what nobody knows of before: "the blast", "her remark". */
  readonly happenings: readonly string[];
  /** Lemmas of verbs whose present tense tells a timetable: "the trial begins Monday". */
  readonly scheduling: readonly string[];
}

export const lexicon = packagedJson<TimeLexicon>("lexicons/times.json");

/** A word's own entry; never a key that every object has ("constructor"). */
export const entry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

export const lastingEvents: ReadonlySet<string> = new Set(packagedLines("lexicons/lasting-events.txt"));
export const eventStarts: ReadonlySet<string> = new Set(packagedLines("lexicons/event-starts.txt"));
export const namedWeekdays: ReadonlySet<string> = new Set(lexicon.namedWeekdays);

/** Words beside which "the first half" is of a business year. */
export const trading: ReadonlySet<string> = new Set(lexicon.trading);

/** Words after which a number is a name: "Resolution 1973". */
export const designators: ReadonlySet<string> = new Set(
  packagedLines("lexicons/figure-designators.txt")
    .map((line) => line.split(" "))
    .filter(([, always]) => always === "always")
    .map(([word]) => word!),
);

/** Papers and programmes, one or several: "daily" beside one says of what kind it is. */
export const papers: ReadonlySet<string> = new Set(lexicon.papers.flatMap((paper) => [paper, `${paper}s`]));

const scheduled: ReadonlySet<string> = new Set(lexicon.scheduled);
const happenings: ReadonlySet<string> = new Set(lexicon.happenings);
const scheduling: ReadonlySet<string> = new Set(lexicon.scheduling);
const reporting: ReadonlySet<string> = new Set(
  packagedLines("lexicons/reporting-verbs.txt")
    .map((line) => line.split("|").map((part) => part.trim()))
    .filter(([, stance]) => stance === "says")
    .map(([verb]) => verb!),
);

const lemmaOf = ({ lemma, text }: Token): string => (lemma || text).toLowerCase();

export const isScheduled = (token: Token): boolean => scheduled.has(lemmaOf(token));
export const isHappening = (token: Token): boolean => happenings.has(lemmaOf(token));
export const isScheduling = (token: Token): boolean => scheduling.has(lemmaOf(token));
export const isReporting = (token: Token): boolean => reporting.has(lemmaOf(token));
