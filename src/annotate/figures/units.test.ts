import assert from "node:assert/strict";
import { test } from "node:test";
import { signBefore, toSi, unitAt } from "./units.ts";

test("the longest unit name wins", () => {
  assert.equal(unitAt("20 square miles", 2)?.unit.unit, "mi2");
  assert.equal(unitAt("20 miles per hour", 2)?.unit.unit, "mph");
  assert.equal(unitAt("20-mile", 2)?.unit.unit, "mi");
  assert.equal(unitAt("20km", 2)?.unit.unit, "km");
  assert.equal(unitAt("7%", 1)?.unit.unit, "percent");
  assert.equal(unitAt("20 drones", 2), null);
});

test("signs of money stand before the number", () => {
  assert.equal(signBefore("a $4", 3)?.unit.unit, "USD");
  assert.equal(signBefore("A$4", 2)?.unit.unit, "AUD");
  assert.equal(signBefore("US$4", 3)?.unit.unit, "USD");
  assert.equal(signBefore("£4", 1)?.unit.unit, "GBP");
  assert.equal(signBefore("see 4", 4), null);
});

test("measures convert to SI, money and counts to themselves", () => {
  assert.deepEqual(toSi(20, null, "km"), { low: 20000, high: null, unit: "m" });
  assert.deepEqual(toSi(1, 2, "weeks"), { low: 604800, high: 1209600, unit: "s" });
  assert.deepEqual(toSi(386, null, "mi2"), { low: 999735410.59, high: null, unit: "m2" });
  assert.deepEqual(toSi(5, null, "USD"), { low: 5, high: null, unit: "USD" });
  assert.deepEqual(toSi(22, null, "people"), { low: 22, high: null, unit: "people" });
});
