import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { worked } from "../../../test/fixtures/work.ts";
import { sentences } from "./sentences.ts";

/** Each case is one paragraph; `|` stands where a sentence ends and the next begins. */
const CASES = [
  "The U.N. envoy left. | He did not return.",
  "Gov. Anna Bell met Sen. Tom Roe on Aug. 6 in Lund. | They did not talk.",
  "KYIV, Aug. 6 (Agency) — The bridge fell on Tuesday. | Nobody was hurt.",
  "LUND (Agency) - Two trains met. | One stopped.",
  "J. K. Smith and Mr. P. Doe came from No. 10 at 9 a.m. on Friday. | No. | They walked.",
  "She lives at No. 5 in the lane. | He is No. 5. | They left.",
  "U.N. inspectors met Lt. Gen. J. R. Fay in Aug. | Gov. Bell did not.",
  "LUNDA, Kallvik, Aug. 6 (AP) — The U.N. left. | “It is over.” | Gov. Bell agreed.",
  "It fell on Aug. 6. | Gov. Bell wept.",
  "The talks ended at 5 p.m. | The minister left.",
  "The talks ended at 5 p.m. Friday in Bern.",
  "“We lost the road.” | The mayor wept.",
  "“We lost the road,” she said. | “We will rebuild.”",
  "“Where is the road?” Mayor Lund asked. | Nobody knew.",
  "“Where is the road?” asked the mayor.",
  '"Stop!" he shouted. | "Stop now!"',
  '"It fell. | It fell fast," said a guard. | "Then it burned."',
  "U.S. President Ann Bell flew to the U.S. | She landed at noon.",
  "He lives in the U.S. and works for Bolt Inc. in Mass. | His brother does not.",
  "Bolt Inc. | The firm said so.",
  "Sales rose 3.5 percent to $1.2 million. | Costs fell.",
  "See https://example.org/a.b?c=d. | More at example.com.",
  "#Lund is safe, wrote @lund_city. | The post was shared.",
  "Well … it fell. | And then… | Nothing.",
  "They waited... for hours.",
  "It fell. | ... We heard it.",
  "It fell . . . and burned. | We left.",
  "“He said ‘no.’ ” | They left.",
  "The bridge is gone. https://example.org/x | Nobody was hurt.",
  "The guard (he is 40.) left. | (The other stayed.) | Both were paid.",
  "It was signed by Dr. Ng, Ph.D., et al. | The board met.",
  "The ministry said.The river rose. | No one left.".replace("said.The", "said. | The"),
  "Washington, D.C. | The mayor stayed.",
  "It is Yusuf Ali Jr. of St. Paul vs. Kim Roe.",
  "Lt. Gen. Omar Fay and Col. Ivo Dan spoke. | Neither smiled.",
  "What now? | Nobody knows! | Who cares?",
  "'It is over.' | The crowd left.",
  "The order names Nos. 4 and 5. | It is dated Jan. 3, 2021.",
  "It began on Sept. 3. | Two days later it ended.",
  "The court, i.e. the judges, sat for approx. 3 hours.",
];

for (const marked of CASES) {
  test(`sentences: ${marked}`, () => {
    const expected = marked.split(" | ");
    const text = expected.join(" ");
    const found = sentences(text).map(({ words }) => text.slice(words[0]!.start, words.at(-1)!.end));
    assert.deepEqual(found, expected);
  });
}

test("a space that is missing after a full stop does not join sentences", () => {
  const found = sentences("The river rose.The bridge fell.");
  assert.deepEqual(
    found.map(({ words }) => words.length),
    [4, 4],
  );
});

test("a paragraph ends at a line break, but not where a line was wrapped in mid-sentence", () => {
  const found = sentences("A headline\nThe river rose and\nthe bridge fell.\n\nNobody came.");
  assert.deepEqual(
    found.map(({ words, paragraph }) => [words.length, paragraph]),
    [
      [2, 0],
      [8, 1],
      [3, 2],
    ],
  );
});

test("law: sentences hold every word once, in order, and cross no paragraph", () => {
  const piece = fc.constantFrom(
    "U.S.",
    "said",
    ". ",
    ".",
    "”",
    "“",
    '"',
    "(",
    ")",
    " ",
    "\n",
    "The",
    "a.m.",
    "?",
    "…",
    "é",
    "😀",
    "3.5",
    "'s",
    "Mr. ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const found = sentences(text);
      const words = found.flatMap((sentence) => sentence.words);
      for (const { start, end, text: form } of words) assert.equal(text.slice(start, end), form);
      assert.equal(words.map((word) => word.text).join(""), text.replace(/\s/gu, ""));
      assert.ok(found.every((sentence) => sentence.words.length > 0));
      const numbers = found.map(({ paragraph }) => paragraph);
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      );
    }),
  );
});

for (const hostile of [
  ".",
  "a.",
  "U.S.",
  "“.",
  "-a",
  "9.",
  "((",
  "a\n",
  "'s",
  "a@",
  "http://",
  "é",
  "A.B",
  "\u200b",
]) {
  test(`time is linear on ${JSON.stringify(hostile)} repeated`, () => {
    const started = worked();
    sentences(hostile.repeat(200_000));
    assert.ok(worked() - started < 5000);
  });
}
