import assert from "node:assert/strict";
import { test } from "node:test";
import { teach } from "./attitudes.ts";

test("a row that is always right weighs for, one that is always wrong against, and teaching twice gives the same", () => {
  const examples = Array.from({ length: 40 }, (_, i) => ({ rows: [i % 2, 7], right: i % 2 === 0 }));
  const weights = teach(examples, 1);
  assert.ok(weights[0]! > 0.5 && weights[1]! < -0.5);
  assert.deepEqual(teach(examples, 1), weights);
});
