import type { TimeForm } from "../../../model/annotations.ts";
import type { Match } from "../pattern.ts";
import { after, before, PUBLISHED, partOf, type Reading, type Rule, rule } from "../rule.ts";

/** Hour of a half-day clock on the 24-hour clock: 12 a.m. is 0. */
const fullHour = (hour: number, afternoon: number | null | undefined): number =>
  afternoon === null || afternoon === undefined ? hour : (hour % 12) + afternoon;

function clock(match: Match): TimeForm | null {
  const [hours, minutes] = match.get("at")!.lower.split(/[:.]/).map(Number) as [number, number | undefined];
  const hour = fullHour(hours, match.get("half")?.value);
  const minute = minutes ?? 0;
  if (!Number.isInteger(hour) || hour > 24 || minute > 59 || (match.get("half") && hours > 12)) return null;
  const zone = match.get("zone")?.lower.replaceAll(".", "").toUpperCase() ?? null;
  return isStamp(match)
    ? { is: "clock", hour, minute, zone, on: PUBLISHED }
    : { is: "clock", hour, minute, zone };
}

/** "Update at 7:17 p.m. ET", "(Most recent update: 7 p.m.)", "7:17 p.m. ET." by itself: when it was written. */
function isStamp(match: Match): boolean {
  if (match.get("zone") && match.first === 0 && (match.last === match.items.length - 1 || isClosed(match)))
    return true;
  const back = /^(?:at|:)$/.test(before(match)?.lower ?? "") ? 2 : 1;
  return STAMPED.test(before(match, back)?.lower ?? "");
}

const isClosed = (match: Match): boolean => after(match)?.lower === "." && !after(match, 2);

const STAMPED = /^(?:updated?|posted|published|note|correction|clarification|corrected|added)$/;

/** 21:30 without more is a time; 2:1 and 4:30 in a score or a race are not. */
function bare(match: Match): TimeForm | null {
  const cue = /^(at|around|about|by|until|from|before|after|since|to|-|–|between)$/.test(
    before(match)?.lower ?? "",
  );
  return cue || match.get("zone") || match.get("local") ? clock(match) : null;
}

/** "15.30 local time", "9.30 GMT". */
const dotted = (match: Match): TimeForm | null =>
  /^\d{1,2}\.\d\d$/.test(match.get("at")!.lower) ? clock(match) : null;

/** "three o'clock", "4 o'clock in the morning". */
const oClock = (match: Match): TimeForm | null =>
  match.get("part") ? inPart(match) : hourOf(match.get("at")!.value);

const hourOf = (hour: number | null): TimeForm | null =>
  hour !== null && Number.isInteger(hour) && hour > 0 && hour <= 24
    ? { is: "clock", hour, minute: 0, zone: null }
    : null;

/** "from 3 to 5 p.m.": the half of the day that is said after the second is the first's, where that is earlier. */
function opening(match: Match): TimeForm | null {
  const [from, to] = [match.get("at")!, match.get("to")!].map(
    ({ lower }) => Number(lower.split(":")[0]) % 12,
  );
  const half = match.get("half")!;
  const cued =
    /^(?:from|between)$/.test(before(match)?.lower ?? "") || match.get("joint")!.lower.length === 1;
  if (!cued || from === undefined || to === undefined || half.value === null) return null;
  const [hour, minute] = match.get("at")!.lower.split(":").map(Number) as [number, number | undefined];
  if (!Number.isInteger(hour) || hour < 1 || hour > 12) return null;
  const afternoon = from <= to ? half.value : 12 - half.value;
  return { is: "clock", hour: fullHour(hour, afternoon), minute: minute ?? 0, zone: null };
}

const NOON: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 };

function named(match: Match): TimeForm | null {
  const hour = NOON[match.get("word")!.lower];
  return hour === undefined || before(match)?.lower === "high"
    ? null
    : { is: "clock", hour, minute: 0, zone: match.get("zone")?.lower.toUpperCase() ?? null };
}

