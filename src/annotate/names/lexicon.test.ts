import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readTable, writeTable } from "./lexicon.ts";

const LISTED: ReadonlyMap<string, number> = new Map([
  ["bank", 1],
  ["bank of", 2],
  ["bank of lunda", 4],
  ["of lunda", 8],
]);
const table = readTable(writeTable(LISTED, new Map([["bank", 3]])));

test("law: phrases read from a place on are those looked up one by one", () => {
  const words = fc.array(fc.constantFrom("bank", "of", "lunda", "ferry"), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, (keys) => {
      for (let at = 0; at < keys.length; at++) {
        const most = keys.length - at;
        const found = table.phrases(keys, at, most);
        const expected = Array.from(
          { length: most - 1 },
          (_, i) => LISTED.get(keys.slice(at, at + 2 + i).join(" ")) ?? 0,
        );
        assert.deepEqual(found, expected);
      }
    }),
    { seed: 4, numRuns: 100 },
  );
  assert.equal(table.longestOf(table.find("bank")), 3);
  assert.equal(table.longestOf(table.find("ferry")), 1);
});
