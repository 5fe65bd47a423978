import assert from "node:assert/strict";
import { it } from "node:test";
import { expect, read } from "../marked.ts";

it("a verb that no list has may tell an attitude", () => {
  expect("[Voters|source] [weighed in on|cue] [the deal|content].", { attitudes: true });
});

it("and most verbs tell none", () => {
  for (const text of ["The mayor kicked the ball.", "The club played in Lund.", "The storm shook the boats."])
    assert.deepEqual(read(text, { attitudes: true }).found, [], text);
});

it("where attitudes are not asked for, none is added", () => {
  assert.deepEqual(read("Voters weighed in on the deal.").found, []);
});
