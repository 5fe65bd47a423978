import type { TimeForm } from "../../../model/annotations.ts";
import type { Item } from "../item.ts";
import { designators, trading } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { after, before, type Reading, type Rule, rule, seasonOf, stepOf } from "../rule.ts";

const isUnit = (item: Item | undefined, word: string): boolean => item?.lower === word;

/** A half of the year, or of whatever money is made in; else of a match, or of a term: "the first half ended 0-0". */
function isHalfYear(match: Match): boolean {
  const { items, last } = match;
  if (after(match)?.lower === "of")
    return items.slice(last + 2, last + 5).some(({ kind, lower }) => kind === "year" || lower === "year");
  return items.some(({ lower }) => trading.has(lower));
}

/** "the third quarter", "last year's first half". */
function quarter(match: Match): Reading {
  const number = match.get("nth")!.value!;
  const of = match.get("of")!.lower;
  if (of === "half" && !match.get("whose") && !match.get("year") && !isHalfYear(match)) return "none";
  if ((of !== "quarter" && of !== "half") || (match.get("whose")?.lower ?? "year") !== "year") return null;
  const offset = match.get("which") ? stepOf(match.get("which")) : null;
  const form = { is: "quarter", of, number, year: match.get("year")?.value ?? null, offset } as const;
  return number <= (of === "half" ? 2 : 4) ? form : null;
}

const season = (match: Match): TimeForm => ({
  is: "season",
  season: seasonOf(match.get("season")!),
  year: match.get("year")?.value ?? null,
  offset: match.get("which") ? stepOf(match.get("which")) : null,
});

/** "last summer": the last that is over, which in autumn is that of the same year. */
const seasonNear = (match: Match): TimeForm =>
  match.get("which")!.lower === "last"
    ? { is: "season", season: seasonOf(match.get("season")!), year: null, offset: null, which: "last" }
    : season(match);

/** "that summer", "the spring of that year": of the year that the text spoke of. */
const seasonThen = (match: Match): TimeForm | null =>
  (match.get("whose")?.lower ?? "year") === "year"
    ? { is: "season", season: seasonOf(match.get("season")!), year: null, offset: null, from: "mentioned" }
    : null;

/** "the winter of 2012-13": named by the year in which it begins. */
function acrossYears(match: Match): TimeForm | null {
  const [year, short] = [match.get("year")!.value!, match.get("short")!];
  return /^\d\d$/.test(short.lower) && short.value === (year + 1) % 100 ? season(match) : null;
}

/** "the spring of last year". */
const seasonAway = (match: Match): TimeForm | null =>
  match.get("whose")!.lower === "year" ? season(match) : null;

/** "winter storms", "a summer camp": of any year. */
const bareSeason = (match: Match): Reading =>
  match.last === match.first && /^NNS?$/.test(after(match)?.tag ?? "") && after(match)!.kind === "word"
    ? "none"
    : season(match);

