/**
 * Numbers, bounds, shares, money and measures on the English specs of Recognizers-Text (Microsoft, MIT), which are written
 * for talk with an assistant. `all` rows leave out nothing. `news` rows keep the specs whose expected words the house
 * styles of the news agencies allow, by a grammar of those words and never by whether we pass:
 * - digits, grouped by commas, with decimals; with one scale ("3.5 million", "40k", "£2bn"); "10 1/2", "½";
 * - cardinals in words, with "dozen", with "and a half"; below zero with "minus";
 * - fractions in words with a numerator below ten and a denominator up to ten ("two-thirds"), "one in five", "two out of three";
 * - one sign of money before a number, or one unit after it, or a larger and a smaller one in words ("5 feet 2 inches").
 * So powers, arithmetic, formulas, hundredths of hundreds, Indian scales, other decimal signs, typing shortcuts and parts of
 * codes, dates and telephone numbers are not news style. Specs that expect nothing are, where they say something in words.
 * A spec passes when exactly its values (and for units, its units) are found; the specs of units know no ranges, so that
 * of a range either end will do.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readAmounts } from "../../src/annotate/figures/amounts.ts";
import { recogniseFigures } from "../../src/annotate/figures/recognise.ts";
import { unitAt } from "../../src/annotate/figures/units.ts";
import { readSyntax } from "../../src/annotate/syntax/read.ts";
import { readNumbers } from "../../src/text/numbers/numbers.ts";

interface Spec {
  readonly Input: string;
  readonly NotSupported?: string;
  readonly Results?: readonly {
    readonly Text: string;
    readonly Resolution: { readonly value: string | null; readonly unit?: string };
  }[];
}

const DIGITS = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const SCALE = `(?:hundred|thousand|million|billion|trillion|dozens?)`;
const CARDINAL = `(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|dozens?)`;
const WORDS = `(?:minus |half an? |an? |a quarter )?${CARDINAL}(?:(?: and |[ -])${CARDINAL})*`;
const PART = `(?:hal(?:f|ves)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)`;
const FRACTION = `(?:half|(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -]${PART})`;
const AND_PART = `(?: and ${FRACTION}(?: ${SCALE})?)?`;
const RATIO = `(?:${CARDINAL}|\\d+) (?:in|out of) (?:${WORDS}|\\d+)`;
const whole = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join("|")})$`, "iu");

/** A number as the agencies' house styles have it. */
const NEWS_NUMBER = whole(
  `${DIGITS}(?: ?${SCALE}|(?:k|m|mn|bn|tn))?${AND_PART}`,
  String.raw`\d+[ -]\d/\d|\d*[½¼¾⅓⅔]`,
  `${WORDS}${AND_PART}`,
  FRACTION,
  `${FRACTION} (?:of )?(?:an? )?${SCALE}`,
  RATIO,
);
const UNIT = String.raw`(?:(?!m(?:eur|usd|gbp|aud)\b|lakh|crore)[\p{L}²³./]+(?: (?!and\b|${CARDINAL}\b)\p{L}+){0,3}|%)`;
/** The same with one sign of money before it or one unit after it, or two of them in words. */
const NEWS_AMOUNT = whole(
  `(?:[a-z]{2,3} ?)?[$£€¥₹] ?${DIGITS}(?: ?\\p{L}+)?`,
  String.raw`${DIGITS}(?: \d/\d)?[ -]?${UNIT}`,
  String.raw`(?:\d+|${WORDS}) (?:feet|pounds|dollars) (?:and )?(?:\d+|${WORDS}) (?:inches|ounces|pence|cents)`,
  `${WORDS}${AND_PART}[ -]${UNIT}`,
);
/** Formulas, and bounds that no sentence of a report has. */
const ODD_RANGE =
  /[<>=≤≥~]|\d\/\d|equal|negative|\bor (?:more|less|greater) than\b|\d in \d|\p{L}th\b|^x is/iu;

const specs = (folder: string, file: string): Spec[] =>
  JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8").replace(/^\uFEFF/u, "")) as Spec[];

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const sameList = (want: readonly number[], got: readonly number[]): boolean =>
  want.length === got.length && want.every((value, i) => near(value, got[i] ?? Number.NaN));
const numbersOf = (spec: Spec): number[] =>
  (spec.Results ?? []).map(({ Resolution }) => Number((Resolution.value ?? "").replace("%", "")));

const passesNumber = (spec: Spec): boolean =>
  sameList(
    numbersOf(spec),
    readNumbers(spec.Input).flatMap(({ value }) => (value === null ? [] : [value])),
  );

