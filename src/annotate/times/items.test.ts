import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Sentence } from "../../model/syntax.ts";
import { tokenise } from "../syntax/tokenise.ts";
import { mayTellTime, readItems } from "./items.ts";

/** A text as one sentence of which nothing is known but its tokens. */
function sentenceOf(text: string): Sentence {
  const tokens = tokenise(text).map((word) => ({
    ...word,
    lemma: word.text.toLowerCase(),
    tag: "NN",
    head: -1,
    relation: "dep",
  }));
  return { start: 0, end: text.length, tokens, block: 0, paragraph: 0 };
}

const PARTS =
  "Monday mondays may May second one some few dozen week weeks a p m am P.M. p.m a.m A.M. o'clock ’s 's n't ' ’ . - – , : / 20 1990 th s '90s 5pm noon spring summer GMT B.S.T g.m.t now q fy Q2 daily can not cannot gonna Sept Sept. mid early days half é ñ ª Ⅷ ½ İ ſ _ I A";

test("what a sentence without a word of time is cut into is never of a time", () => {
  const parts = fc.constantFrom(...PARTS.split(" "), " ", " ", "the ferry", "sank");
  const letters = fc.string({ unit: fc.constantFrom(..."apmiIA.’'s dtn-é0kyowM"), maxLength: 24 });
  let passed = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(parts, { maxLength: 7 }).map((some) => some.join("")),
        fc.array(parts, { maxLength: 7 }).map((some) => some.join(" ")),
        letters,
      ),
      (text) => {
        const sentence = sentenceOf(text);
        if (mayTellTime(sentence)) return;
        passed++;
        assert.deepEqual(readItems(text, sentence), []);
      },
    ),
    { seed: 5, numRuns: 8000 },
  );
  assert.ok(passed > 300, `${passed} texts were passed over`);
});

test("a sentence of plain words is passed over, one that names a day, a length or a number is not", () => {
  for (const text of ["The ferry didn't sink, the mayor said.", "“Nobody's lost,” I heard (at Lunda)."])
    assert.equal(mayTellTime(sentenceOf(text)), false, text);
  for (const text of ["It sank on Monday.", "It took weeks.", "It is now raised.", "It left at 5."])
    assert.equal(mayTellTime(sentenceOf(text)), true, text);
});
