import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readNumbers } from "./numbers.ts";

/** What is read from a text: its words with their value, or `?` and the least that a vague plural can mean. */
const read = (text: string): string[] =>
  readNumbers(text).map(({ start, end, value, low }) => `${text.slice(start, end)} = ${value ?? `? ${low}`}`);

const CASES: Readonly<Record<string, readonly string[]>> = {
  "76,000 and 1,234.5": ["76,000 = 76000", "1,234.5 = 1234.5"],
  "Twenty-two men, two hundred and two thousand ants": [
    "Twenty-two = 22",
    "two hundred and two thousand = 202000",
  ],
  "a million and a half or half a million": ["a million and a half = 1500000", "half a million = 500000"],
  "two and a half million": ["two and a half million = 2500000"],
  "3.5m people, £2bn, 12m high": ["3.5m = 3500000", "2bn = 2000000000", "12 = 12"],
  "1.1 million, 40k, 40 000": ["1.1 million = 1100000", "40k = 40000", "40 000 = 40000"],
  "tens of thousands, several hundred, dozens": [
    "tens of thousands = ? 20000",
    "several hundred = ? 200",
    "dozens = ? 24",
  ],
  "a dozen, two dozen, a couple of hundred": ["a dozen = 12", "two dozen = 24", "a couple of hundred = 200"],
  "scores of fans, test scores": ["scores = ? 40"],
  "16 constructor titles, 3 ½ miles": ["16 = 16", "3 ½ = 3.5"],
  "KN-23, MH17, Su-34, COVID-19, 7/7, 02:38, 1st, 1990s": [],
  "the one that, the twenty-fifth": [],
  "five point four, minus 5 degrees": ["five point four = 5.4", "5 = -5"],
  "minus five degrees, a 300mm lens, US$ 1MM": ["five = -5", "300 = 300", "1MM = 1000000"],
  "10 1/2 miles, 2-1/2 years, on 2 5/17/2018": ["10 1/2 = 10.5", "2-1/2 = 2.5", "2 = 2"],
  "one in five boys, nine in 10 boats, two out of three": [
    "one in five = 0.2",
    "nine in 10 = 0.9",
    "two out of three = 0.666666666667",
  ],
  "two in three attacks, one in 2012, one in three days": [
    "two = 2",
    "three = 3",
    "one = 1",
    "2012 = 2012",
    "one = 1",
    "three = 3",
  ],
  "one hundred and three and a half, three hundred and two dozen": [
    "one hundred and three and a half = 103.5",
    "three hundred and two dozen = 324",
  ],
};

for (const [text, wanted] of Object.entries(CASES))
  test(`numbers: ${text}`, () => assert.deepEqual(read(text), wanted));

test("digits with commas are read back as they were", () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (value) => {
      const written = value.toLocaleString("en-US");
      assert.deepEqual(
        readNumbers(`some ${written} houses`).map((number) => number.value),
        [value],
      );
    }),
    { seed: 3, numRuns: 200 },
  );
});

test("readings are in order, apart, and inside the stretch asked for", () => {
  const word = fc.constantFrom(
    "a",
    "half",
    "and",
    "hundred",
    "two",
    "-",
    "3",
    "million",
    "dozens",
    "of",
    ",",
    "couple",
    "1,000",
    "point",
    "third",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(" ");
      let last = 3;
      for (const { start, end } of readNumbers(text, 3)) {
        assert.ok(last <= start && start < end && end <= text.length);
        last = end;
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});
