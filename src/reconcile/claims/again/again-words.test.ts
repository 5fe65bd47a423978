import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../../test/fixtures/reading.ts";
import { claimSentences } from "../../sentences/claim-sentences.ts";
import { matchWords, WordPairer } from "../match.ts";
import { beyondOneThing } from "./constituents.ts";
import { sharedVerbs } from "./verbs.ts";

function linkOf(one: string, other: string) {
  const told = (id: string, text: string) => ({ id, outlet: id, published: "2031-05-09", text });
  const sentences = claimSentences(readingOf([told("r1", one), told("r2", other)]));
  const [a, b] = [sentences[0]!, sentences[1]!];
  return { a, b, matches: matchWords(new WordPairer(sentences).pairsOf(a, b)) };
}

test("a long name in common is one thing, of which nothing is said in common", () => {
  const name = linkOf(
    "The Norland ferry safety committee heard three captains.",
    "A clerk left the Norland ferry safety committee.",
  );
  assert.equal(beyondOneThing(name), 0);
  const said = linkOf(
    "The Norland ferry safety committee heard three captains.",
    "Three captains were heard by the Norland ferry safety committee.",
  );
  assert.ok(beyondOneThing(said) > 0);
});

test("verbs that say something count, light ones do not", () => {
  assert.ok(sharedVerbs(linkOf("Rebels shelled the mill.", "The mill was shelled at dawn.")) > 0);
  assert.equal(sharedVerbs(linkOf("Rebels took the mill.", "The mill was taken at dawn.")), 0);
  assert.equal(sharedVerbs(linkOf("Rebels shelled the mill.", "The mill burned at dawn.")), 0);
});
