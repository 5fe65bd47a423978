import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { ofOneCause } from "./causes.ts";

const areOfOne = (one: string, other: string): boolean => {
  const reading = readingOf([
    { id: "r1", text: one },
    { id: "r2", text: other },
  ]);
  const [a, b] = ["r1", "r2"].map(
    (id) => reading.figures.find((f) => f.report === id && f.event !== null && f.unit === "people")!,
  );
  return ofOneCause(reading)(a!, b!);
};

test("the dead of an illness are none of the flood's; a toll that names no cause may be of either", () => {
  const flood = "The river burst its banks and killed 17 people.";
  const illness = "The number of suspected cases has climbed to 112, with seven deaths.";
  assert.equal(areOfOne(flood, illness), false);
  assert.equal(areOfOne("Floods have left 23 people dead.", "Eleven people have died of cholera."), false);
  assert.equal(areOfOne(illness, "Eleven people have died of cholera."), true);
  assert.equal(areOfOne(illness, "The death toll rose to 9."), true);
  assert.equal(areOfOne(flood, "The death toll rose to 23."), true);
});
