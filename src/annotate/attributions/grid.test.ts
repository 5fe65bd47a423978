import assert from "node:assert/strict";
import { test } from "node:test";
import { gridOf } from "./grid.ts";

test("what meets a stretch is found once, however far either reaches", () => {
  const [short, long, last] = [
    { start: 10, end: 20 },
    { start: 1400, end: 6100 },
    { start: 6100, end: 6101 },
  ];
  const grid = gridOf([short, long, last]);
  assert.deepEqual(grid.meeting({ start: 0, end: 9000 }), [short, long, last]);
  assert.deepEqual(grid.meeting({ start: 3100, end: 6100 }), [long]);
  assert.deepEqual(grid.meeting({ start: 3100, end: 3101 }), [long]);
  assert.deepEqual(grid.meeting({ start: 20, end: 1400 }), []);
});
