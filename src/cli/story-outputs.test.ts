import assert from "node:assert/strict";
import { test } from "node:test";
import { tellsOnTerminal } from "./story-outputs.ts";

test("what was strange is told once: by the brief where it ends up beside standard error", () => {
  const plain = { all: false, color: true, quiet: false };
  assert.equal(tellsOnTerminal(plain, true), true);
  assert.equal(tellsOnTerminal(plain, false), false);
  assert.equal(tellsOnTerminal({ ...plain, quiet: true }, true), false);
  assert.equal(tellsOnTerminal({ ...plain, json: "-" }, true), false);
  assert.equal(tellsOnTerminal({ ...plain, json: "story.json" }, true), true);
});
