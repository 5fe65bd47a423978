import assert from "node:assert/strict";
import { test } from "node:test";
import { print } from "../../../test/fixtures/fingerprint.ts";
import { eventOf, shortReports } from "../../../test/fixtures/short-reports.ts";
import { tallies } from "./families.ts";
import { openStream } from "./stream.ts";

test("short reports come into few stories, and none of two events", () => {
  const stream = openStream();
  for (const report of shortReports()) stream.place(report);
  stream.settle();
  const stories = stream.stories().map(({ reports }) => [...new Set(reports.map(eventOf))]);
  assert.deepEqual(
    stories.filter((events) => events.length > 1),
    [],
  );
  assert.ok(stories.length <= 29, `${stories.length} stories of 20 events`);
});

test("a name goes by one ending, whichever romanisation is the house style", () => {
  for (const name of ["Pavlo Dobrinskyy", "Pavlo Dobrinskiy", "Pavlo Dobrinsky"]) {
    const { people, nameWords } = tallies(
      print("d1", null, "", `Mayor ${name} opened the bridge. ${name} spoke.`),
    );
    assert.ok("dobrinsky" in people && "dobrinsky" in nameWords, name);
  }
});
