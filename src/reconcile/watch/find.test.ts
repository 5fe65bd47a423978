import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exampleStory } from "../../../test/fixtures/story.ts";
import type { Story } from "../../model/story.ts";
import type { WatchRule } from "../../model/watch.ts";
import { changesBetween } from "../changes/find.ts";
import { findings } from "./find.ts";

const story = exampleStory();
const nothing: Story = { ...story, reports: [], entities: [], figures: [], claims: [], disputes: [] };

const found = (rule: WatchRule, before: Story, after: Story) => {
  const all = findings(rule, { before, after, changes: changesBetween(before, after) });
  const texts = new Map(after.reports.map(({ id, text }) => [id, text]));
  for (const { evidence } of all)
    for (const { report, start, end, quoted } of evidence)
      assert.equal(texts.get(report)!.slice(start, end), quoted);
  return all.map(({ words }) => words);
};

const figure = story.figures.find(({ value, unit }) => value !== null && unit === "people")!;
const words = figure.item;

describe("a figure", () => {
  test("is told when it first reaches the threshold, and not again", () => {
    const rule = (threshold: number): WatchRule => ({ kind: "figure", words, threshold });
    assert.equal(found(rule(1), nothing, story).length, 1);
    assert.deepEqual(found(rule(1), story, story), []);
    assert.deepEqual(found(rule(1e9), nothing, story), []);
  });

  test("of which nothing was told before is told, whatever it is; the same value is not told again", () => {
    const rule: WatchRule = { kind: "figure", words, threshold: null };
    assert.equal(found(rule, nothing, story).length, 1);
    assert.deepEqual(found(rule, story, story), []);
    assert.deepEqual(found({ ...rule, words: "elephants" }, nothing, story), []);
  });

  test("is told in whatever words it is counted: the killed are counted with the dead, and not with the hurt", () => {
    const dead = { ...figure, item: "people dead", event: "die", value: 9, low: 9, high: 9 };
    const told = (words: string): number =>
      found({ kind: "figure", words, threshold: 9 }, nothing, { ...story, figures: [dead] }).length;
    assert.deepEqual(
      ["people dead", "people killed", "deaths", "killed", "people injured", "firefighters killed"].map(told),
      [1, 1, 1, 1, 0, 0],
    );
  });

  test("“up to 30” does not reach 30", () => {
    const upTo = { ...figure, value: null, low: null, high: 1e6, bound: "atMost" as const };
    const rule: WatchRule = { kind: "figure", words, threshold: 30 };
    assert.deepEqual(found(rule, nothing, { ...story, figures: [upTo] }), []);
  });
});

describe("a name", () => {
  test("is told when it appears, under any of its spellings; a place only as a place", () => {
    const place = story.entities.find(({ type }) => type === "place")!;
    const person = story.entities.find(({ type }) => type === "person")!;
    for (const kind of ["place", "name"] as const)
      assert.deepEqual(found({ kind, name: place.name.toUpperCase() }, nothing, story), [
        `named: ${place.name}`,
      ]);
    assert.deepEqual(found({ kind: "place", name: person.name }, nothing, story), []);
    assert.deepEqual(found({ kind: "name", name: person.name }, story, story), []);
  });
});

describe("a line of reporting", () => {
  test("is told of the claim that is watched, and of no other", () => {
    const carried = story.claims.find(({ lines }) => lines.length > 1)!;
    const fewer = {
      ...story,
      claims: story.claims.map((claim) =>
        claim === carried ? { ...claim, lines: claim.lines.slice(0, 1) } : claim,
      ),
    };
    const { report, start, end } = carried.assertions[0]!;
    const anchor = { id: carried.id, at: { report, start, end } };
    assert.equal(found({ kind: "line", claim: anchor }, fewer, story).length, 1);
    assert.equal(found({ kind: "line", claim: null }, fewer, story).length, 1);
    assert.deepEqual(found({ kind: "line", claim: anchor }, story, fewer), []);
    const gone = { id: "c0", at: { report: "r0", start: 0, end: 5 } };
    assert.deepEqual(found({ kind: "line", claim: gone }, fewer, story), []);
  });
});
