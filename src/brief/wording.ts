import type { Bound, Hedge, Stance } from "../model/annotations.ts";
import type { Assertion, Claim, Dispute, Figure, Place } from "../model/story.ts";
import { numberInWords } from "../text/numbers/counted.ts";
import { readNumbers } from "../text/numbers/numbers.ts";
import { isAnybody } from "./anybody.ts";
import { dayInWords } from "./days.ts";
import { type Lookup, labelOf, reportsOf, samePlace, wordsAt } from "./lookup.ts";
import { tellsToo } from "./support.ts";
import { voiceName } from "./voice-name.ts";

/** The fixed phrases of the brief and its faces: what is not a report's own words is worded here, days in days.ts. */

const list = (words: readonly string[]): string =>
  words.length < 3 ? words.join(" and ") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/**
 * A chain of voices in words, who originally says it first. Empty: nobody is named.
 * @example ["TASS", "regional emergency ministry"] // "regional emergency ministry, through TASS"
 */
export const chainInWords = (look: Lookup, voices: readonly string[]): string => {
  const speaker = voices.at(-1);
  if (speaker === undefined) return "";
  const relays = relaysInWords(look, voices);
  return relays === "" ? voiceName(look, speaker) : `${voiceName(look, speaker)}, through ${relays}`;
};

/** Who passes on what the last of a chain says, nearest to the speaker first: "TASS"; empty where nobody does. */
export const relaysInWords = (look: Lookup, voices: readonly string[]): string => {
  const names = voices.map((voice) => voiceName(look, voice));
  const relays = [...new Set(names.slice(0, -1).reverse())].filter((name) => name !== names.at(-1));
  return relays.join(" and ");
};

const chainOf = (look: Lookup, { attribution }: Assertion): readonly string[] =>
  (attribution === null ? undefined : look.attributions.get(attribution))?.voices ?? [];

/** Who says an assertion, in words; empty where it stands in the report's own voice. */
export const speakerInWords = (look: Lookup, assertion: Assertion): string =>
  chainInWords(look, chainOf(look, assertion));

const MOST_OTHERS = 2;

/**
 * Who else says what an assertion says, elsewhere in its claim, most frequent first; empty where nobody else does.
 * @example "elsewhere port officials and the mayor"
 */
export const othersInWords = (look: Lookup, claim: Claim, shown: Assertion): string => {
  const own = voiceName(look, chainOf(look, shown).at(-1) ?? "");
  const others = claim.assertions.flatMap((assertion) => {
    const isOther = !samePlace(assertion, shown) && tellsToo(look, shown, assertion);
    const speaker = !isOther ? undefined : chainOf(look, assertion).at(-1);
    return speaker === undefined ? [] : [voiceName(look, speaker)];
  });
  return elsewhereInWords(
    own,
    others.filter((name) => !isAnybody(name)),
  );
};

/** How charts and ledgers name whoever says what no voice is named for. */
export const OWN_VOICE = "in reports’ own voice";

/** Names besides one's own, as often as each is said, most frequent first; empty where there is none. */
export const elsewhereInWords = (own: string, others: readonly string[]): string => {
  const times = new Map<string, number>();
  for (const name of others)
    if (name !== own && !alike(name, own)) times.set(name, (times.get(name) ?? 0) + 1);
  const names = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
  const more = names.length - MOST_OTHERS;
  const worded = [...names.slice(0, MOST_OTHERS), ...(more > 0 ? [`${more} more`] : [])];
  return worded.length === 0 ? "" : `elsewhere ${list(worded)}`;
};

/** One name holds the other: "Kaja Ilves" and "minister Kaja Ilves" need not be told twice. */
const alike = (a: string, b: string): boolean => a !== "" && b !== "" && (a.includes(b) || b.includes(a));

export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  none: "",
  unverified: "not verified",
  preliminary: "preliminary",
  alleged: "alleged",
};

/** How a stance reads beside a voice: "denied by Meridian Gas". */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  says: "",
  denies: "denied by",
  doubts: "doubted by",
  asks: "asked by",
  orders: "ordered by",
  promises: "promised by",
};

export const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exact: "",
  about: "about",
  atLeast: "at least",
  atMost: "up to",
  between: "",
};

