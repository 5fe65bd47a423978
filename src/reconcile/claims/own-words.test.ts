import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { buildClaim } from "./build.ts";
import { contextOf } from "./context.ts";
import { inOwnWords } from "./own-words.ts";

const TEXTS = [
  "Karim Tessler, the owner of the mill, fled in a ferry.",
  "The owner of the mill, Karim Tessler, fled.",
  "Karim Tessler fled in a ferry from the harbour.",
  "The ferry of the mill has sunk.",
  "In a ferry.",
];
const reading = readingOf(
  TEXTS.map((text, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, published: "2031-05-09", text })),
);
const context = contextOf(reading);

/** A claim of whole reports, by their numbers. */
const claim = (reports: readonly number[], sure: readonly (readonly string[])[] = []) =>
  buildClaim(
    { spans: reports.map((i) => ({ report: `r${i}`, start: 0, end: TEXTS[i]!.length })), sure },
    context,
  );

const textsOf = (...claims: readonly ReturnType<typeof claim>[]): readonly string[] =>
  inOwnWords(claims, context).map(({ text }) => text);

test("of two claims that one sentence tells best the lesser is told by another", () => {
  const [greater, lesser] = [claim([0, 1, 2]), claim([0, 3])];
  assert.equal(greater.text, lesser.text);
  assert.deepEqual(textsOf(lesser, greater), [TEXTS[3], greater.text]);
});

test("words that cannot be read by themselves are not told instead", () => {
  const [greater, lesser] = [claim([0, 1, 2]), claim([0, 4])];
  assert.deepEqual(textsOf(greater, lesser), [greater.text, lesser.text]);
});

test("what one larger claim holds all of is not told again", () => {
  const all = claim([0, 1, 2]);
  assert.deepEqual(textsOf(all, claim([0, 1])), [all.text]);
});

test("a claim that only ties sentences of two larger ones goes, unless it is sure", () => {
  const [fled, sunk] = [claim([0, 1, 2]), claim([1, 3, 4])];
  assert.equal(inOwnWords([fled, sunk, claim([0, 3])], context).length, 2);
  assert.equal(inOwnWords([fled, sunk, claim([0, 3], [["r0", "r3"]])], context).length, 3);
});
