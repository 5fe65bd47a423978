import type { Span } from "./span.ts";

/** What a name names. `group`: peoples and loose bodies with a name (Hamas fighters, Russians as speakers). */
export type EntityType = "person" | "organization" | "place" | "group";

/** A name as one report writes it, without titles and without a closing 's. Lists of mentions are in text order. */
export interface NameMention extends Span {
  readonly kind: "name";
  readonly text: string;
  readonly type: EntityType;
  /** Roles and titles beside the name, in the report's words: "Ukrainian President" before, "head of the agency" after. */
  readonly roles: readonly Span[];
  /** 0 to 1, how sure the recogniser is of the type. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/**
 * A time as a report words it, before anyone knows when the report was published. `form` is what the words certainly
 * say; resolving makes a `Time` of it. All months are 1-12, weekdays 1 (Monday) to 7 (Sunday).
 */
export interface TimeExpression extends Span {
  readonly kind: "time";
  readonly form: TimeForm;
  /** The tense around it decides which Wednesday is meant. `unknown` where no finite verb governs it. */
  readonly tense: "past" | "present" | "future" | "unknown";
}

export type TimeForm =
  /**
   * `which`: "last May", "next August". `weekday`: said beside it, "Tuesday, Aug. 6". `closes`: the last day of the
   * stretch named before it, "the quarter ended Sept. 30". `from`: of the year last mentioned, "April of that year".
   * `offset`: of the year so many away from publication's, "in March last year": -1. `part`: "the night of Aug. 6".
   */
  | {
      readonly is: "date";
      readonly year: number | null;
      readonly month: number;
      readonly day: number | null;
      readonly which?: WhichDay;
      readonly weekday?: number;
      readonly closes?: true;
      readonly from?: "mentioned";
      readonly offset?: number;
      readonly part?: DayPart;
    }
  /** `rule` as in data/lexicons/times.json: "12-25", "11/4/4" (fourth Thursday of November), "easter-2". */
  | { readonly is: "holiday"; readonly rule: string; readonly year: number | null; readonly which?: WhichDay }
  /** The week or weekend of a day: "the week of March 6", "the last week of July", "Labor Day weekend". */
  | { readonly is: "around"; readonly unit: "week" | "weekend"; readonly day: TimeForm }
  /** `fine`: the stretch of that year which the text speaks of, "the 2008 quarter". */
  | { readonly is: "year"; readonly year: number; readonly season?: Season; readonly fine?: true }
  /**
   * A season, quarter (1-4) or half year (1-2) of a year that is named, or `offset` years away, or neither. `which`: "last
   * summer" is the last that is over, of whatever year. `from`: of the year last mentioned, "that summer".
   */
  | {
      readonly is: "season";
      readonly season: Season;
      readonly year: number | null;
      readonly offset: number | null;
      readonly which?: WhichDay;
      readonly from?: "mentioned";
    }
  | {
      readonly is: "quarter";
      readonly of: "quarter" | "half";
      readonly number: number;
      readonly year: number | null;
      readonly offset: number | null;
    }
  /** The first year of a decade (1990) or of a century (1900), `years` long: 10 or 100. */
  | { readonly is: "era"; readonly from: number; readonly years: number }
  /**
   * `week`: the day of the week that is so many weeks away ("Wednesday of last week": -1). `from`: the one next to the
   * day last mentioned, "the previous Friday". `planned`: what looks ahead to it is itself of the past, or a noun: "was
   * to meet on Friday", "Friday's hearing will".
   */
  | {
      readonly is: "weekday";
      readonly weekday: number;
      readonly which: WhichDay;
      readonly part: DayPart | null;
      readonly week?: number;
      readonly from?: "mentioned";
      readonly planned?: true;
    }
  /**
   * `from`: counted from the publication (default), or from the date last mentioned ("the previous day"). `fine`: as
   * fine as the date last mentioned ("a year earlier" than a quarter is a quarter), not as coarse as the unit. `calendar`:
   * "last week", and not a week ago. `named`: the day that the text named, "that night"; nothing where it named none.
   */
  | {
      readonly is: "relative";
      readonly unit: TimeUnit;
      readonly offset: number;
      readonly part: DayPart | null;
      readonly from?: "published" | "mentioned";
      readonly fine?: boolean;
      readonly calendar?: true;
      readonly named?: true;
    }
  /** `count` null: "several days". `reach`: a stretch that ends now ("the past six days") or begins now. */
  | {
      readonly is: "duration";
      readonly unit: TimeUnit;
      readonly count: number | null;
      readonly bound: Bound;
      readonly reach?: "past" | "future";
    }
  /**
   * "a week after the opening of …", "five-month-old": a duration that hangs on an event named in the words of `anchor`.
   * `dated`: when that event was, by the same report's words.
   */
  | {
      readonly is: "since";
      readonly unit: TimeUnit;
      readonly count: number;
      readonly anchor: Span | null;
      readonly direction: "after" | "before";
      readonly dated?: Pick<TimeExpression, "form" | "tense">;
    }
  | { readonly is: "part"; readonly part: DayPart }
  | {
      readonly is: "clock";
      readonly hour: number;
      readonly minute: number;
      readonly zone: string | null;
      readonly on?: TimeForm;
    }
  /**
   * "every two weeks", "daily": `count` units apart; `weekday` for "every Tuesday", `month` for "each July", `season` for
   * "every summer", `part` for "every morning".
   */
  | {
      readonly is: "set";
      readonly unit: TimeUnit;
      readonly count: number;
      readonly weekday?: number;
      readonly month?: number;
      readonly season?: Season;
      readonly part?: DayPart;
    }
  | { readonly is: "range"; readonly from: TimeForm; readonly to: TimeForm }
  | { readonly is: "vague"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" };

export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "night"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";
export type DayPart = "morning" | "midday" | "afternoon" | "evening" | "night" | "overnight";
export type Season = "spring" | "summer" | "autumn" | "winter";
export type WhichDay = "nearest" | "last" | "this" | "next";

/** `exact`: so many, said without more. `about`: nearly, some, dozens. `atLeast`: more than, over. `atMost`: up to. */
export type Bound = "exact" | "about" | "atLeast" | "atMost" | "between";

/** A figure as one report words it. The span covers bound, number and unit or the head of what is counted. */
export interface FigureMention extends Span {
  readonly kind: "figure";
  /** The number's own span, inside the figure's. */
  readonly number: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** `people`, a unit (`km`, `km2`, `mi`, `USD`, `percent`, …), or the singular-less noun that is counted (`drones`). */
  readonly unit: string;
  /** What is counted, in the report's words with what happened to it: "people evacuated", "Ukrainian drones destroyed". */
  readonly item: string;
  /** Lemma of what happened to what is counted ("kill", "evacuate"), or null. With `unit` it keys the ledger. */
  readonly event: string | null;
  /** The same in another unit, right beside it: "20 kilometers (12 miles)". */
  readonly restates: Span | null;
  readonly scope: FigureScope;
}

/** `total`: since the start; `period`: overnight, in the last day; `new`: "another 5"; `unknown`: not said. */
export type FigureScope = "total" | "period" | "new" | "unknown";

/** Who a source phrase stands for: a name of this report (place in its `names`), or words where no name fits. */
export type Voice =
  | { readonly is: "name"; readonly name: number; readonly at: Span; readonly reasons: readonly string[] }
  | { readonly is: "words"; readonly words: string; readonly at: Span; readonly reasons: readonly string[] };

export type Stance = "says" | "denies" | "doubts" | "asks" | "orders" | "promises";
export type Hedge = "none" | "unverified" | "preliminary" | "alleged";

/** Who says what, as one report words it (source, cue and content as in PARC; Pareti 2012). */
export interface AttributionMention {
  readonly kind: "attribution";
  readonly mode: "direct" | "indirect" | "mixed";
  readonly content: Span;
  /** Null only for a quotation that no words attribute. */
  readonly cue: Span | null;
  readonly source: Span | null;
  /** The chain from who relays to who originally says (last). Empty: nobody could be found. */
  readonly voices: readonly Voice[];
  readonly stance: Stance;
  readonly hedge: Hedge;
  readonly by: string;
}
