import assert from "node:assert/strict";
import { test } from "node:test";
import { nearDuplicates, signature, similarity } from "./minhash.ts";

/** Words of a text that no other seed gives: a fixed linear congruence. */
function text(seed: number, length: number): string[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return `w${state % 5000}`;
  });
}

test("the estimate comes near the true share of common runs", () => {
  const one = text(7, 400);
  const other = [...one.slice(0, 300), ...text(11, 100)];
  const estimate = similarity(signature(one)!, signature(other)!);
  assert.ok(Math.abs(estimate - 0.58) < 0.18, String(estimate));
  assert.equal(similarity(signature(one)!, signature(one)!), 1);
});

test("a text that nearly repeats another points to the first of its kind", () => {
  const [one, other] = [text(3, 300), text(5, 300)];
  const again = [...one.slice(0, 290), "changed", "ending"];
  assert.deepEqual(nearDuplicates([one, other, again, one, ["too", "short"]], 0.6), [0, 1, 0, 0, 4]);
});