/** "[20,30)", "(,100]": the ends as numbers, an open one null. */
const endsOf = (range: string): [number | null, number | null] => {
  const [low = "", high = ""] = range.slice(1, -1).split(",");
  return [low === "" ? null : Number(low), high === "" ? null : Number(high)];
};

function passesRange(spec: Spec): boolean {
  const sentence = { start: 0, end: spec.Input.length, tokens: [], block: 0, paragraph: 0 };
  const got = readAmounts({ text: spec.Input, sentence, tokens: [] }).filter(
    ({ bound }) => bound !== "exact" && bound !== "about",
  );
  const want = (spec.Results ?? []).map(({ Resolution }) => endsOf(Resolution.value ?? "(,)"));
  return (
    want.length === got.length && want.every(([low, high], i) => got[i]?.low === low && got[i]?.high === high)
  );
}

/** The spec's unit in our terms ("Kilometer" is `km`); null: a unit that we do not know. */
const unitOf = (name: string | undefined): string | null =>
  name === undefined
    ? "percent"
    : (unitAt(` ${name}`, 0)?.unit.unit ?? unitAt(` ${name}s`, 0)?.unit.unit ?? null);
const knownUnits = (spec: Spec): boolean =>
  (spec.Results ?? []).every(({ Resolution }) => unitOf(Resolution.unit) !== null);

function passesUnit(spec: Spec): boolean {
  const block = { kind: "body" as const, start: 0, end: spec.Input.length, by: "spec" };
  const figures = recogniseFigures(spec.Input, readSyntax(spec.Input, [block]), []);
  return (spec.Results ?? []).every(({ Resolution }) => {
    const unit = unitOf(Resolution.unit);
    const value = Number((Resolution.value ?? "").replace("%", ""));
    return figures.some(
      (figure) =>
        (figure.unit === unit || (unit === "lb" && figure.unit === "GBP")) &&
        (near(value, figure.value ?? Number.NaN) || near(value, figure.high ?? Number.NaN)),
    );
  });
}

/** Digits inside an address, a date, a telephone number, a code, a list without blanks, or with another decimal sign. */
const inCode = (input: string, text: string): boolean => {
  const at = input.toLowerCase().indexOf(text.toLowerCase());
  return (
    /[\d/:+-]$/u.test(input.slice(0, at).trimStart()) ||
    /\p{L}-$/u.test(input.slice(0, at)) ||
    /^[./,:]\d/u.test(input.slice(at + text.length)) ||
    /^\d{1,2},\d{1,2}$/u.test(text)
  );
};

/** By the words that the spec expects: what stands around them may be anything. Nothing is expected of plain words. */
const isNewsNumber = ({ Input, Results }: Spec): boolean =>
  (Results ?? []).length === 0
    ? /^\p{L}+ \p{L}/u.test(Input.trim())
    : (Results ?? []).every(({ Text }) => NEWS_NUMBER.test(Text.trim()) && !inCode(Input, Text));
const isNewsRange = (spec: Spec): boolean => (spec.Results ?? []).length > 0 && !ODD_RANGE.test(spec.Input);
/** One number and its unit, in a unit that we know. */
const isNewsUnit = (spec: Spec): boolean =>
  (spec.Results ?? []).length > 0 &&
  knownUnits(spec) &&
  (spec.Results ?? []).every(
    ({ Text, Resolution }) => typeof Resolution.value === "string" && NEWS_AMOUNT.test(Text.trim()),
  );

function rows(
  name: string,
  all: readonly Spec[],
  news: (spec: Spec) => boolean,
  passes: (spec: Spec) => boolean,
): Record<string, number> {
  const usual = all.filter(news);
  const rate = (list: readonly Spec[]) => (100 * list.filter(passes).length) / Math.max(1, list.length);
  return {
    [`${name}, news style`]: rate(usual),
    [`${name}, news style: specs`]: usual.length,
    [`${name}, all`]: rate(all),
  };
}

/** Pass rates per kind, percentages as 0-100; `specs` rows are counts. */
export function evaluate(dataDir: string): Record<string, number> {
  const folder = join(dataDir, "recognizers", "Specs");
  if (!existsSync(folder)) return {};
  return {
    ...rows("numbers", specs(folder, "Number/English/NumberModel"), isNewsNumber, passesNumber),
    ...rows("bounds", specs(folder, "Number/English/NumberRangeModel"), isNewsRange, passesRange),
    ...rows("percent", specs(folder, "Number/English/PercentModel"), isNewsUnit, passesUnit),
    ...rows("money", specs(folder, "NumberWithUnit/English/CurrencyModel"), isNewsUnit, passesUnit),
    ...rows("measures", specs(folder, "NumberWithUnit/English/DimensionModel"), isNewsUnit, passesUnit),
  };
}
