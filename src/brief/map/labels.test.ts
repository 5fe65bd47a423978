import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { meets } from "./bearings.ts";
import { dotOf, labelBox, labelsOf, type Marked } from "./labels.ts";
import { HEIGHT, WIDTH } from "./view.ts";

const mark = (name: string, x: number, y: number): Marked => ({ name, x, y, radius: 5 });

test("a name turns to the side where it covers no dot, and stays on the map", () => {
  const harbour = mark("Harbour", 300, 200);
  const mill = mark("Mill", WIDTH - 12, 90);
  const labels = labelsOf([harbour, mark("Quay", 325, 200), mill]);
  assert.deepEqual(labels.get(harbour), { x: 292, y: 204, anchor: "end" });
  assert.equal(labels.get(mill)?.anchor, "end");
});

test("a name that would cover dots wherever it stood is still written", () => {
  const around = [-30, 0, 30].flatMap((dx) => [-12, 0, 12].map((dy) => mark("·", 300 + dx, 200 + dy)));
  const town = mark("Town", 300, 200);
  assert.ok(labelsOf([town, ...around]).has(town));
});

test("no name lies on another or beyond the edge, and none on a dot where it could stand off all", () => {
  const place = fc.record({
    name: fc.string({ minLength: 1, maxLength: 14 }),
    x: fc.integer({ min: 0, max: WIDTH }),
    y: fc.integer({ min: 0, max: HEIGHT }),
    radius: fc.integer({ min: 3, max: 8 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (marks) => {
      const boxes = [...labelsOf(marks)].map(([{ name }, label]) => labelBox(name, label));
      for (const [i, box] of boxes.entries()) {
        assert.ok(box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= HEIGHT);
        assert.ok(boxes.slice(i + 1).every((other) => !meets(box, other)));
      }
      const [first, ...others] = marks;
      const label = first && labelsOf([first, ...others]).get(first);
      if (first === undefined || label === undefined || others.length > 1) return;
      const box = labelBox(first.name, label);
      const isFree = first.x > 150 && first.x < WIDTH - 150 && first.y > 30 && first.y < HEIGHT - 30;
      if (isFree && others.every(({ x }) => Math.abs(x - first.x) > 13))
        assert.ok(others.every((other) => !meets(dotOf(other), box)));
    }),
  );
});
