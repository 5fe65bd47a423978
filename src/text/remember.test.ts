import assert from "node:assert/strict";
import { test } from "node:test";
import { remembering } from "./remember.ts";

test("a word is worked out once, and again only after too many others", () => {
  const worked: string[] = [];
  const length = remembering((word) => worked.push(word) && word.length, 3);
  assert.deepEqual(["ox", "hen", "ox", "goat", "hen"].map(length), [2, 3, 2, 4, 3]);
  assert.deepEqual(worked, ["ox", "hen", "goat"]);
  length("mouse");
  length("ox");
  assert.deepEqual(worked, ["ox", "hen", "goat", "mouse", "ox"]);
});
