import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import { claimSentences } from "../sentences/claim-sentences.ts";
import { frameOfSaying } from "./frame-of-saying.ts";

const NOTICE = "Dana Orr’s claim of theft told captains little.";

const [sentence] = claimSentences(
  readingOf([{ id: "r1", outlet: "Halm", published: "2031-05-09", text: NOTICE }]),
);

const at = (words: string): Span => {
  const start = NOTICE.indexOf(words);
  return { start, end: start + words.length };
};

const said = (cue: string, source: string, content: string): Attribution => ({
  id: cue,
  report: sentence!.report,
  kind: "indirect",
  content: at(content),
  cue: at(cue),
  source: at(source),
  voices: [],
  stance: "says",
  hedge: "none",
  by: "test",
  reasons: [],
});

/** The words of the notice that only say who says something. */
const frame = (...attributions: readonly Attribution[]): string =>
  [...frameOfSaying(sentence!, attributions)]
    .map((place) => sentence!.words[place]!)
    .map(({ start, end }) => NOTICE.slice(start, end))
    .join(" ");

test("the frame is the verb of saying with whoever says it and to whom, and not what is said", () => {
  assert.equal(frame(said("told", "Dana Orr’s claim of theft", "little")), "Dana Orr claim theft captains");
});

test("what another says is told, wherever it stands", () => {
  const claim = said("claim", "Dana Orr", "theft");
  assert.equal(frame(said("told", "Dana Orr’s claim of theft", "little"), claim), "Dana Orr claim captains");
});

test("a verb that does something by saying it is no frame", () => {
  assert.equal(frame(said("claim", "Dana Orr", "theft")), "");
});
