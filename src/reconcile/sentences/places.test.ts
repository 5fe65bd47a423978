import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentenceIn } from "./places.ts";

test("law: halving finds the sentence that looking at each would find", () => {
  const step = fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(
      fc.array(step),
      fc.nat({ max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (steps, start, length) => {
        let at = 0;
        const sentences = steps.map(([gap, own]) => {
          const begins = at + gap;
          at = begins + own;
          return { start: begins, end: at };
        });
        const span = { start, end: start + length };
        const found = sentences.find((one) => one.start <= span.start && span.end <= one.end);
        assert.equal(sentenceIn(sentences, span), found);
      },
    ),
  );
});
