import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../../test/fixtures/reading.ts";
import { accountsOf } from "./account.ts";

const causeOf = (text: string): string | null => {
  const reading = readingOf([{ id: "r1", text }]);
  const figure = reading.figures.find(({ event, unit }) => event !== null && unit === "people")!;
  return accountsOf(reading)(figure).cause();
};

test("the dead of an illness are none of the flood's", () => {
  assert.equal(causeOf("The river burst its banks and killed 17 people."), "event");
  assert.equal(causeOf("Floods have left 23 people dead."), "event");
  assert.equal(causeOf("The number of suspected cases has climbed to 112, with seven deaths."), "illness");
  assert.equal(causeOf("Eleven people have died of cholera."), "illness");
});

test("a toll that names no cause may be of either", () => {
  assert.equal(causeOf("The death toll rose to 9."), null);
  assert.equal(causeOf("Cholera after the floods has left 23 people dead."), null);
});
