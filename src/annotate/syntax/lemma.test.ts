import assert from "node:assert/strict";
import { test } from "node:test";
import { formOf } from "../../text/words/content-words.ts";
import { lemma, lemmaOf } from "./lemma.ts";

const CASES: readonly [word: string, tag: string, lemma: string][] = [
  ["Cities", "NNS", "city"],
  ["deaths", "NNS", "death"],
  ["boxes", "NNS", "box"],
  ["policemen", "NNS", "policeman"],
  ["people", "NNS", "person"],
  ["Russians", "NNPS", "Russian"],
  ["Moscow", "NNP", "Moscow"],
  ["said", "VBD", "say"],
  ["fled", "VBD", "flee"],
  ["freed", "VBD", "free"],
  ["seceded", "VBD", "secede"],
  ["exceeded", "VBD", "exceed"],
  ["evacuated", "VBN", "evacuate"],
  ["stopped", "VBD", "stop"],
  ["hoped", "VBD", "hope"],
  ["carried", "VBN", "carry"],
  ["visiting", "VBG", "visit"],
  ["denies", "VBZ", "deny"],
  ["'s", "VBZ", "be"],
  ["’s", "POS", "'s"],
  ["n't", "RB", "not"],
  ["wo", "MD", "will"],
  ["worse", "JJR", "bad"],
  ["larger", "JJR", "large"],
  ["an", "DT", "a"],
  ["1,000", "CD", "1000"],
];

for (const [word, tag, expected] of CASES) {
  test(`lemma: ${word} (${tag}) is ${expected}`, () => assert.equal(lemma(word, tag), expected));
}

test("a form keeps the lemma of the tag that it had last, and of no other", () => {
  const form = formOf("left");
  const tags = ["VBD", "VBD", "JJ", "VBD"];
  assert.deepEqual(
    tags.map((tag) => lemmaOf(form, "left", tag)),
    tags.map((tag) => lemma("left", tag)),
  );
});
