import assert from "node:assert/strict";
import { test } from "node:test";
import { gist, headsOf, themeOf } from "./gist.ts";

test("the gist of a text is its longer words, cut to stems, and its numbers", () => {
  assert.deepEqual(
    [...gist("Evacuated 1,200 from the harbour; evacuation on")],
    ["evacua", "1", "200", "from", "harbou"],
  );
});

test("the theme is what at least half of the texts begin with; one text has none", () => {
  const texts = ["Harbour blast kills", "A blast at the harbour", "Shares fall"].map((text) => ({ text }));
  assert.deepEqual([...themeOf(headsOf(texts))], ["harbou", "blast"]);
  assert.deepEqual([...themeOf(headsOf(texts.slice(0, 1)))], []);
});
