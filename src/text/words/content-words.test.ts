import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "../../model/syntax.ts";
import { askedOnce, contentWords, eachContentWord, storyWeight, wordForms } from "./content-words.ts";

const tokens = (text: string): Token[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    lemma: match[0],
    tag: /^\p{Lu}/u.test(match[0]) ? "NNP" : "NN",
    head: -1,
    relation: "dep",
  }));

test("articles, clitics and marks carry no content; accents and commas in numbers do not count", () => {
  const words = contentWords(
    tokens("The mayor of Düneberg did n't say that 1,200 homes , he 's sure , flooded ."),
  );
  assert.deepEqual(
    words.map((word) => word.lemma),
    ["mayor", "duneberg", "1200", "homes", "sure", "flooded"],
  );
  assert.deepEqual(
    words.filter((word) => word.isNumber).map((word) => word.lemma),
    ["1200"],
  );
});

test("which words may be of a number is told by themselves", () => {
  const forms = wordForms(tokens("Twenty-two of 1,200 , ½ a couple , dozens , the MH17 in threes"));
  assert.deepEqual(
    forms.map(({ mayCount }) => mayCount),
    [true, false, true, false, true, false, true, false, true, false, false, true, false, false],
  );
});

test("what a word's letters answer is asked once a form", () => {
  const asked: string[] = [];
  const isShown = askedOnce((text) => {
    asked.push(text);
    return text.length > 2;
  });
  const isLong = askedOnce((text) => text.length > 4);
  const forms = wordForms(tokens("the quay of the quayside"));
  assert.deepEqual(forms.map(isShown), [true, true, false, true, true]);
  assert.deepEqual(forms.map(isLong), [false, false, false, false, true]);
  assert.deepEqual(forms.map(isShown), [true, true, false, true, true]);
  assert.deepEqual(asked, ["the", "quay", "of", "quayside"]);
});

test("the content words that are counted are those that are listed", () => {
  const some = tokens("The mayor of Duneberg said 1,200 homes weren't flooded .");
  const counted: unknown[] = [];
  eachContentWord(some, (lemma, tag, isNumber) => counted.push([lemma, isNumber, tag === "NNP"]));
  assert.deepEqual(
    counted,
    contentWords(some).map(({ lemma, isNumber, isName }) => [lemma, isNumber, isName]),
  );
  assert.equal(counted.length, 6);
});

test("the rarer a word is in the story, the more it weighs", () => {
  assert.ok(storyWeight(1, 3) > storyWeight(3, 3));
  assert.ok(storyWeight(3, 3) > 0);
});
