import assert from "node:assert/strict";
import { test } from "node:test";
import { authorsIn } from "./authors.ts";

const CASES: readonly [what: unknown, ...names: string[]][] = [
  ["Ann Bell", "Ann Bell"],
  ["By Ann Bell, Carl Dahl and Eva Falk", "Ann Bell", "Carl Dahl", "Eva Falk"],
  ["Ann Bell; Carl Dahl", "Ann Bell", "Carl Dahl"],
  ["Sandy Brand & Andy Anders", "Sandy Brand", "Andy Anders"],
  [["Ann Bell", "Ann Bell", { name: "Reuters" }], "Ann Bell", "Reuters"],
  [{ name: ["Ann Bell", "Carl Dahl"] }, "Ann Bell", "Carl Dahl"],
  ["https://lunda.example/ann"],
  ["@annbell"],
  [7],
  [null],
];

for (const [what, ...names] of CASES)
  test(`authors in ${JSON.stringify(what)}`, () => assert.deepEqual(authorsIn(what), names));

test("a list without end or bottom is cut", () => {
  let deep: unknown = "Ann Bell";
  for (let i = 0; i < 10_000; i++) deep = [deep];
  assert.deepEqual(authorsIn(deep), []);
  assert.equal(authorsIn(Array.from({ length: 100_000 }, (_, i) => `Ann Bell ${i}`)).length, 30);
});
