import assert from "node:assert/strict";
import { test } from "node:test";
import { conceptsOf } from "./paraphrase.ts";

const related = (one: string, other: string): boolean =>
  conceptsOf(one).some((concept) => conceptsOf(other).includes(concept));

test("synonyms, derived words and peoples share a concept", () => {
  for (const [one, other] of [
    ["halt", "stop"],
    ["injure", "injury"],
    ["evacuate", "evacuation"],
    ["belarusian", "belarus"],
    ["buy", "purchase"],
  ] as const)
    assert.ok(related(one, other), `${one} ${other}`);
});

test("opposites and strangers do not", () => {
  for (const [one, other] of [
    ["advance", "retreat"],
    ["bridge", "governor"],
    ["flood", "election"],
  ] as const)
    assert.ok(!related(one, other), `${one} ${other}`);
});

test("the first and the last word of the table are found, others are not", () => {
  assert.ok(conceptsOf("aachen").length > 0);
  for (const word of ["", "#", "zzzzz", "Halt", "two words"]) assert.deepEqual(conceptsOf(word), [], word);
});
