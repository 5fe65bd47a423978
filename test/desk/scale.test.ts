import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber, dayScale, dayWords, valueScale } from "../../src/desk/story/chart/scale.ts";

test("values begin at nought, unless they lie close together or far apart", () => {
  const plain = valueScale([9, 14], 100, 0);
  assert.equal(plain.at(0), 100);
  assert.deepEqual(plain.ticks, [0, 5, 10, 15]);
  const close = valueScale([1000, 1010], 100, 0);
  assert.ok(close.ticks[0]! >= 990);
  const far = valueScale([3, 40_000], 100, 0);
  assert.deepEqual(far.ticks, [1, 10, 100, 1000, 10_000, 100_000]);
  assert.equal(far.at(1), 100);
});

test("one value alone has a scale too", () => {
  const { at, ticks } = valueScale([0], 100, 0);
  assert.ok(Number.isFinite(at(0)) && ticks.length > 0);
});

test("days lie between the edges in order, and one day in the middle", () => {
  const days = ["2031-03-11", "2031-03-13", "2031-03-21"].map(dayNumber);
  const { at, ticks } = dayScale(days, 0, 400);
  assert.deepEqual(days.map(at), [0, 80, 400]);
  assert.equal(dayWords(ticks[0]!), "11 Mar");
  assert.equal(dayScale(days.slice(0, 1), 0, 400).at(days[0]!), 200);
});
