import { add, type Draft, draft } from "./draft.ts";
import { Is, type Lexicon } from "./lexicon.ts";
import { bitsAt, type Line, phraseAt, touches } from "./lines.ts";
import { wordsOf } from "./words.ts";

/**
 * Sides in sport go by the names of their towns. Three steps: whether a report tells of sport; the sides in its lines
 * of results, tables and fixtures; what its prose says of them. A country stays a place, whoever plays for it.
 */
const SPORT = wordsOf("sports.txt");

/** Different words of sport that a report must hold to be read as one on sport; fewer where it has lines of results. */
const [LEAST_WORDS, LEAST_RESULTS] = [3, 3];

/** The sides of a report's results, tables and fixtures; null where it is no report on sport. */
export function sidesOf(lines: readonly Line[], lexicon: Lexicon): Draft[] | null {
  const seen = new Set(lines.flatMap(({ keys }) => keys.filter((key) => SPORT("report").has(key))));
  if (seen.size === 0) return null;
  const sides = lines.flatMap((line, place) => sidesInResult(line, place, lexicon));
  const results = new Set(sides.map(({ line }) => line)).size;
  return seen.size >= LEAST_WORDS || results >= LEAST_RESULTS ? sides : null;
}

const FIGURE = /^[\d.][\d.,/:-]*$/;
/** Words of the longest side, and tokens of the longest line of results. */
const [LONGEST_SIDE, LONGEST_LINE] = [5, 80];

/** The sides in a line that holds nothing but sides, figures and brackets: "Lunda 2 Kallvik 1", "LUNDA 70 63 .526 4". */
function sidesInResult(line: Line, place: number, lexicon: Lexicon): Draft[] {
  if (line.tokens.length > LONGEST_LINE || isDated(line)) return [];
  return (runsOfResult(line) ?? [])
    .filter(([from, to]) => to - from <= LONGEST_SIDE && mayBeSide(line, from, to, lexicon))
    .map(([from, to]) => {
      const side = draft(place, from, to);
      add(side, "organization", 9, "a side in a line of results");
      return side;
    });
}

/** "2024-08-31" is a date, "10-0-50-0" what one bowler did. */
const isDated = (line: Line): boolean =>
  /\d[-–]\d+[-–]\d/.test(line.tokens.map(({ text }, at) => (touches(line, at) ? text : ` ${text}`)).join(""));

type Stretch = readonly [from: number, to: number];

/** The runs of capitals that figures, or an opponent, follow; null where the line holds anything else. */
function runsOfResult(line: Line): Stretch[] | null {
  const runs: Stretch[] = [];
  let [figures, bare, meetings] = [0, 0, 0];
  for (let at = afterVenue(line); at < line.tokens.length; ) {
    const text = line.tokens[at]!.text;
    const to = text === "(" ? closing(line, at) : endOfSide(line, at);
    if (text !== "(" && to > at) {
      if (bare > 0 && meetings === 0) return null;
      bare++;
      runs.push([at, to]);
    } else if (FIGURE.test(text) || (figures > 0 && /^[-–]$/.test(text))) {
      if (runs.length === 0) return null;
      if (!touches(line, at)) figures++;
      bare = 0;
    } else if (MEETING.test(line.keys[at]!)) meetings++;
    else if (text !== "(" && !/^[,;.]$/.test(text) && !SPORT("line").has(line.keys[at]!)) return null;
    at = Math.max(to, at + 1);
  }
  const isTable = runs.length === 1 && figures >= 3;
  const isScore = runs.length > 1 && bare === 0 && meetings === 0;
  const isFixture = runs.length > 1 && meetings * 2 === runs.length && figures === 0;
  if (isFixture) return runs.filter(([from]) => line.keys[from - 1] !== "at");
  return isTable || isScore ? runs : null;
}

const MEETING = /^(?:at|v|vs\.?)$/;

/** "At Lunda:", "Lunda (City Oval):": where it was played is no side. */
function afterVenue(line: Line): number {
  const colon = line.tokens.findIndex(({ text }) => text === ":");
  return colon > 0 && colon < 9 ? colon + 1 : 0;
}

