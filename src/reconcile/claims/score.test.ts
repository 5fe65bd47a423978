import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { runFeature } from "./score.ts";
import type { ClaimSentence } from "./words.ts";

const spoken = (tokens: readonly number[]): ClaimSentence => {
  const list = Int32Array.from(tokens);
  return { tokens: () => list } as unknown as ClaimSentence;
};

/** The definition, place by place; the feature is full at 12. */
function longest(one: readonly number[], other: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < one.length; i++)
    for (let j = 0; j < other.length; j++) {
      let run = 0;
      while (i + run < one.length && j + run < other.length && one[i + run] === other[j + run]) run++;
      most = Math.max(most, run);
    }
  return Math.min(12, most) / 12;
}

test("a run is the longest stretch that two sentences share, whichever were compared before", () => {
  const tokens = fc.array(fc.oneof(fc.nat(3), fc.nat(9000)), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(tokens, { minLength: 2, maxLength: 5 }), (lists) => {
      const all = lists.map(spoken);
      for (const [j, other] of lists.entries())
        for (const [i, one] of lists.entries())
          assert.equal(runFeature(all[i]!, all[j]!), longest(one, other));
    }),
  );
});

test("long sentences and long runs", () => {
  const long = Array.from({ length: 700 }, (_, at) => at % 301);
  const [one, other] = [spoken(long), spoken(long.slice(5))];
  assert.equal(runFeature(one, other), 1);
  assert.equal(runFeature(spoken([1, 2, 3]), other), 3 / 12);
  assert.equal(runFeature(other, spoken([])), 0);
});
