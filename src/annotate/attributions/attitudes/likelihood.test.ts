import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { likelihood } from "./likelihood.ts";

it("is a likelihood whatever the features, and knows no order among them", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (features) => {
      const found = likelihood(features);
      assert.ok(found >= 0 && found <= 1);
      assert.ok(Math.abs(found - likelihood(features.toReversed())) < 1e-12);
    }),
  );
});
