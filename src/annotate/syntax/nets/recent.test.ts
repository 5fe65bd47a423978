import assert from "node:assert/strict";
import { test } from "node:test";
import type { Analysis } from "./analyser.ts";
import { keyOf, RecentAnalyses } from "./recent.ts";
import { type PlacedWord, unplaced } from "./words.ts";

/** An analysis that shows what it was made of. */
const analysisOf = (words: readonly string[]): Analysis => ({
  tags: words,
  heads: [-1],
  relations: ["root"],
});

function counting(): {
  recent: { analyse(sentences: PlacedWord[][]): Analysis[] };
  asked: string[];
} {
  const asked: string[] = [];
  const recent = new RecentAnalyses((sentences) => {
    const texts = sentences.map((words) => words.map(({ text }) => text));
    asked.push(...texts.map((words) => words.join(" ")));
    return texts.map(analysisOf);
  });
  const analyse = (sentences: PlacedWord[][]) => recent.analyse(sentences, sentences.map(keyOf));
  return { recent: { analyse }, asked };
}

const split = (...texts: string[]): PlacedWord[][] => texts.map((text) => text.split(" ").map(unplaced));

test("a sentence is analysed once, whatever stands around it", () => {
  const { recent, asked } = counting();
  recent.analyse(split("The ferry sank .", "Nobody was lost ."));
  const again = recent.analyse(split("It rained .", "The ferry sank .", "It stopped ."));
  assert.deepEqual(asked, ["The ferry sank .", "Nobody was lost .", "It rained .", "It stopped ."]);
  assert.deepEqual(
    again.map(({ tags }) => tags.join(" ")),
    ["It rained .", "The ferry sank .", "It stopped ."],
  );
});

test("where words are cut otherwise it is another sentence", () => {
  const { recent, asked } = counting();
  recent.analyse([["40 000", "fled"].map(unplaced)]);
  recent.analyse([["40", "000", "fled"].map(unplaced)]);
  assert.equal(asked.length, 2);
});

test("what was not asked for during many others is forgotten, what was is not", () => {
  const { recent, asked } = counting();
  for (let i = 0; i < 5000; i++) recent.analyse(split(`Report ${i} .`, "Read more ."));
  assert.equal(asked.filter((text) => text === "Read more .").length, 1);
  recent.analyse(split("Report 0 ."));
  assert.equal(asked.filter((text) => text === "Report 0 .").length, 2);
});
