import assert from "node:assert/strict";
import { test } from "node:test";
import { joinedBy, twoReports } from "../../../test/fixtures/two-reports.ts";
import { claimSentences } from "../sentences/claim-sentences.ts";
import { comparer, findLinks } from "./links.ts";

/** The words of the first sentence that each pair of sentences of two reports is joined by at the first look. */
function linksOf(one: string, other: string): readonly string[] {
  const reading = twoReports(one, other);
  const sentences = claimSentences(reading);
  const compare = comparer(sentences, { sharedCopy: [], figures: reading.figures, voiceOf: () => null });
  return findLinks(sentences, compare).map(joinedBy);
}

/** Both say something of the same things: with a number, or with none. */
const first = (whom: string): string => `Villagers hid ${whom} in a barn above the lake.`;
const second = (whom: string): string => `A chef told her guests a tale of ${whom} over supper.`;

test("words that all name one thing say nothing of it", () => {
  const cutters = "the wooden harbour cutters";
  assert.deepEqual(linksOf(first(cutters), second(cutters)), []);
});

test("how many of it there were is said, where few things have that number in common", () => {
  const cutters = (count: string): string => `the ${count} harbour cutters`;
  assert.deepEqual(linksOf(first(cutters("47")), second(cutters("47"))), ["#47 cutter harbour"]);
  for (const common of ["nine", "40"])
    assert.deepEqual(linksOf(first(cutters(common)), second(cutters(common))), [], common);
});

test("how large it was is said, too", () => {
  const quake = "Weavers in Tarvik lost their looms in a quake of magnitude 6.3.";
  assert.deepEqual(linksOf(quake, "A magnitude 6.3 quake is told of in ballads.").length, 1);
});
