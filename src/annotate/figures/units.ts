import { packagedLines } from "../../text/packaged.ts";

/** A unit of measure or money, and what one of it is in SI (or in itself: money and counts are never converted). */
export interface Unit {
  readonly unit: string;
  readonly factor: number;
  readonly si: string;
}

const LONGEST_NAME = 4; // words, as in "kilometers per hour" and "hong kong dollars"

const byName = new Map<string, Unit>();
const bySign = new Map<string, Unit>();
const byUnit = new Map<string, Unit>();
for (const line of packagedLines("lexicons/figure-units.txt")) {
  const [unit = "", factor = "", si = "", names = ""] = line.split("|").map((part) => part.trim());
  const entry = { unit, factor: Number(factor), si };
  if (!byUnit.has(unit)) byUnit.set(unit, entry);
  for (const name of names.split(",").map((part) => part.trim())) {
    if (name.startsWith("sign:")) bySign.set(name.slice(5), entry);
    else byName.set(name === name.toUpperCase() ? name : name.toLowerCase(), entry);
  }
}

/** Times are units too, but most of them ("six days ago") belong to the calendar and not to the ledger. */
const SPANS_OF_TIME = new Set(["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"]);
export const isTime = (unit: string): boolean => SPANS_OF_TIME.has(unit);

/** Is `unit` a measure or money rather than a counted thing? */
export const isMeasure = (unit: string): boolean => byUnit.has(unit);

const WORD = /^(?:[-‐‑ \u00a0]?)((?:[\p{L}°%][\p{L}.]*[²³]?(?:\/\p{L}+)?2?)|[%$€£])/u;

/**
 * The unit whose name stands right at `at` ("20" | " kilometers", "20" | "km", "7" | "%", "12" | "-mile"), the longest
 * that there is, with where it ends; null where no unit is named.
 */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  let found: { unit: Unit; end: number } | null = null;
  let name = "";
  let end = at;
  for (let words = 0; words < LONGEST_NAME; words++) {
    const match = WORD.exec(text.slice(end, end + 24));
    if (match === null) break;
    end += match[0].length;
    name = name === "" ? (match[1] ?? "") : `${name} ${match[1]}`;
    const bare = name.replace(/\.$/, "");
    const unit = byName.get(bare) ?? byName.get(bare.toLowerCase()) ?? byName.get(name.toLowerCase());
    if (unit !== undefined) found = { unit, end: name === bare ? end : end - 1 };
  }
  return found;
}

const SIGN =
  /(?:(?<!\p{L})(?:(?:US|us|U\.S\.|CAD|cad|CA|AUD|aud|AU|NZD|nzd|NZ|nz|HKD|HK|hk|MXN|mxn|Mex) ?|[CASR]))?[$£€¥₹₽₪₴₺₩₿] ?$|(?<!\p{L})(?:USD|EUR|GBP|AUD|CAD|Rs\.?) ?$/u;

/** The money sign right before `at` ("US$" | "20"), with where it starts. */
export function signBefore(text: string, at: number): { readonly unit: Unit; readonly start: number } | null {
  const match = SIGN.exec(text.slice(Math.max(0, at - 8), at));
  if (match === null) return null;
  const sign = match[0].replace(/[ .]/gu, "").toUpperCase();
  const unit = bySign.get(sign) ?? byName.get(sign) ?? bySign.get(sign.slice(-1));
  return unit === undefined ? null : { unit, start: at - match[0].length };
}

/**
 * Amounts of one kind made comparable: lengths in metres, areas in square metres, masses in kilograms, spans of time in
 * seconds (months and years of the mean Gregorian length), percent as a share of one. Money and counts stay in their own
 * unit: rates of exchange are not facts of the text.
 *
 * @example toSi(20, null, "km") // { low: 20000, high: null, unit: "m" }
 */
export function toSi(
  low: number | null,
  high: number | null,
  unit: string,
): { low: number | null; high: number | null; unit: string } {
  const entry = byUnit.get(unit);
  if (entry === undefined) return { low, high, unit };
  const convert = (value: number | null) =>
    value === null ? null : Number((value * entry.factor).toPrecision(12));
  return { low: convert(low), high: convert(high), unit: entry.si };
}