/** "4 in the morning", "nine at night". */
function inPart(match: Match): TimeForm | null {
  const hour = match.get("at")!.value!;
  if (!Number.isInteger(hour) || hour < 1 || hour > 12) return null;
  const night = match.get("part")!.lower === "night" && hour < 6;
  const afternoon = match.get("part")!.lower !== "morning" && !night;
  return { is: "clock", hour: fullHour(hour, afternoon ? 12 : 0), minute: 0, zone: null };
}

/** "0900 GMT", "1430 GMT". */
function military(match: Match): TimeForm | null {
  const digits = match.get("at")!.lower;
  const [hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  const zone = match.get("zone")!.lower.replaceAll(".", "").toUpperCase();
  return /^\d{4}$/.test(digits) && hour < 24 && minute < 60 ? { is: "clock", hour, minute, zone } : null;
}

/** "The Golden Dawn party", "Overnight Defense", a newsletter; "changed almost overnight". */
function isNoPart(match: Match): boolean {
  const [previous, next] = [before(match), after(match)];
  if (match.get("part")!.capital && (previous?.capital || (next?.capital && next.kind === "word")))
    return true;
  return /^(?:almost|virtually|practically|seemingly)$/.test(previous?.lower ?? "");
}

const BY_ITSELF = /^(?:overnight|dawn|nightfall|dusk|daybreak)$/;

/** "Overnight", "at dawn", "by sunset", "in the morning"; not "the dawn of an age", "dusk-to-dawn", "the morning he left". */
function alone(match: Match): Reading {
  if (isNoPart(match)) return "none";
  const word = match.get("part")!.lower;
  const [previous, next] = [before(match), after(match)];
  const hyphened =
    previous?.lower === "-" && (before(match, 2)?.lower !== "pre" || after(match, 2)?.lower === "of");
  if (next?.lower === "of" || hyphened) return null;
  const cued =
    /^(?:sunrise|sunset|lunchtime)$/.test(word) && /^(?:by|until|around|since)$/.test(previous?.lower ?? "");
  const about =
    /^mid(?:morning|afternoon)$/.test(word) &&
    /^(?:by|until|around|since|in|at)$/.test(previous?.lower ?? "");
  const the = previous?.lower === "the" && /^(?:morning|afternoon|evening)$/.test(word);
  const isClause = /^(?:PRP|WP|WRB)/.test(next?.tag ?? "");
  return BY_ITSELF.test(word) || cued || about || (the && !isClause)
    ? { is: "part", part: partOf(match.get("part"))! }
    : null;
}

/** "By late afternoon", "since early evening"; not "in late morning fog". */
const ofDay = (match: Match): TimeForm | null =>
  /^(?:morning|afternoon|evening)$/.test(match.get("part")!.lower) && !after(match)?.tag.startsWith("NN")
    ? { is: "part", part: partOf(match.get("part"))! }
    : null;

export const clocks: readonly Rule[] = [
  rule("at:<number>|<year> zone:<zone>", military),
  rule("at:<clock>|<number> (?= joint:to|and|until|-|– to:<clock>|<number> half:<ampm> )", opening),
  rule("at:<clock>|<number> half:<ampm> ( local time )? zone:<zone>?", clock),
  rule("at:<clock> ( local:local time | hours )? zone:<zone>?", bare),
  rule("at:<number> o'clock|o’clock ( ( in|at the? )? part:<part> )?", oClock),
  rule("at:<number> local time zone:<zone>?", dotted),
  rule("at:<number> zone:<zone>", dotted),
  rule("(?<= at|around|about|by|until|till|after|before ) at:<number> in the part:<part>", inPart),
  rule("(?<= at|around|about|by|until|till|after|before ) at:<number> at part:<part>", inPart),
  rule("word:<part> ( local time )? zone:<zone>?", named),
  rule("the part:<part> of|on (?= <month> <monthday> | the? <monthday> of? <month> )", (match) => ({
    is: "part",
    part: partOf(match.get("part"))!,
  })),
  rule(
    "(?<= by|in|until|till|since|from|after|before|around|into ) early|late|mid -? part:<part> (?! - )",
    (match) => ofDay(match),
  ),
  rule("part:<part>", alone),
];
