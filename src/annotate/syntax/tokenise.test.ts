import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tokenise } from "./tokenise.ts";

/** Each case as its tokens with spaces between; `text` where the text is not simply that without the spaces. */
const CASES: readonly [text: string, tokens: string][] = [
  ["Lunda's mayor didn't go", "Lunda 's mayor did n't go"],
  ["Lunda’s mayor can’t go", "Lunda ’s mayor ca n’t go"],
  ["They cannot, won't, they'd've", "They can not , wo n't , they 'd 've"],
  ["a 7-year-old goat", "a 7 - year - old goat"],
  ["non-profit, anti-war and Franco-German", "non-profit , anti-war and Franco - German"],
  ["KN-23 missiles, an F-16, Su-34s, COVID-19", "KN-23 missiles , an F-16 , Su-34s , COVID-19"],
  ["the top-10 list", "the top - 10 list"],
  ["the U.N.'s U.S.-led Gov. J. K. Roe", "the U.N. 's U.S. - led Gov. J. K. Roe"],
  ["$5bn, US$3.5m, 20km, 5pm, 20th, 1990s", "$ 5 bn , US$ 3.5 m , 20 km , 5 pm , 20th , 1990s"],
  ["1,000.50 at 10:30 a.m. on 9/11", "1,000.50 at 10:30 a.m. on 9/11"],
  ["No. 10 said no. Nos. 4", "No. 10 said no . Nos. 4"],
  [
    "See https://example.org/a.b?c=d). Or example.com.",
    "See https://example.org/a.b?c=d ) . Or example.com .",
  ],
  ["Mail ann@example.org, #tag @lunda", "Mail ann@example.org , #tag @lunda"],
  ["Well… so--and—then...", "Well … so -- and — then ..."],
  ["said.The river", "said . The river"],
  ["“No,” she said (twice).", "“ No , ” she said ( twice ) ."],
  ["the workers' demands, O'Neil of AT&T", "the workers ' demands , O'Neil of AT&T"],
  ["and/or km/h", "and / or km / h"],
];

for (const [text, tokens] of CASES) {
  test(`tokens: ${text}`, () =>
    assert.equal(
      tokenise(text)
        .map((word) => word.text)
        .join(" "),
      tokens,
    ));
}

test("law: words slice to their text, do not overlap, and leave out only white space", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom("U.S.", "'s", "n't", "-", "http://", "@", "a.b", "\u00a0", "👩‍🚒", "5pm"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const words = tokenise(text);
      let last = 0;
      for (const { start, end, text: form } of words) {
        assert.ok(start >= last && end > start);
        assert.equal(text.slice(start, end), form);
        assert.match(text.slice(last, start), /^[\s\u200b]*$/);
        last = end;
      }
      assert.match(text.slice(last), /^[\s\u200b]*$/);
    }),
  );
});

test("law: a text between two others has the words that it has alone", () => {
  const text = "Gov. Roe's 4-year-old U.S. plan";
  assert.deepEqual(
    tokenise(`Aa ${text} Bb`, 3, 3 + text.length).map((word) => word.text),
    tokenise(text).map((word) => word.text),
  );
});
