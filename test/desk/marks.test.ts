import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { segmentsOf } from "../../src/desk/story/reader/marks.ts";

const mark = (start: number, end: number, name = "m") => ({ start, end, name });

test("a stretch is cut where marks begin and end; the narrowest mark comes last", () => {
  const segments = segmentsOf(10, 30, [mark(0, 15, "a"), mark(12, 40, "b"), mark(50, 60, "c")]);
  assert.deepEqual(
    segments.map(({ start, end, marks }) => [start, end, marks.map(({ name }) => name).join("")]),
    [
      [10, 12, "a"],
      [12, 15, "ba"],
      [15, 30, "b"],
    ],
  );
});

test("segments cover their stretch without gap or overlap, whatever the marks", () => {
  const marks = fc.array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => mark(start, start + length)),
  );
  fc.assert(
    fc.property(marks, (all) => {
      const segments = segmentsOf(20, 50, all);
      assert.equal(segments[0]!.start, 20);
      assert.equal(segments.at(-1)!.end, 50);
      for (const [i, { start }] of segments.entries()) if (i > 0) assert.equal(start, segments[i - 1]!.end);
    }),
  );
});
