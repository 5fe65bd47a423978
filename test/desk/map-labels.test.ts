import assert from "node:assert/strict";
import { test } from "node:test";
import { namesThatFit } from "../../src/desk/story/views/map-labels.ts";

const mark = (place: string, x: number, y: number, anchor: "start" | "end" = "start") => ({
  place,
  x,
  y,
  area: "",
  dot: 3,
  label: { x, y, anchor },
});
const places = new Map([
  ["tarvik", { name: "Tarvik", mentions: 9 }],
  ["oberau", { name: "Oberau", mentions: 2 }],
  ["belmora", { name: "Belmora", mentions: 1 }],
]);

test("of names that would lie on each other the one named most often is written", () => {
  const marks = [mark("oberau", 110, 100), mark("tarvik", 100, 104), mark("belmora", 100, 300)];
  assert.deepEqual([...namesThatFit(marks, places, 24, 720)], ["tarvik", "belmora"]);
  assert.deepEqual([...namesThatFit(marks, places, 2, 720)], ["tarvik", "oberau", "belmora"]);
});

test("a name that would leave the map is not written, nor one that the server left out", () => {
  const marks = [
    mark("tarvik", 700, 10),
    mark("oberau", 40, 90, "end"),
    { ...mark("belmora", 9, 9), label: null },
  ];
  assert.deepEqual([...namesThatFit(marks, places, 24, 720)], []);
});
