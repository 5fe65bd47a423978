import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import fc from "fast-check";
import { analyse } from "./analyse.ts";
import type { Analysis } from "./analyser.ts";

const words = (text: string): string[] => text.split(" ");
const one = (text: string): Analysis => analyse([words(text)])[0]!;

/** "saw>Divers" and so on: governor and word of a relation. */
function arcs(text: string, relation: string): string[] {
  const { heads, relations } = one(text);
  const list = words(text);
  return relations.flatMap((name, i) =>
    name === relation ? [`${list[heads[i]!] ?? "ROOT"}>${list[i]}`] : [],
  );
}

test("a plain sentence gets its tags and its tree", () => {
  const text = "Divers found the wreck near the harbour .";
  assert.deepEqual(one(text).tags, ["NNS", "VBD", "DT", "NN", "IN", "DT", "NN", "."]);
  assert.deepEqual(arcs(text, "nsubj"), ["found>Divers"]);
  assert.deepEqual(arcs(text, "obj"), ["found>wreck"]);
  assert.deepEqual(arcs(text, "root"), ["ROOT>found"]);
  assert.deepEqual(arcs(text, "case"), ["harbour>near"]);
});

test("reported speech hangs on its verb, the speaker is the verb's subject", () => {
  const text = "The governor said that the bridge had collapsed .";
  assert.deepEqual(arcs(text, "nsubj"), ["said>governor", "collapsed>bridge"]);
  assert.deepEqual(arcs(text, "ccomp"), ["said>collapsed"]);
});

test("passives and their agents are told from actives", () => {
  const text = "Two soldiers were killed by the rebels .";
  assert.deepEqual(arcs(text, "nsubj:pass"), ["killed>soldiers"]);
  assert.deepEqual(arcs(text, "aux:pass"), ["killed>were"]);
  assert.deepEqual(arcs(text, "obl:agent"), ["killed>rebels"]);
});

test("headlines in capitals are read as sentences", () => {
  const { tags } = one("FERRY SINKS OFF ISLAND , DOZENS MISSING");
  assert.ok(tags[1]!.startsWith("V") || tags[1] === "NNS");
  assert.equal(tags[2], "IN");
  assert.equal(tags[4], ",");
});

test("a title in title case is not all names", () => {
  const text = "Ministers Deny Report Of Secret Deal";
  assert.deepEqual(arcs(text, "root"), ["ROOT>Deny"]);
  assert.deepEqual(one(text).tags, ["NNS", "VBP", "NN", "IN", "JJ", "NN"]);
});

test("straight, curly and missing quotation marks give one reading of who speaks", () => {
  for (const text of [
    '" We will rebuild , " the mayor said .',
    "“ We will rebuild , ” the mayor said .",
    "We will rebuild , the mayor said .",
  ]) {
    assert.ok(arcs(text, "nsubj").includes("said>mayor"), text);
    assert.ok(arcs(text, "nsubj").includes("rebuild>We"), text);
  }
});

test("a sentence is analysed for itself, whatever stands beside it", () => {
  const texts = [
    "Fire crews reached the village .",
    "Nobody was hurt .",
    "What happened next is disputed .",
  ].map(words);
  const together = analyse(texts);
  texts.forEach((text, i) => {
    assert.deepEqual(analyse([text])[0], together[i]);
  });
});

function isTree(heads: readonly number[]): boolean {
  const depth = (word: number, steps = 0): boolean =>
    word === -1 || (steps <= heads.length && depth(heads[word]!, steps + 1));
  return heads.filter((head) => head === -1).length === 1 && heads.every((_, word) => depth(word));
}

test("whatever the words, the result is a tree with one root", () => {
  const word = fc.oneof(
    fc.constantFrom("the", "said", ",", ".", "“", "He", "that", "and", "was"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 40 }), { maxLength: 5 }), (sentences) => {
      const analyses = analyse(sentences);
      assert.equal(analyses.length, sentences.length);
      analyses.forEach(({ tags, heads, relations }, i) => {
        const { length } = sentences[i]!;
        assert.deepEqual([tags.length, heads.length, relations.length], [length, length, length]);
        assert.ok(isTree(heads));
        assert.equal(relations[heads.indexOf(-1)], "root");
        assert.equal(relations.filter((relation) => relation === "root").length, 1);
      });
    }),
    { seed: 5, numRuns: 60 },
  );
});

test("no words give an empty analysis, and thousands of words one tree in little time", () => {
  assert.deepEqual(analyse([[]]), [{ tags: [], heads: [], relations: [] }]);
  const [analysis] = analyse([Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? "and" : "ships"))]);
  assert.ok(isTree(analysis!.heads));
});

for (const without of ["--no-enable-avx-vnni", "--no-enable-avx2", "--no-enable-avx"])
  test(`a processor as by ${without} reads the same`, { skip: process.arch !== "x64" }, () => {
    const text =
      "Divers who had left the harbour of Port Ellery at dawn found the wreck on Tuesday , the mayor said .";
    const page = new URL("./analyse.ts", import.meta.url).href;
    const program = `import { analyse } from "${page}"; console.log(JSON.stringify(analyse([${JSON.stringify(words(text))}])));`;
    const { stdout, stderr } = spawnSync(process.execPath, [without, "--input-type=module", "-e", program], {
      encoding: "utf8",
    });
    assert.deepEqual(JSON.parse(stdout || `"${stderr.slice(0, 300).replaceAll('"', "'")}"`), [one(text)]);
  });
