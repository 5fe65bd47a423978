import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { endOfPlainLetters } from "./letters.ts";

test("a run of plain letters is what a pattern would find, or left to it", () => {
  const piece = fc.constantFrom("a", "Z", "é", "’", "'", ".", "[", "`", "1", " ", "𝒜", "ab");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const run = /^[A-Za-z]*/.exec(text)![0];
      const touches = (text.codePointAt(run.length) ?? 0) > 127;
      assert.equal(endOfPlainLetters(text, 0, text.length), touches ? 0 : run.length);
    }),
    { seed: 21, numRuns: 500 },
  );
});

test("a run ends where the stretch does", () => {
  assert.equal(endOfPlainLetters("harbour", 0, 4), 4);
});
