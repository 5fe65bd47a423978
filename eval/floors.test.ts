import assert from "node:assert/strict";
import { test } from "node:test";
import { type Floors, pin, standing, sunk } from "./floors.ts";

const PINNED: Floors = {
  names: { corpus: "one", metrics: { f1: { score: 80, epsilon: 0.5 }, recall: { score: 70, epsilon: 2 } } },
};

test("a score may fall by as much as its floor allows, and no further; one that is missing has sunk", () => {
  assert.deepEqual(sunk("names", PINNED.names!, { f1: 79.5, recall: 68 }), []);
  assert.deepEqual(sunk("names", PINNED.names!, { f1: 79.4, recall: 90 }), ["names: f1: 79.4, floor 79.5"]);
  assert.deepEqual(sunk("names", PINNED.names!, { f1: 80 }), ["names: recall: pinned at 70, not measured"]);
});

test("a floor is raised at once, lowered only with a reason, and keeps what it may fall by", () => {
  const raised = pin(PINNED, "names", "one", { f1: 82.04, recall: 70 }, null);
  assert.deepEqual(raised.names?.metrics, {
    f1: { score: 82, epsilon: 0.5 },
    recall: { score: 70, epsilon: 2 },
  });
  assert.throws(
    () => pin(PINNED, "names", "one", { f1: 79, recall: 70 }, null),
    /would lower f1: give --reason/,
  );
  assert.throws(() => pin(PINNED, "names", "one", { f1: 80 }, null), /would lower recall/);
  assert.equal(pin(PINNED, "names", "one", { f1: 79 }, "a leak in the data").names?.metrics.f1?.score, 79);
});

test("on other data floors begin anew; mere counts have none", () => {
  const anew = pin(PINNED, "names", "two", { f1: 60, "all: specs": 3 }, null);
  assert.deepEqual(anew.names, { corpus: "two", metrics: { f1: { score: 60, epsilon: 0.5 } } });
});

test("floors that were held against nothing do not hold", () => {
  assert.equal(standing(["names", "times"], []), "all floors of 2 tasks hold");
  assert.equal(standing(["names"], ["times"]), "the floors of 1 task hold; not held against anything: times");
  assert.equal(standing([], ["names", "times"]), "no floor was held against anything: names, times");
});
