import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hash32, hashEnd, hashOn, hashStart } from "./hash.ts";

test("law: a text hashed piece by piece has the hash of the whole", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (a, b, seed) => {
      assert.equal(hashEnd(hashOn(hashOn(hashStart(seed), a), b)), hash32(a + b, seed));
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("the hash that tables in data/ are keyed by stays what it was", () => {
  assert.equal(hash32("ferry"), 2453427618);
  assert.equal(hash32("ferry", 7), 3530417304);
});
