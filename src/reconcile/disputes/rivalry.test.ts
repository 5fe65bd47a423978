import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../model/story.ts";
import { rivalriesToDisputes } from "./rivalry.ts";

const dead = (value: number): Figure => ({
  id: `f${value}`,
  report: "r1",
  start: 0,
  end: 2,
  item: "people dead",
  event: "death",
  bound: "exact",
  value,
  low: value,
  high: value,
  unit: "people",
  si: { low: value, high: value, unit: "people" },
  scope: "total",
  voices: [],
  asOf: null,
  place: null,
  claim: `c${value}`,
});

test("two counts of one day did not follow each other: the later one follows both", () => {
  const days = ["2031-03-06", "2031-03-11"] as const;
  const update = (from: number, to: number) =>
    ({ figures: [dead(from), dead(to)], is: "growth", days }) as const;
  assert.deepEqual(
    rivalriesToDisputes([update(9, 14), update(10, 14)]).map(({ reason }) => reason),
    ["the count changed with time (people dead): 9 or 10 as of 2031-03-06, then 14 as of 2031-03-11"],
  );
});
