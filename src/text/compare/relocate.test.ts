import assert from "node:assert/strict";
import { test } from "node:test";
import { relocate } from "./relocate.ts";

const place = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

test("words that stand twice are found among the words that were around them", () => {
  const before =
    "The mayor left. Nine people died, the ministry of Tarvik said. Later nine people died in Nyborg, it was told.";
  const after = `${"A note of the editors about spelling stands before all else. ".repeat(3)}${before}`;
  const second = place(before, "people died", 40);
  assert.deepEqual(relocate(after, before, second), place(after, "people died", after.indexOf("Later")));
});

test("where what was around them changed, the nearest place counts; words that are gone are nowhere", () => {
  const before = "One ferry sank.";
  const after = "Yesterday one small ferry, and another ferry, sank.";
  assert.deepEqual(relocate(after, before, place(before, "ferry")), place(after, "ferry"));
  assert.equal(relocate("Nothing here.", before, place(before, "ferry")), null);
});
