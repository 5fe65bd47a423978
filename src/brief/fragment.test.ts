import assert from "node:assert/strict";
import { test } from "node:test";
import { bareStory } from "../../test/fixtures/story.ts";
import { isFragment, TIME_FIRST } from "./fragment.ts";
import { lookup } from "./lookup.ts";

const story = bareStory();
const report = story.reports[0]!;

const placed = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { report: report.id, start, end: start + words.length };
};

/** Whether some words of a sentence that stands alone are a fragment; `said` is who says what in it, by their words. */
const fragment = (
  text: string,
  words: string,
  said?: readonly [source: string, cue: string, content: string],
) => {
  const [source, cue, content] = (said ?? []).map((part) => placed(text, part));
  const attributions =
    said === undefined
      ? []
      : [{ ...story.attributions[0]!, report: report.id, source: source!, cue: cue!, content: content! }];
  const alone = { ...report, text, sentences: [[0, text.length] as const], blocks: [] };
  return isFragment(lookup({ ...story, reports: [alone], attributions }), placed(text, words));
};

test("words that hang on what stands before them are a fragment, a clause is none", () => {
  const text =
    "The council closed three quays, parts of which had sunk, only hours after the crane fell, including the old one.";
  for (const words of ["including the old one", "parts of which had sunk", "only hours after the crane fell"])
    assert.ok(fragment(text, words), words);
  assert.ok(!fragment(text, "The council closed three quays"));
  assert.ok(fragment("The council, they said, sent word to Lunda.", "sent word to Lunda"));
  assert.ok(!fragment(text, "the crane fell"));
});

test("the end of a phrase that began before it is a fragment, with its quotation mark or without", () => {
  const text =
    "Ada Nyberg said the quay was “wholly unfit for cranes of that size” and spoke of lasting damage to the port.";
  assert.ok(fragment(text, "wholly unfit for cranes of that size"));
  assert.ok(fragment(text, "“wholly unfit for cranes of that size”"));
  assert.ok(fragment(text, "lasting damage to the port"));
  assert.ok(fragment("The crews “fully expect” more storms to come.", "more storms to come"));
  assert.ok(!fragment("“We stay,” the crews said.", "the crews said"));
  assert.ok(!fragment("The worry is that the quay may sink.", "that the quay may sink"));
});

test("a few quoted words that a sentence runs into are a fragment, a quoted clause is none", () => {
  const text =
    "She warned the owners would “repair nothing before the winter” and added that “we shall all pay for it.”";
  assert.ok(fragment(text, "repair nothing before the winter"));
  assert.ok(!fragment(text, "we shall all pay for it"));
});

test("a speaker without what is said is a fragment, one whose other deed is told is none", () => {
  const text = "Ada Nyberg, who came home on Monday, wrote that the quay had sunk.";
  assert.ok(
    fragment(text, "Ada Nyberg, who came home on Monday", ["Ada Nyberg", "wrote", "that the quay had sunk"]),
  );
  const two = "Ada Nyberg came home on Monday, saying that the quay had sunk.";
  assert.ok(
    !fragment(two, "Ada Nyberg came home on Monday", ["Ada Nyberg", "saying", "that the quay had sunk"]),
  );
});

test("how long after something else is told as an opening", () => {
  assert.match("Two days after the crane fell", TIME_FIRST);
  assert.match("Just hours before dawn", TIME_FIRST);
  assert.doesNotMatch("Two days of rain after the crane fell", TIME_FIRST);
});
