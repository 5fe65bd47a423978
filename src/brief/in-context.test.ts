import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { exampleStory } from "../../test/fixtures/story.ts";
import { inContext } from "./in-context.ts";
import { lookup } from "./lookup.ts";

const NOTE =
  "Rain fell. After the ferry had left the lock it rose to 40 knots and held that speed until dusk. Swans slept.";

const { look, place } = (() => {
  const story = exampleStory();
  const [first] = story.reports;
  const at = (words: string) => NOTE.indexOf(words);
  const sentences = [
    [0, 10],
    [at("After"), at(" Swans")],
    [at("Swans"), NOTE.length],
  ] as const;
  const report = { ...first!, text: NOTE, sentences };
  const start = at("40 knots");
  return {
    look: lookup({ ...story, reports: [report] }),
    place: { report: report.id, start, end: start + "40 knots".length },
  };
})();

const shown = (room: number): string => Object.values(inContext(look, place, room)).join("|");

test("a whole sentence stands around its words where there is room", () => {
  assert.equal(
    shown(100),
    "After the ferry had left the lock it rose to |40 knots| and held that speed until dusk.",
  );
});

test("where there is none both sides are cut between words, and say so", () => {
  assert.equal(shown(40), "… it rose to |40 knots| and held that …");
  assert.equal(shown(8), "…|40 knots|…");
});

test("what one side needs not the other has", () => {
  const last = { ...place, start: NOTE.indexOf("until dusk"), end: NOTE.indexOf(" Swans") };
  assert.equal(inContext(look, last, 50).before, "… rose to 40 knots and held that speed ");
});

test("law: no more than the room, or the words themselves with their marks", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (room) => {
      const { before, words, after } = inContext(look, place, room);
      assert.ok((before + words + after).length <= Math.max(room, words.length + 2));
      assert.equal(words, "40 knots");
    }),
  );
});
