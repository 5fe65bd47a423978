import assert from "node:assert/strict";
import { test } from "node:test";
import { retryAt } from "./retry.ts";

test("Retry-After is a number of seconds or a date, and no more than a day", () => {
  const now = Date.parse("2024-08-06T10:00:00Z");
  assert.equal(retryAt("120", now), now + 120_000);
  assert.equal(retryAt("Tue, 06 Aug 2024 10:05:00 GMT", now), now + 300_000);
  assert.equal(retryAt("Tue, 06 Aug 2019 10:05:00 GMT", now), now);
  assert.equal(retryAt("9999999999", now), now + 86_400_000);
  for (const said of [undefined, "", "soon"]) assert.equal(retryAt(said, now), null);
});
