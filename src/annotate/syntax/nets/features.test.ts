import assert from "node:assert/strict";
import { test } from "node:test";
import { plainMarks, shape, spellingKeys } from "./features.ts";

test("the shape of a word tells letters by case from digits and marks, at most two alike in a row", () => {
  assert.equal(shape("McAdam"), "XxXxx");
  assert.equal(shape("U.N."), "X.X.");
  assert.equal(shape("2,000"), "d,dd");
  assert.equal(shape("Élan"), "Xxx");
  assert.equal(shape("Donaudampfschifffahrt-2024-Xylophon"), "Xxx-dd-X");
});

test("words that differ in case share the key of the word, not that of the shape", () => {
  const [small, large] = [spellingKeys("harbour"), spellingKeys("HARBOUR")];
  assert.equal(small[0], large[0]);
  assert.notDeepEqual(small, large);
});

test("beginnings and endings of one text are different features", () => {
  const keys = spellingKeys("aa");
  assert.equal(new Set(keys).size, keys.length);
});

test("a word of any length has few keys", () => {
  assert.ok(spellingKeys("x".repeat(100_000)).length < 15);
  assert.ok(spellingKeys("").length > 0);
});

test("apostrophes inside words are made straight, lone quotation marks stay", () => {
  assert.equal(plainMarks("didn’t"), "didn't");
  assert.equal(plainMarks("’"), "’");
  assert.equal(plainMarks("“"), "“");
});
