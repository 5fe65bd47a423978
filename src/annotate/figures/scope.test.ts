import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresIn } from "../../../test/fixtures/figures.ts";

test("scope tells what is added from what is in all", () => {
  assert.equal(figuresIn("Another 12 people were hurt.")[0]?.scope, "new");
  assert.equal(figuresIn("So far 300 people have been evacuated.")[0]?.scope, "total");
  assert.equal(figuresIn("The army destroyed 14 drones overnight.")[0]?.scope, "period");
});

test("a night's losses are not the toll, and another 30 come on top", () => {
  const scopes = (text: string) => figuresIn(text).map(({ scope, value }) => `${value} ${scope}`);
  assert.deepEqual(scopes("Fifteen sailors drowned overnight."), ["15 period"]);
  assert.deepEqual(scopes("A total of 1,500 sailors have drowned since the start of the siege."), [
    "1500 total",
  ]);
  assert.deepEqual(scopes("Another 30 sailors drowned."), ["30 new"]);
  assert.deepEqual(scopes("Thirty more sailors drowned."), ["30 new"]);
});

test("a count that has grown is of all there were", () => {
  assert.equal(figuresIn("The number of people arrested on Thursday rose to 19.")[0]?.scope, "total");
});
