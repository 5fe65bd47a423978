import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../test/fixtures/reading.ts";

/** Who gives the first figure of a sentence, null where nobody is named. */
function voiceOfFigure(text: string): string | null {
  const { figures, entities } = readingOf([{ id: "r1", text }]);
  const voice = figures[0]!.voices.at(-1);
  return voice === undefined ? null : (entities.find(({ id }) => id === voice)?.name ?? voice);
}

test("a figure has the voice of who says it", () => {
  assert.equal(voiceOfFigure("Otto Brand said that the fire killed 12 people."), "Otto Brand");
});

test("who denies something vouches for no figure in it", () => {
  assert.equal(
    voiceOfFigure("Otto Brand denied that his company caused the fire that killed 12 people."),
    null,
  );
});

test("a figure in a denial that another relates is the other's", () => {
  assert.equal(
    voiceOfFigure("Mara Lind said that Otto Brand denied that he set the fire that killed 12 people."),
    "Mara Lind",
  );
});

test("who claims a deed vouches for no figure that a relative clause tells of it", () => {
  assert.equal(
    voiceOfFigure("The Grey Tide has claimed responsibility for the bombing that killed 12 people."),
    null,
  );
});