function closing(line: Line, open: number): number {
  for (let at = open + 1; at < line.tokens.length; at++) if (line.tokens[at]!.text === ")") return at + 1;
  return line.tokens.length;
}

function endOfSide(line: Line, from: number): number {
  let at = from;
  while (
    at < line.tokens.length &&
    line.upper[at] &&
    !MEETING.test(line.keys[at]!) &&
    !SPORT("line").has(line.keys[at]!)
  )
    at += isPossessive(line, at + 1) && line.upper[at + 2] ? 2 : isOf(line, at + 1) ? 2 : 1;
  return at;
}

const isPossessive = (line: Line, at: number): boolean => /^['’]s$/.test(line.tokens[at]?.text ?? "");
const isOf = (line: Line, at: number): boolean => line.keys[at] === "of" && line.upper[at + 1] === true;

/** Neither a country nor a player: "Ann Bell 66 68 71" has a given name and a surname. */
function mayBeSide(line: Line, from: number, to: number, lexicon: Lexicon): boolean {
  if (isCountry(line, from, to, lexicon)) return false;
  const isPlayer =
    to - from > 1 &&
    !isPossessive(line, from + 1) &&
    (bitsAt(line, from) & Is.given || /^\p{Lu}\.$/u.test(line.tokens[from]!.text)) &&
    bitsAt(line, to - 1) & (Is.surname | Is.rareSurname) &&
    phraseAt(line, from, to, lexicon, Is.largeTown | Is.town | Is.smallTown)?.length !== to - from;
  return !isPlayer;
}

const isCountry = (line: Line, from: number, to: number, lexicon: Lexicon): boolean =>
  phraseAt(line, from, to, lexicon, Is.country)?.length === to - from;

/** Refiner: what a sports report says of the names in its prose, given the sides of its results. */
export function weighSides(
  drafts: readonly Draft[],
  sides: readonly Draft[],
  lines: readonly Line[],
  lexicon: Lexicon,
): void {
  const known = new Set(sides.map((side) => keyOf(side, lines)));
  const open = drafts.filter((name) => {
    const line = lines[name.line]!;
    return (
      !name.titled && !name.weak && !isCountry(line, name.from, name.to, lexicon) && !isWhere(line, name)
    );
  });
  for (const name of open) {
    const points = asSide(lines[name.line]!, name);
    if (points > 0) add(name, "organization", points, "plays as a side");
    if (points > 2 && name.scores.person < 2) known.add(keyOf(name, lines));
  }
  for (const name of open)
    if (known.has(keyOf(name, lines))) add(name, "organization", 5, "a side of this report");
}

const keyOf = ({ line, from, to }: Draft, lines: readonly Line[]): string =>
  lines[line]!.keys.slice(from, to).join(" ");

/** "in Lunda", "at Lunda", "Lunda, Skane", "Lunda:": the town. */
function isWhere(line: Line, { from, to }: Draft): boolean {
  if (/^(?:in|at|near|around|outside|from|to)$/.test(line.keys[from - 1] ?? "")) return !joins(line, from);
  return to < afterVenue(line);
}

/** "moved from Lunda to Kallvik", "joined them from Lunda". */
const joins = (line: Line, from: number): boolean =>
  line.keys.slice(Math.max(0, from - 6), from).some((key) => SPORT("joins").has(key));

function asSide(line: Line, { from, to }: Draft): number {
  const [before, after] = [line.keys[from - 1] ?? "", line.keys[to] ?? ""];
  if (after === "(") return 0; // "beat Ann Bell (Norway)"
  if (SPORT("staff").has(after)) return 4;
  if (isPossessive(line, to) && SPORT("staff").has(line.keys[to + 1] ?? "")) return 4;
  if (SPORT("meets").has(before) || SPORT("does").has(after)) return 3;
  return joins(line, from) || (isPossessive(line, to) && line.upper[to + 1]) ? 2 : 0;
}
