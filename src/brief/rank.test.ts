import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../test/fixtures/story.ts";
import { lookup } from "./lookup.ts";
import { ranked } from "./rank.ts";

const story = exampleStory();

test("of two claims that differ only in how surely they are joined, the surer comes first", () => {
  const [claim] = story.claims.filter(({ decisions }) => decisions.some(({ verdict }) => verdict === "same"));
  const joined = (id: string, score: number) => ({
    ...claim!,
    id: id as never,
    decisions: [{ verdict: "same" as const, score, by: "reconcile/align", reasons: [] }],
  });
  const look = lookup(story);
  const order = ranked(look, [joined("c1", 0.5), joined("c2", 0.8)]).map(({ id }) => id);
  assert.deepEqual(order, ["c2", "c1"]);
});
