import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresIn } from "../../../test/fixtures/figures.ts";

test("an item says what happened to people, once, however its verb is put", () => {
  const items = (text: string): string[] => figuresIn(text).map(({ item }) => item);
  assert.deepEqual(items("The slide buried the road, killing at least 37 people."), ["people killed"]);
  assert.deepEqual(items("In the mine 16 people died and 23 were injured."), [
    "people died",
    "people injured",
  ]);
  assert.deepEqual(items("Officials spoke of 22 deaths and 13 injured residents."), [
    "deaths",
    "injured residents",
  ]);
});

test("a number alone behind another's name counts what the one before it counts", () => {
  const counted = (text: string): readonly string[] =>
    figuresIn(text).map(({ low, item }) => `${low} ${item}`);
  assert.deepEqual(counted("The rebels freed 112 prisoners and the government 280."), [
    "112 prisoners",
    "280 prisoners",
  ]);
  assert.deepEqual(counted("Police said 8,000 people marched, but the unions said there were 20,000."), [
    "8000 people",
    "20000 people",
  ]);
  assert.deepEqual(counted("The company said 300 workers were on strike; the union said 900."), [
    "300 workers",
    "900 workers",
  ]);
  assert.deepEqual(counted("The police estimated the turnout at 4,000. Organisers claimed 9,000."), [
    "4000 people",
    "9000 people",
  ]);
});

test("what is counted reads as a noun", () => {
  const items = (text: string): readonly string[] => figuresIn(text).map(({ item }) => item);
  assert.deepEqual(items("There were 22 in custody and five in critical condition."), [
    "people in custody",
    "people in critical condition",
  ]);
  assert.deepEqual(items("The blast killed Ann Lee and 22 others."), ["other people killed"]);
  assert.deepEqual(items("The number of dead was put at 12."), ["people dead"]);
  assert.deepEqual(items("The strikers asked 12 sailors. Nine patrons were gunned down."), [
    "sailors",
    "patrons gunned down",
  ]);
});
