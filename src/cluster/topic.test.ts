import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readingOf } from "../../test/fixtures/reading.ts";
import { partStrays } from "./topic.ts";

const filler = (place: string, person: string): string =>
  `Rescuers in ${place} worked through the night beside the flooded railway yard. Mayor ${person} said that shelters in
the ${place} stadium were full. Volunteers carried blankets, soup and batteries to streets that buses no longer reached.
A nurse described how patients were moved upstairs when water entered the clinic near ${place} harbour. Power failed in
four districts, and engineers warned that the pumps below ${place} bridge could stop before dawn. Schools stay closed
this week, the council of ${place} announced, while insurers began to count ruined cellars, cars and workshops.`;
const flood = (id: string, published = "2031-05-02") => ({
  id,
  published,
  text: filler("Norvik", "Jonas Rehm"),
});
const concert = {
  id: "x",
  published: "2031-05-02",
  text: filler("Palermo", "Elena Bruni").replaceAll("flooded", "crowded"),
};

test("a report that names nothing of what the others name is set apart, with the reason", () => {
  const { story, strays } = partStrays(readingOf([flood("a"), flood("b"), flood("c"), concert]).reports);
  assert.deepEqual(story, ["a", "b", "c"]);
  assert.deepEqual(
    strays.map((stray) => stray.id),
    ["x"],
  );
  assert.match(strays[0]!.reason, /does not name .*Norvik/);
});

test("among two nothing is set apart, nor where half would go, nor a very short report", () => {
  assert.deepEqual(partStrays(readingOf([flood("a"), concert]).reports).strays, []);
  assert.deepEqual(
    partStrays(readingOf([flood("a"), concert, flood("b"), { ...concert, id: "y" }]).reports).strays,
    [],
  );
  const short = { id: "s", text: "The pumps have stopped, and more rain is on its way." };
  assert.deepEqual(partStrays(readingOf([flood("a"), flood("b"), flood("c"), short]).reports).strays, []);
});

test("the order does not matter", () => {
  const { reports } = readingOf([flood("a"), flood("b"), flood("c"), concert]);
  const expected = partStrays(reports);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) =>
      assert.deepEqual(partStrays(order.map((at) => reports[at]!)), expected),
    ),
    { numRuns: 10, seed: 1 },
  );
});
