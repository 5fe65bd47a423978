import assert from "node:assert/strict";
import { test } from "node:test";
import { lazily } from "./lazily.ts";

test("a value is made when it is first asked for, and once, null too", () => {
  let made = 0;
  const value = lazily(() => (++made > 1 ? made : null));
  assert.equal(made, 0);
  assert.deepEqual([value(), value()], [null, null]);
  assert.equal(made, 1);
});
