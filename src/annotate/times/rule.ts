import type { Bound, DayPart, Season, TimeForm, TimeUnit, WhichDay } from "../../model/annotations.ts";
import type { Item } from "./item.ts";
import { entry, lexicon } from "./lexicon.ts";
import { type Match, type Pattern, pattern } from "./pattern.ts";

/** What a rule makes of a place: a time, null (no match after all), or "none": surely no time, nor any part of it. */
export type Reading = TimeForm | "none" | null;

/** Proposes a time wherever its pattern fits. */
export interface Rule {
  readonly pattern: Pattern;
  readonly read: (match: Match) => Reading;
}

export const rule = (source: string, read: Rule["read"]): Rule => ({ pattern: pattern(source), read });

/** A time that a rule proposes: items `first` to `last`, both included. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly form: TimeForm | "none";
}

export interface Found extends Candidate {
  readonly form: TimeForm;
}

/** Fortnights count as two weeks. */
export function unitOf(item: Item): { readonly unit: TimeUnit; readonly times: number } {
  const unit = entry(lexicon.units, item.lower)!;
  return unit === "fortnight" ? { unit: "week", times: 2 } : { unit, times: 1 };
}

/** 1 for an article, null for "several". */
export const countOf = (item: Item): number | null => (item.kind === "word" ? 1 : item.value);

/** The day of a clock that says when the report was written, unless another stands beside it. */
export const PUBLISHED: TimeForm = { is: "relative", unit: "day", offset: 0, part: null };

/** The part of the day that a word means; null where it means none. */
export const partOf = (item: Item | undefined): DayPart | null =>
  item ? (entry(lexicon.parts, item.lower) ?? null) : null;

export const seasonOf = (item: Item): Season => lexicon.seasons[item.lower]!;

/** "last", "next" or "this", as a word says it; the nearest where there is no word. */
export function whichOf(item: Item | undefined): WhichDay {
  if (!item) return "nearest";
  if (/^(last|past|previous)$/.test(item.lower)) return "last";
  return /^(next|coming|following)$/.test(item.lower) ? "next" : "this";
}

/** How far a word leads from now: back (-1), on (1), or not at all. */
export const stepOf = (item: Item | undefined): number =>
  ({ last: -1, next: 1, this: 0, nearest: 0 })[whichOf(item)];

/** What the words before a number make of it; `at` is the place of its first item. */
export function boundOf(items: readonly Item[], at: number): Bound {
  const word = items[at - 1]?.lower ?? "";
  const two = `${items[at - 2]?.lower ?? ""} ${word}`;
  if (two === "more than" || two === "at least" || word === "over") return "atLeast";
  if (two === "less than" || two === "at most" || two === "up to") return "atMost";
  return lexicon.about.includes(word) ? "about" : "exact";
}

/** The item so many places before a match. */
export const before = (match: Match, back = 1): Item | undefined => match.items[match.first - back];
/** The item so many places behind a match. */
export const after = (match: Match, on = 1): Item | undefined => match.items[match.last + on];
