import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readingOf } from "../../../../test/fixtures/reading.ts";
import { claimSentences } from "../../sentences/claim-sentences.ts";
import { matchWords, WordPairer } from "../match.ts";
import { clauseCosine } from "./clauses.ts";

function cosineOf(one: string, other: string): number {
  const told = (id: string, text: string) => ({ id, outlet: id, published: "2031-05-09", text });
  const sentences = claimSentences(readingOf([told("r1", one), told("r2", other)]));
  const [a, b] = [sentences[0]!, sentences[1]!];
  return clauseCosine({ a, b, matches: matchWords(new WordPairer(sentences).pairsOf(a, b)) });
}

test("what stands in one clause of each is more than what is strewn over them", () => {
  const depot = "The army shelled the fuel depot, and the mayor asked villagers to stay calm.";
  const same = cosineOf(depot, "After months of quiet, the army shelled a fuel depot.");
  const strewn = cosineOf(depot, "The mayor sold fuel, and a choir sang for the villagers.");
  assert.ok(same > strewn);
  assert.equal(cosineOf(depot, "The mayor slept."), 0);
});

test("is a cosine, whatever the words", () => {
  const words = fc.constantFrom(
    "army",
    "shelled",
    "depot",
    "who",
    "said",
    "that",
    ",",
    "and",
    "Monday",
    "12",
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 3, maxLength: 14 }), (list) => {
      const text = `The ${list.join(" ")} burned.`;
      const cosine = cosineOf(text, "The army said that the depot burned on Monday.");
      assert.ok(cosine >= 0 && cosine <= 1 + 1e-9);
    }),
    { numRuns: 40 },
  );
});
