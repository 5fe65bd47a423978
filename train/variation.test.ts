import assert from "node:assert/strict";
import { test } from "node:test";
import type { TreeSentence } from "../eval/read/trees.ts";
import { Random } from "./random.ts";
import { vary } from "./variation.ts";

const SENTENCE: TreeSentence = {
  words: ['"', "Hold", "the", "line", ",", '"', "she", "said", "."],
  lemmas: ['"', "hold", "the", "line", ",", '"', "she", "say", "."],
  tags: ["``", "VB", "DT", "NN", ",", "''", "PRP", "VBD", "."],
  heads: [1, 7, 3, 1, 1, 1, 7, -1, 7],
  relations: ["punct", "ccomp", "det", "obj", "punct", "punct", "nsubj", "root", "punct"],
};

test("sentences come in the dress of other papers, mostly in their own, and keep their tree", () => {
  const random = new Random(1);
  const seen = new Map<string, number>();
  let headlines = 0;
  for (let i = 0; i < 2000; i++) {
    const { words, tags, heads } = vary(SENTENCE, random);
    if (words.some((word) => /^says$/i.test(word))) headlines++;
    else {
      assert.deepEqual(tags, SENTENCE.tags.slice(0, words.length));
      assert.deepEqual(heads, SENTENCE.heads.slice(0, words.length));
    }
    seen.set(words.join(" "), (seen.get(words.join(" ")) ?? 0) + 1);
  }
  for (const form of [
    '" HOLD THE LINE , " SHE SAID .',
    '" Hold the Line , " She Said .',
    '" hold the line , " she said .',
    "“ Hold the line , ” she said .",
    '" Hold the line , " she said',
  ]) {
    assert.ok(seen.has(form), form);
  }
  assert.ok(headlines > 100 && headlines < 400);
  assert.ok(seen.get(SENTENCE.words.join(" "))! > 1000);
});
