/**
 * Numbers, bounds, shares, money and measures on the English specs of Recognizers-Text (Microsoft, MIT). `news` rows keep
 * what news copy writes (see the patterns below: no powers, arithmetic, odd fractions, formulas, two-part amounts); `all`
 * rows leave out nothing. A spec passes when exactly its values (and for units, its units) are found.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readAmounts } from "../../src/annotate/figures/amounts.ts";
import { recogniseFigures } from "../../src/annotate/figures/recognise.ts";
import { unitAt } from "../../src/annotate/figures/units.ts";
import { readSyntax } from "../../src/annotate/syntax/read.ts";
import { readNumbers } from "../../src/text/numbers.ts";

interface Spec {
  readonly Input: string;
  readonly NotSupported?: string;
  readonly Results?: readonly {
    readonly Text: string;
    readonly Resolution: { readonly value: string | null; readonly unit?: string };
  }[];
}

/** A number as news copy writes it: digits with a scale at most, or cardinals in words. */
const NEWS_NUMBER =
  /^(?:[$£€]? ?\d[\d,]*(?:\.\d+)?(?:k|m|bn| ?(?:mil|mln|bln|thousand|hundred|million|billion|trillion|dozen))?|(?:an? |half an? )?\p{L}+(?:[ -]\p{L}+)*)$/u;
/** The same with one sign of money before it or one unit after it: no "MEUR 5", "15 dollars 50", "5 ft 2". */
const NEWS_AMOUNT =
  /^(?:(?:[a-z]{2,3} ?)?[$£€¥₹] ?\d[\d,]*(?:\.\d+)? ?\p{L}*|\d[\d,]*(?:\.\d+)?[ -]?(?:[\p{L}²³./]+(?: [\p{L}]+){0,3}|%)|\p{Ll}+(?:[ -]\p{Ll}+){1,5})$/u;
/** Fractions with odd denominators, signs and decimals in words, Indian scales, typing shortcuts. */
const ODD_WORD =
  /\b(?:over|out of|minus|negative|point|a half million|crore|lakh|dzs?|dozs?|nought|naught|quarters?|thirds?|fourths?|\p{L}+(?:f|x|en|t|n|ie|d|on)ths?|\p{L}+[ -]?firsts?|dozens|mao|[mM](?:EUR|USD|GBP|AUD|eur|usd|gbp|aud)|maud|in)\b/u;
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

export const passesNumber = (spec: Spec): boolean =>
  sameList(
    numbersOf(spec),
    readNumbers(spec.Input).flatMap(({ value }) => (value === null ? [] : [value])),
  );

/** "[20,30)", "(,100]": the ends as numbers, an open one null. */
const endsOf = (range: string): [number | null, number | null] => {
  const [low = "", high = ""] = range.slice(1, -1).split(",");
  return [low === "" ? null : Number(low), high === "" ? null : Number(high)];
};

export function passesRange(spec: Spec): boolean {
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
export const knownUnits = (spec: Spec): boolean =>
  (spec.Results ?? []).every(({ Resolution }) => unitOf(Resolution.unit) !== null);

export function passesUnit(spec: Spec): boolean {
  const block = { kind: "body" as const, start: 0, end: spec.Input.length, by: "spec" };
  const figures = recogniseFigures(spec.Input, readSyntax(spec.Input, [block]), []);
  return (spec.Results ?? []).every(({ Resolution }) => {
    const unit = unitOf(Resolution.unit);
    const value = Number((Resolution.value ?? "").replace("%", ""));
    return figures.some(
      (figure) =>
        (figure.unit === unit || (unit === "lb" && figure.unit === "GBP")) &&
        near(value, figure.value ?? Number.NaN),
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

/** By the words that the spec expects: what stands around them may be anything. */
export const isNewsNumber = ({ Input, Results }: Spec): boolean =>
  (Results ?? []).length > 0 &&
  (Results ?? []).every(({ Text }) => NEWS_NUMBER.test(Text) && !ODD_WORD.test(Text) && !inCode(Input, Text));
export const isNewsRange = (spec: Spec): boolean =>
  (spec.Results ?? []).length > 0 && !ODD_RANGE.test(spec.Input);
/** One number and its unit, in a unit that we know. */
export const isNewsUnit = (spec: Spec): boolean =>
  (spec.Results ?? []).length > 0 &&
  knownUnits(spec) &&
  (spec.Results ?? []).every(
    ({ Text, Resolution }) =>
      typeof Resolution.value === "string" && NEWS_AMOUNT.test(Text) && !ODD_WORD.test(Text),
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
