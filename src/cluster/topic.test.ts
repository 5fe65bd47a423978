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
  text: `The orchestra of Palermo opened its season on Saturday with a symphony that nobody had heard for eighty years. The
conductor Elena Bruni lifted her baton before a full house, and the trumpets answered from the balcony of Palermo. Critics
praised the slow movement, in which two harps and a clarinet carry the tune alone. The singers came from Palermo as well,
and the choir rehearsed since autumn. Tickets for the second evening were sold within an hour, the theatre of Palermo said.
A recording will follow in spring, and the tenor signed for three more operas in the old house by the sea.`,
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

test("a report that has the rare words of another, or a word made of the name, is kept", () => {
  const told = [flood("a"), flood("b"), flood("c")];
  const unnamed = {
    id: "u",
    published: "2031-05-02",
    text: filler("the port", "Elena Bruni"),
  };
  assert.deepEqual(partStrays(readingOf([...told, unnamed]).reports).strays, []);
  const derived = `${concert.text} The Norvikers, Jonasson and Rehmer, were not there.`;
  assert.deepEqual(
    partStrays(readingOf([...told, { ...concert, id: "n", text: derived }]).reports).strays,
    [],
  );
});
