import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Span } from "../../model/span.ts";
import { edits } from "./edits.ts";

/** Pieces joined by spaces, with where each stands. */
function lay(pieces: readonly string[]): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = "";
  for (const piece of pieces) {
    if (text !== "") text += " ";
    spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
}

const between = (old: readonly string[], young: readonly string[]) => {
  const [a, b] = [lay(old), lay(young)];
  return { a, b, found: edits(a.text, a.spans, b.text, b.spans) };
};

test("a reworded piece is one change, a new one an addition, a lost one a cut", () => {
  const kinds = (old: string[], young: string[]) => between(old, young).found.map(({ kind }) => kind);
  assert.deepEqual(kinds(["One.", "Two.", "Three."], ["One.", "Too.", "Three."]), ["changed"]);
  assert.deepEqual(kinds(["One.", "Three."], ["One.", "Two.", "Three."]), ["added"]);
  assert.deepEqual(kinds(["One.", "Two.", "Three."], ["Two.", "Three."]), ["cut"]);
  assert.deepEqual(kinds(["One  and\nmore."], ["One and more."]), []);
});

const pieces = fc.array(fc.constantFrom("A.", "B.", "C.", "D."), { maxLength: 12 });

test("what is outside the edits stands in both texts, in order", () => {
  fc.assert(
    fc.property(pieces, pieces, (old, young) => {
      const { a, b, found } = between(old, young);
      const kept = (spans: Span[], text: string, side: "before" | "after"): string[] =>
        spans
          .filter(
            (span) =>
              !found.some(
                (edit) => edit[side] !== null && edit[side].start <= span.start && span.end <= edit[side].end,
              ),
          )
          .map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(kept(a.spans, a.text, "before"), kept(b.spans, b.text, "after"));
    }),
  );
});

test("texts that share nothing are one change, in bounded work", () => {
  const [old, young] = ["a", "b"].map((letter) => Array.from({ length: 6000 }, (_, i) => `${letter}${i}.`));
  const { a, b, found } = between(old!, young!);
  assert.deepEqual(found, [
    { kind: "changed", before: { start: 0, end: a.text.length }, after: { start: 0, end: b.text.length } },
  ]);
});
