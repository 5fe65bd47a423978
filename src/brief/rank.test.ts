import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../test/fixtures/story.ts";
import type { Located } from "../model/span.ts";
import { type IsStatement, lookup } from "./lookup.ts";
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

test("of two claims that differ only in their words, those that are a statement come first", () => {
  const [one, other] = story.claims.map((claim) => ({ ...claim, id: claim.id }));
  const alike = [one!, { ...one!, id: "c0" as never, assertions: other!.assertions, text: other!.text }];
  const { report, start } = alike[0]!.assertions[0]!;
  const first = (isStatement: IsStatement) => ranked(lookup(story, isStatement), alike)[0]!;
  const isOne = (place: Located) => place.report === report && place.start <= start && place.end > start;
  assert.equal(first(isOne), alike[0]);
  assert.equal(
    first((place) => !isOne(place)),
    alike[1],
  );
});
