import assert from "node:assert/strict";
import { test } from "node:test";
import { readSyntax } from "../syntax/read.ts";
import { namesakesIn } from "./namesakes.ts";
import { recogniseTimes } from "./recognise.ts";

test("a month that follows a given name or a title is somebody's name", () => {
  assert.deepEqual([...namesakesIn("Edda May left. Mr. June stayed.")], ["may", "june"]);
  assert.deepEqual([...namesakesIn("In May it rained. Last June 5 was dry, and Edda May 5 is no name.")], []);
});

test("where somebody is called May, only what can be no person is the month", () => {
  const text = "Edda May resigned. May's party left after May spoke. It met in May and at the end of May.";
  const times = recogniseTimes(
    text,
    readSyntax(text, [{ kind: "body", start: 0, end: text.length, by: "test" }]),
  );
  assert.deepEqual(
    times.map(({ start }) => start),
    [text.indexOf("May and"), text.lastIndexOf("May")],
  );
});
