import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ClaimSentence } from "../sentences/words.ts";
import { runFeature } from "./score.ts";

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

test("of a run that is shorter than what is asked for no more is told than that", () => {
  const around = (from: number) => fc.array(fc.integer({ min: from, max: from + 9 }), { maxLength: 20 });
  const asked = fc.integer({ min: 1, max: 13 });
  fc.assert(
    fc.property(around(0), around(10), around(20), around(30), asked, asked, (a, b, c, d, shared, least) => {
      const stretch = Array.from({ length: shared }, (_, at) => 40 + at);
      const [one, other] = [spoken([...a, ...stretch, ...b]), spoken([...c, ...stretch, ...d])];
      const run = Math.min(12, shared);
      // one token is no stretch worth asking for
      const isTold = run >= Math.min(12, least) || least < 2;
      assert.equal(runFeature(one, other, Math.min(12, least) / 12), isTold ? run / 12 : 0);
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
