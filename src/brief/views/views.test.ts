import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../../test/fixtures/story.ts";
import { lookup } from "../lookup.ts";
import { ledger } from "./ledger.ts";
import { linesOfReporting } from "./lines.ts";
import { places } from "./places.ts";
import { speakers } from "./speakers.ts";
import { timeline } from "./timeline.ts";

const story = exampleStory();
const look = lookup(story);
const labels = (reports: readonly string[]): string =>
  reports.map((report) => look.labels.get(report)).join(" ");

test("reports that share copy, directly or through a third, are one line of reporting", () => {
  assert.deepEqual(linesOfReporting(story).map(labels), ["r1 r2", "r3", "r4", "r5", "r6"]);
  const [r1, r2, r3, r4] = story.reports.map(({ id }) => id) as [string, string, string, string];
  const shared = [
    [r3, r4],
    [r1, r2],
    [r2, r3],
  ].map((reports) => ({ reports, agency: null, passages: [], reasons: [] }));
  assert.deepEqual(linesOfReporting({ reports: story.reports, sharedCopy: shared }).map(labels), [
    "r1 r2 r3 r4",
    "r5",
    "r6",
  ]);
});

test("the ledger has one row a value and bound, in the order of days; nothing is added up", () => {
  const killed = ledger(look).find(({ item }) => item === "people killed");
  assert.deepEqual(
    killed?.rows.map(({ first, reports }) => [first.value, first.bound, labels(reports)]),
    [
      [11, "atLeast", "r1 r2 r4"],
      [14, "exact", "r3"],
      [16, "exact", "r6"],
    ],
  );
  const moved = ledger(look).find(({ item }) => item === "people moved out");
  assert.deepEqual(
    moved?.rows.map(({ first }) => `${first.bound} ${first.value}`),
    ["atLeast 2400", "about 2400", "about 3000"],
  );
});

test("a speaker has what it says once, with every report that carries it", () => {
  const ilves = speakers(look).find(({ name }) => name === "Kaja Ilves");
  const accident = ilves?.sayings.find(({ all }) => all.length === 2);
  assert.equal(labels(accident?.reports ?? []), "r1 r2");
  assert.equal(ilves?.sayings[0], accident);
});

test("the timeline has days in order, what happened and what came out apart, and no claim twice on a day", () => {
  const days = timeline(look);
  assert.deepEqual(
    days.map(({ value }) => value),
    ["2031-03-11", "2031-03-12", "2031-03-13", "2031-03-14"],
  );
  assert.equal(labels(days[0]!.published.map(({ id }) => id)), "r1 r2 r4");
  for (const { happenings } of days) {
    const claims = happenings.flatMap(({ claim }) => claim?.id ?? []);
    assert.equal(new Set(claims).size, claims.length);
  }
  assert.ok(days.every(({ background }) => !background));
});

test("a place that was not found is in a list, not on the map", () => {
  const { found, unresolved } = places(look);
  assert.deepEqual(
    unresolved.map(({ name }) => name),
    ["Saarnok"],
  );
  assert.equal(found[0]?.entity.name, "Tarvik");
});
