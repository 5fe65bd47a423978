import assert from "node:assert/strict";
import { test } from "node:test";
import { isAnybody } from "./anybody.ts";

test("words that fit many of a story are anybody's, those of an office or of all are not", () => {
  for (const words of [
    "some",
    "one of the crew",
    "Man",
    "senior port official",
    "official familiar with the talks",
  ])
    assert.ok(isAnybody(words), words);
  for (const words of ["police", "officials", "interior minister", "harbour master", "residents of Tarvik"])
    assert.ok(!isAnybody(words), words);
});
