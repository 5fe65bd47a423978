import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../test/fixtures/story.ts";
import { citationLine, citationOf } from "./citation.ts";

const STORY = exampleStory();

test("a citation is one line, and leaves out what is not known", () => {
  const cited = {
    outlet: "Nordlys",
    title: "Ferry\nsinks",
    date: "2031-03-11",
    inferred: false,
    url: "https://n.example/1",
    quoted: "nine  dead",
  };
  assert.equal(citationLine(cited), "Nordlys, “Ferry sinks”, 2031-03-11, https://n.example/1: “nine dead”");
  assert.equal(
    citationLine({ ...cited, outlet: null, title: null, url: null, inferred: true }),
    "2031-03-11 (inferred): “nine dead”",
  );
  assert.equal(citationLine({ ...cited, outlet: null, title: null, date: null, url: null }), "“nine dead”");
});

test("a day that lies between two is cited as both", () => {
  const report = STORY.reports[0]!;
  const dated = (earliest: string | null, latest: string | null) =>
    citationOf({ ...report, published: { ...report.published, earliest, latest } }, { start: 0, end: 3 })
      .date;
  assert.deepEqual(
    [
      dated("2031-03-11", "2031-03-11"),
      dated("2031-03-10", "2031-03-12"),
      dated(null, null),
      dated(null, "2031-03-12"),
    ],
    ["2031-03-11", "2031-03-10/2031-03-12", null, "../2031-03-12"],
  );
});
