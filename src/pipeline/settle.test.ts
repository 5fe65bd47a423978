import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../test/fixtures/reading.ts";

const voicesOf = (text: string): string[] =>
  readingOf([{ id: "a", text }]).figures.map(
    ({ start, end, voices }) => `${text.slice(start, end)}: ${voices.length}`,
  );

test("who denies something does not give the figures that are told aside", () => {
  assert.deepEqual(
    voicesOf("Tarnovia and Belgard deny shelling the town, which has lost 40 houses since the spring."),
    ["40 houses: 0"],
  );
});

test("the figure of what is denied stays with who denies it, that of an aside with who says it", () => {
  assert.deepEqual(voicesOf("The army denied that its guns had hit 12 houses in the town."), [
    "12 houses: 1",
  ]);
  assert.deepEqual(voicesOf("The mayor said the army had shelled the town, which has lost 40 houses."), [
    "40 houses: 1",
  ]);
});
