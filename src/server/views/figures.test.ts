import assert from "node:assert/strict";
import { test } from "node:test";
import { toldFrom } from "../../../test/fixtures/archive.ts";
import { drawing } from "./drawing.ts";
import { figuresOf } from "./figures.ts";

const told = (outlet: string, text: string) => ({
  outlet,
  published: "2031-03-11",
  text: `Ferry sinks off Tarvik\n\nThe ferry Aurelia sank off Tarvik on Monday. ${text}`,
});

test("a value that others give too does not stand under the name of one voice alone", async () => {
  const { archive, story } = await toldFrom(
    told("Nordlys", "Nine people were killed when the ferry sank, the Interior Ministry said."),
    told("Courier", "Nine people were killed when the ferry sank, Harbour Master Ines Kallas said."),
    told("Times", "Nine people were killed when the ferry sank."),
  );
  const { several, single } = figuresOf(drawing(archive, story));
  const row = [...several.flatMap(({ rows }) => rows), ...single].find(({ value }) => value === "9")!;
  assert.equal(row.who, "Interior Ministry");
  assert.equal(row.elsewhere, "elsewhere Harbour Master Ines Kallas and in reports’ own voice");
});

test("what counts people of several kinds is headed by the people, and each dot by its own kind", async () => {
  const { archive, story } = await toldFrom(
    told("Nordlys", "Two divers were missing, the Interior Ministry said."),
    told("Courier", "Two divers were missing, the Interior Ministry said."),
    told("Times", "The Interior Ministry said that 26 people were missing on Tuesday."),
  );
  const { several } = figuresOf(drawing(archive, story));
  const missing = several.find(({ item }) => item.includes("missing"))!;
  assert.equal(missing.item, "people missing");
  assert.deepEqual(missing.dots.map(({ item, value }) => [value, item]).toSorted(), [
    [2, "divers missing"],
    [26, "people missing"],
  ]);
});