const YEAR_CUES =
  /^(in|since|of|by|until|till|during|from|to|through|before|after|early|late|mid|and|or|the|around|between|circa|fiscal|year|for|,|\(|-|–|'s)$/;
const COUNTED =
  /^(%|percent|million|billion|trillion|people|km|miles|kilometers|kilometres|meters|metres|feet|tons|tonnes|points|dollars|euros|pounds|hours?|days?|weeks?|months?|years?|minutes?|troops|soldiers|shares)$/;

/** "her 1796 essay". */
const isOwned = (previous: Item, next: Item | undefined): boolean =>
  next?.tag === "NN" && (previous.tag === "PRP$" || previous.lower === "this");

const BEFORE_SHORT = /^(?:in|of|since|until|till|from|early|late|back)$/;

/** "The landmark 2015 nuclear accord": what is counted stands in the plural. */
function isOfOneThing({ items, last }: Match): boolean {
  const head = items.slice(last + 1, last + 5).findIndex(({ tag }) => !/^JJ|^VBG$/.test(tag)) + last + 1;
  return items[last + 1]?.tag === "JJ" && items[head]?.tag === "NN" && items[head + 1]?.tag !== "NNS";
}

/** Four digits are a year unless they count something, cost something or number something. */
function year(match: Match): Reading {
  const item = match.get("year")!;
  const previous = before(match);
  const next = after(match);
  // "in '98"; not what an opening quotation mark stands before
  if (/^[’'‘]/.test(item.lower) && !BEFORE_SHORT.test(previous?.lower ?? "")) return null;
  // "1912 Elm Street"
  if (previous?.lower === "at" && next?.capital) return null;
  if (/^[$€£#]$/.test(previous?.lower ?? "") || COUNTED.test(next?.lower ?? "")) return null;
  // "Resolution 1973", "Flight 1985"
  if (designators.has(previous?.lower ?? "") || /^b\.?c/.test(next?.lower ?? "")) return "none";
  if (
    next &&
    next.start === item.end &&
    /^[-–.\d\p{L}]/u.test(next.lower) &&
    next.lower !== "-" &&
    next.lower !== "–" &&
    next.lower !== "."
  )
    return null;
  const cued =
    previous === undefined ||
    YEAR_CUES.test(previous.lower) ||
    previous.kind === "season" ||
    isOwned(previous, next);
  // "several 2017 meetings": they are counted already
  const isCounted = previous?.kind === "some" || (previous?.kind === "number" && previous.end < item.start);
  const counting =
    next !== undefined &&
    !isCounted &&
    !isOfOneThing(match) &&
    /^(NNS|JJ)$/.test(next.tag) &&
    /^\p{Ll}/u.test(next.lower) &&
    !next.capital &&
    (!cued || (previous?.lower === "of" && next.tag === "NNS" && item.value! < 1900));
  const plausible = item.value! >= 1900 && item.value! < 2060;
  if (counting || (!cued && !plausible)) return null;
  if (previous && previous.end === item.start && !/^[(\-–—,"“/]$/.test(previous.lower)) return null;
  return cued || plausible ? { is: "year", year: item.value! } : null;
}

/** "2015-16": the second year. */
function shortYear(match: Match): TimeForm | null {
  const first = match.items[match.first - 2]!;
  const item = match.get("short")!;
  if (first.kind !== "year" || item.start !== match.items[match.first - 1]!.end || !/^\d\d$/.test(item.lower))
    return null;
  const value = Math.floor(first.value! / 100) * 100 + item.value!;
  return value > first.value! && value - first.value! <= 20 ? { is: "year", year: value } : null;
}

/** "in his 30s", "in her twenties" are ages, and no times. */
function decade(match: Match): Reading {
  if (/^PRP\$|POS/.test(before(match)?.tag ?? "") && !/^\d{4}/.test(match.get("decade")!.lower))
    return "none";
  const value = match.get("decade")!.value!;
  // "the 1800s" are a century, "the 2000s" a decade so far
  const isCentury = value % 100 === 0 && value < 2000;
  return { is: "era", from: value < 100 ? 1900 + value : value, years: isCentury ? 100 : 10 };
}

function century(match: Match): TimeForm | null {
  const nth = match.get("nth")!.value!;
  if (/^b\.?c/.test(after(match)?.lower ?? "")) return null;
  return isUnit(match.get("unit"), "century") && nth <= 30
    ? { is: "era", from: (nth - 1) * 100, years: 100 }
    : null;
}

export const periods: readonly Rule[] = [
  rule("the? fiscal? nth:<ordinal> -? of:<unit> ( ( of|in|, )? fiscal? year:<year> )?", quarter),
  rule("the? fiscal? nth:<ordinal> -? of:half ( ( of|in|, )? year:<year> )?", quarter),
  rule("the? fiscal? nth:<ordinal> -? of:<unit>|half of|in|,? which:last|this|next whose:<unit>", quarter),
  rule("which:last|this|next whose:<unit> 's fiscal? nth:<ordinal> -? of:<unit>|half", quarter),
  rule("the? nth:<ordinal> fiscal of:<unit>|half ( ( of|in|, )? fiscal? year:<year> )?", quarter),
  rule("the? year:<year> 's? fiscal? nth:<ordinal> -? of:<unit>|half", quarter),
  rule("the? early|late|mid|mid-? -? season:<season> ,? of? year:<year>", season),
  rule("the? early|late|mid? -? season:<season> ,? of? year:<year> -|–|/ short:<number>", acrossYears),
  rule("the? early|late|mid? -? season:<season> of|in which:last|this|next whose:<unit>", seasonAway),
  rule("the? early|late|mid? -? season:<season> of|in that|the same? whose:<unit>", seasonThen),
  rule("that same? season:<season>", seasonThen),
  rule("early|late|mid? -? which:last|this|next season:<season>", seasonNear),
  rule("the? early|late|mid? -? season:<season> (?! of )", bareSeason),
  rule("the? early|late|mid? -? decade:<decade>", decade),
  rule("the? early|late|mid? -? nth:<ordinal> -? unit:<unit>", century),
  rule("the? early|late|mid? -? fiscal? year:<year>", year),
  rule("the? fiscal|financial unit:<unit> year:<year>", (match) =>
    match.get("unit")!.lower === "year" ? { is: "year", year: match.get("year")!.value! } : null,
  ),
  rule("the unit:<unit> year:<number>|<year>", (match) => {
    const { value } = match.get("year")!;
    return match.get("unit")!.lower === "year" && value !== null && value >= 1200 && value < 2100
      ? { is: "year", year: value }
      : null;
  }),
  rule("(?<= <year> -|–|/ ) short:<number>", shortYear),
];
