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

test("words that name a body of the story which another report shows to be one are that body", () => {
  const { attributions, entities } = readingOf([
    { id: "r1", text: "The power company Balmar runs the dam. Balmar said it had called." },
    { id: "r2", text: "Balmar released films of its calls which it said showed that the dam was full." },
  ]);
  const voice = attributions.find(({ report, by }) => report === "r2" && by === "attributions/complement")!
    .voices[0];
  assert.equal(entities.find(({ id }) => id === voice)?.name, "Balmar");
});
