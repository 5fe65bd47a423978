import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Span } from "../model/span.ts";
import { excerptAround } from "./excerpt.ts";

const marksOf = (text: string, word: string): Span[] =>
  [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({ start: index, end: index + word.length }));

test("an excerpt is where most of the marks are", () => {
  const text = `One mill. ${"Far from it. ".repeat(50)}Mills: a mill, a mill and a mill. ${"And so on. ".repeat(50)}`;
  const { start, end } = excerptAround(text, marksOf(text, "mill"));
  assert.match(text.slice(start, end), /^(Far|from|it\.).*a mill, a mill and a mill.*(on\.|so|And)$/);
});

test("without marks it is the beginning", () => {
  assert.deepEqual(excerptAround("Short.", []), { start: 0, end: 6 });
  assert.equal(excerptAround("word ".repeat(100), []).start, 0);
  assert.deepEqual(excerptAround("", []), { start: 0, end: 0 });
});

test("it holds a mark whole, lies in the text, and parts no pair of surrogates", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("mill ", "mill", "😀", " ", "\n", "a".repeat(90), "so it was "), {
        maxLength: 60,
      }),
      fc.constantFrom("mill", "mill".repeat(3), "a".repeat(90)),
      (pieces, word) => {
        const text = pieces.join("");
        const marks = marksOf(text, word);
        const { start, end } = excerptAround(text, marks);
        assert.ok(0 <= start && start <= end && end <= text.length && end - start <= 360);
        assert.ok(marks.length === 0 || marks.some((mark) => start <= mark.start && mark.end <= end));
        assert.ok(text.slice(start, end).isWellFormed());
      },
    ),
  ));
