import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { withFates } from "./victims.ts";

const eventsOf = (texts: readonly string[]): readonly (string | null)[] =>
  withFates(
    readingOf(texts.map((text, at) => ({ id: `r${at}`, outlet: `O${at}`, published: "2031-05-09", text })))
      .figures,
  ).map(({ event }) => event);

test("victims are the dead where their report has that so many were killed", () => {
  const toll = "The blast killed 23 people.";
  const named = "Among the 23 victims were parents and pupils.";
  assert.deepEqual(eventsOf([`${toll} ${named}`]), ["kill", "kill"]);
  assert.deepEqual(eventsOf([named, toll]), [null, "kill"]);
  assert.deepEqual(eventsOf([`${toll} Among the 24 victims were parents and pupils.`]), ["kill", null]);
});
