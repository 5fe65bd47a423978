import assert from "node:assert/strict";
import { test } from "node:test";
import { headline } from "./headline.ts";

test("a statement is told as a headline", () => {
  assert.deepEqual(
    headline({
      words: ["The", "ferry", "carried", "a", "relic", "that", "was", "stolen", "."],
      lemmas: ["the", "ferry", "carry", "a", "relic", "that", "be", "steal", "."],
      tags: ["DT", "NN", "VBD", "DT", "NN", "WDT", "VBD", "VBN", "."],
      heads: [1, 2, -1, 4, 2, 7, 7, 4, 2],
      relations: ["det", "nsubj", "root", "det", "obj", "nsubj:pass", "aux:pass", "acl:relcl", "punct"],
    }),
    {
      words: ["ferry", "carries", "relic", "that", "stolen"],
      lemmas: ["ferry", "carry", "relic", "that", "steal"],
      tags: ["NN", "VBZ", "NN", "WDT", "VBN"],
      heads: [1, -1, 1, 4, 2],
      relations: ["nsubj", "root", "obj", "nsubj:pass", "acl:relcl"],
    },
  );
});

test("plural subjects keep the plain verb, and what is no statement makes no headline", () => {
  const divers = {
    words: ["Divers", "found", "it", "."],
    lemmas: ["diver", "find", "it", "."],
    tags: ["NNS", "VBD", "PRP", "."],
    heads: [1, -1, 1, 1],
    relations: ["nsubj", "root", "obj", "punct"],
  };
  assert.deepEqual(headline(divers)?.words, ["Divers", "find", "it"]);
  assert.equal(headline({ ...divers, relations: ["vocative", "root", "obj", "punct"] }), null);
});
