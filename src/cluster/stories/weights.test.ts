import assert from "node:assert/strict";
import { test } from "node:test";
import { FAMILIES, type Family, type Tallies } from "./families.ts";
import { streamWeights } from "./weights.ts";

const report = (...words: readonly string[]): Tallies =>
  Object.fromEntries(
    FAMILIES.map((family: Family) => [
      family,
      family === "words" ? Object.fromEntries(words.map((word) => [word, 1])) : {},
    ]),
  ) as Tallies;

test("a stream forgets what one report had long ago, and halves what more had", () => {
  const weights = streamWeights();
  weights.learn(report("lanthe", "morrow"));
  weights.learn(report("morrow", "quillon"));
  const before = weights.weight("words", "morrow");
  assert.ok(before < weights.weight("words", "lanthe"));
  for (let n = 2; n < 10_000; n++) weights.learn(report("tessen"));
  const unseen = weights.weight("words", "never-said");
  assert.equal(weights.weight("words", "lanthe"), unseen);
  assert.equal(weights.weight("words", "quillon"), unseen);
  assert.ok(weights.weight("words", "morrow") < unseen);
  assert.ok(weights.weight("words", "tessen") < 0.1);
});

test("what a stream has counted does not depend on how many things it knows", () => {
  const weights = streamWeights();
  const many = Array.from({ length: 700 }, (_, at) => `thing${at}`);
  weights.learn(report(...many));
  weights.learn(report("thing0", "thing699"));
  assert.equal(weights.weight("words", "thing0"), weights.weight("words", "thing699"));
  assert.ok(weights.weight("words", "thing0") < weights.weight("words", "thing350"));
});