/** Marks for columns and charts; always shown with the words somewhere near. */
export const BOUND_MARKS: Readonly<Record<Bound, string>> = {
  exact: "=",
  about: "≈",
  atLeast: "≥",
  atMost: "≤",
  between: "↔",
};

export const DISPUTE_WORDS: Readonly<Record<Dispute["kind"], string>> = {
  contradiction: "contradiction",
  figure: "rival figures",
  denial: "denied",
  update: "updated",
  qualification: "qualified",
};

export const STATUS_WORDS: Readonly<Record<Claim["status"], string>> = {
  severalLines: "on several lines",
  oneLine: "one line of reporting",
  oneVoice: "one voice",
  disputed: "contested",
  unverified: "not verified",
};

export const SCOPE_WORDS: Readonly<Record<Figure["scope"], string>> = {
  total: "total",
  period: "in the period",
  new: "new",
  unknown: "",
};

export const PRECISION_WORDS: Readonly<Record<Place["precision"], string>> = {
  point: "a point",
  city: "a city",
  district: "a district: an area, no point",
  region: "a region: an area, no point",
  country: "a country: named, not drawn as a point",
};

/** @example positionInWords(place) // "39.4° N, 22.9° E" */
export const positionInWords = ({ lat, lon }: Place): string =>
  `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? "W" : "E"}`;

/** The report's own words for a number that it does not say ("dozens") or for a share ("two thirds"); null elsewhere. */
const vagueWords = (look: Lookup, figure: Figure): string | null => {
  if (figure.value !== null && figure.unit !== "share") return null;
  const words = wordsAt(look, figure);
  const vague = readNumbers(words).find(({ value, fraction }) => value === null || fraction);
  return vague === undefined ? null : words.slice(vague.start, vague.end).toLowerCase();
};

/**
 * A figure's value without its bound. Where the report names no number it is the report's own words: what they stand for
 * in sorting ("dozens" 24) is shown nowhere.
 *
 * @example valueInWords(look, { bound: "between", low: 5, high: 7, … }) // "5–7"
 * @example valueInWords(look, { bound: "about", low: 24, value: null, … }) // "dozens"
 */
export const valueInWords = (look: Lookup, figure: Figure): string => {
  const { bound, low, high, value } = figure;
  const vague = vagueWords(look, figure);
  if (vague !== null) return vague;
  if (bound === "between" && low !== null && high !== null)
    return `${numberInWords(low)}–${numberInWords(high)}`;
  const shown = value ?? low ?? high;
  return shown === null ? "?" : numberInWords(shown);
};

/** The bound that a value in words needs: "dozens" is not said to be about dozens. */
export const boundShown = (figure: Figure): Bound =>
  figure.value === null && figure.bound === "about" ? "exact" : figure.bound;

/** @example amountInWords(look, figure) // "at least 41", "dozens", "between 5–7" */
export const amountInWords = (look: Lookup, figure: Figure): string =>
  [BOUND_WORDS[boundShown(figure)], valueInWords(look, figure)].filter((word) => word !== "").join(" ");

/**
 * A claim's reports by line of reporting: those that count as one line stand together, `|` parts the lines.
 * @example "r1 r2 | r4"
 */
export const linesInLabels = (look: Lookup, claim: Claim): string => {
  const grouped = new Set(claim.lines.flatMap(({ reports }) => reports));
  const rest = reportsOf(look, claim.assertions).filter((report) => !grouped.has(report));
  const groups = claim.lines.map(({ reports }) =>
    reports
      .map((report) => labelOf(look, report))
      .sort(byNumber)
      .join(" "),
  );
  if (rest.length > 0) groups.push(`(${rest.map((report) => labelOf(look, report)).join(" ")})`);
  return groups.sort((a, b) => byNumber(a, b)).join(" | ");
};

const byNumber = (a: string, b: string): number =>
  Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0);

/** A reason as readers see it: reports that it names by id appear under their labels, days in words. */
export const reasonInWords = (look: Lookup, reason: string): string =>
  reason
    .replace(/\br[0-9a-v]{8}\b/g, (id) => look.labels.get(id) ?? id)
    .replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayInWords(day));
