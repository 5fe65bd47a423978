import assert from "node:assert/strict";
import { it } from "node:test";
import { expect, read } from "../../../../test/fixtures/attributions.ts";

it("a verb that no list has may tell an attitude", () => {
  expect(
    "[Ann Lee|source] [weighed in on|cue] [the deal|content]. [Lee|source] [said|cue] [it was dead|content].",
    {
      attitudes: true,
    },
  );
});

it("rather of whoever speaks elsewhere in the report", () => {
  assert.deepEqual(read("Ann Lee weighed in on the deal. It is dead.", { attitudes: true }).found, []);
});

it("and most verbs tell none", () => {
  for (const text of ["The mayor kicked the ball.", "The club played in Lund.", "The storm shook the boats."])
    assert.deepEqual(read(text, { attitudes: true }).found, [], text);
});

it("where attitudes are not asked for, none is added", () => {
  assert.deepEqual(read("Voters weighed in on the deal.").found, []);
});
