import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory, hostileStory } from "../../../test/fixtures/story.ts";
import { plain, renderMarkdown } from "./render.ts";

test("every footnote that is used is given once, with report, offsets and words", () => {
  const page = renderMarkdown(exampleStory());
  const used = new Set([...page.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, n]) => n));
  const given = [...page.matchAll(/^\[\^(\d+)\]: r\d+, \d+–\d+: “.+”$/gm)].map(([, n]) => n);
  assert.ok(given.length > 20);
  assert.deepEqual([...used].sort(), [...given].sort());
});

test("words from outside stay words", () => {
  assert.equal(plain("# a*b*\n<b> [x](y) | 1. z"), "\\# a\\*b\\* &lt;b&gt; \\[x\\](y) \\| 1. z");
  assert.equal(plain("1. z"), "\\1. z");
  assert.doesNotMatch(renderMarkdown(hostileStory()), /<script|<img|\u202e/);
});

test("what is denied, not verified or passed on is listed as such under who says it", () => {
  const story = exampleStory();
  const said = story.attributions.map((one) => ({
    ...one,
    kind: "indirect" as const,
    stance: "denies" as const,
    hedge: "unverified" as const,
  }));
  const list = renderMarkdown({ ...story, attributions: said })
    .split("## Who says what")[1]!
    .split("\n## ")[0]!;
  const rows = list.split("\n").filter((row) => row.startsWith("  - "));
  assert.ok(rows.length > 5);
  for (const row of rows) assert.match(row, /\((?:denied, )?not verified(?:, through [^)]+)?\) \[\^/);
});
