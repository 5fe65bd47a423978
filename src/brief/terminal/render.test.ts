import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { exampleStory, hostileStory } from "../../../test/fixtures/story.ts";
import { readStory } from "../../pipeline/read.ts";
import { fitted, harmless, padded, widthOf, wrapped, wrappedRuns } from "./layout.ts";
import { renderTerminal } from "./render.ts";

const plain = (width: number, all = false): string =>
  renderTerminal(exampleStory(), { width, colour: false, all });

test("no line is wider than the terminal", () => {
  for (const width of [40, 60, 80, 100, 120])
    for (const line of plain(width, true).split("\n")) assert.ok(widthOf(line) <= width, `${width}: ${line}`);
});

test("nor where a dozen reports carry one thing, whose titles are then on lines of their own", () => {
  const story = readStory(
    Array.from({ length: 12 }, (_, at) => ({
      name: `${at}.json`,
      bytes: Buffer.from(
        JSON.stringify({
          outlet: `The ${"ABCDEFGHIJKL"[at]} Post`,
          title: "Twelve die as the ferry Aurelia sinks off Tarvik",
          text: `At least 12 people were killed when the ferry Aurelia sank off Tarvik, the Interior Ministry said.\n\nReporter ${"ABCDEFGHIJKL"[at]} saw ${at + 20} boats.`,
        }),
      ),
    })),
  );
  for (const width of [40, 50, 80]) {
    const lines = renderTerminal(story, { width, colour: false, all: true }).split("\n");
    for (const line of lines) assert.ok(widthOf(line) <= width, `${width}: ${line}`);
    assert.ok(lines.filter((line) => line.includes("Twelve die as the ferry")).length >= 12, `${width}`);
  }
});

test("the story comes first, then the lists behind it, doubts last", () => {
  const heads = plain(80)
    .split("\n")
    .filter((line) => /^[A-Z][A-Z ,]{5,}(?: {2}|$)/.test(line))
    .map((line) => line.split("  ")[0]);
  assert.deepEqual(heads, [
    "ON SEVERAL LINES",
    "CONTESTED",
    "WHAT CHANGED",
    "WIDELY CARRIED, ONE VOICE OR ONE LINE",
    "ONE REPORT, OR NOT VERIFIED",
    "FIGURES",
    "WHO SAYS WHAT",
    "TIMELINE",
    "PLACES",
    "READ WITH DOUBT",
    "DIAGNOSTICS",
  ]);
});

test("a report that shares copy is shown with whom, an inferred date as inferred, lines of reporting apart", () => {
  const page = plain(100);
  assert.match(page, /6 reports · 5 lines of reporting/);
  assert.match(page, /r1 r2 share Reuters copy: one line of reporting/);
  assert.match(page, /12–13 Mar 2031 \(inferred\)/);
  assert.match(page, /r1 r2 \| r4 \| r6/);
});

test("lists are cut with a way to see the rest, and whole with `all`", () => {
  const { figures, ...story } = exampleStory();
  const counts = Array.from({ length: 14 }, (_, i) => ({
    ...figures[0]!,
    id: `f-${i}`,
    event: null,
    item: `boats of kind ${i}`,
  }));
  const page = (most: number, all: boolean): string =>
    renderTerminal({ ...story, figures: counts.slice(0, most) }, { width: 80, colour: false, all });
  assert.match(page(14, false), /and 2 more figures: --all/);
  assert.doesNotMatch(page(13, false), /--all/, "one left over is shown");
  assert.doesNotMatch(page(14, true), /--all/);
});

test("colour changes nothing but colour", () => {
  const coloured = renderTerminal(exampleStory(), { width: 80, colour: true });
  assert.notEqual(coloured, plain(80));
  assert.equal(stripVTControlCharacters(coloured), plain(80));
});

test("words from outside cannot steer the terminal", () => {
  const page = renderTerminal(hostileStory(), { width: 80, colour: false });
  assert.doesNotMatch(page, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  assert.equal(harmless("a\u001b[31mb\u202ec\nd"), "a�[31mb�c d");
  assert.equal(harmless("\u200fNorland\u200e (NO)"), "Norland (NO)");
});

test("layout: wide letters take two columns, marks none", () => {
  assert.equal(widthOf("船が"), 4);
  assert.equal(widthOf("e\u0301"), 1);
  assert.equal(fitted("船が港に", 5), "船が…");
  assert.equal(padded("船", 4), "船  ");
});

test("law: wrapping keeps every letter and no line is too wide", () => {
  const words = fc.array(fc.constantFrom("a", "harbour", "船が港に", "unbreakablewordwithoutend"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 40 }), (list, width) => {
      const text = list.join(" ");
      for (const lines of [wrapped(text, width), wrappedRuns([{ text }], width).lines]) {
        assert.equal(lines.join("").replace(/ /g, ""), text.replace(/ /g, ""));
        for (const line of lines) assert.ok(widthOf(line) <= width);
      }
    }),
  );
});
