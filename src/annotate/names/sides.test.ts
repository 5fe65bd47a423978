import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block } from "../../model/report.ts";
import { readSyntax } from "../syntax/read.ts";
import { recogniseNames } from "./recognise.ts";

/** The names of a report, each as "organization Lund", once. */
function named(text: string): Set<string> {
  const blocks: Block[] = [{ kind: "body", start: 0, end: text.length, by: "test" }];
  return new Set(
    recogniseNames(text, readSyntax(text, blocks), blocks).map((name) => `${name.type} ${name.text}`),
  );
}

const SPORT = "The league club said that its coach will rest the goalkeeper for the semifinal.";

const RESULTS: readonly [line: string, sides: readonly string[], others?: readonly string[]][] = [
  ["Leeds 2 Bergen 1", ["Leeds", "Bergen"]],
  ["Leeds 4 3 0 1 8 2 9", ["Leeds"]],
  ["LEEDS 71 62 .534 -", ["LEEDS"]],
  ["Queen's Vale 1 Vlasta 4 ( halftime 0-2 )", ["Queen's Vale", "Vlasta"]],
  ["At Bergen: Leeds 259 and 207, Odense 114 and 81", ["Leeds", "Odense"], ["place Bergen"]],
  ["Leeds 22 points, Odense 4.", ["Leeds", "Odense"]],
  ["LEEDS AT BERGEN", ["LEEDS"], ["place BERGEN"]],
  ["Leeds v Bergen", ["Leeds", "Bergen"]],
  ["Norway 2 Leeds 1", ["Leeds"], ["place Norway"]],
  ["Ann Bell 66 68 71", [], ["person Ann Bell"]],
  ["LEEDS, England 2024-08-31", [], ["place LEEDS", "place England"]],
];

for (const [line, sides, others = []] of RESULTS) {
  test(`sides of a result: ${line}`, () => {
    const found = named(`${SPORT}\n\n${line}\n\n${SPORT}`);
    const organizations = [...found].filter((name) => name.startsWith("organization"));
    assert.deepEqual(
      organizations,
      sides.map((side) => `organization ${side}`),
    );
    for (const other of others) assert.ok(found.has(other), `${other} in ${[...found].join(", ")}`);
  });
}

test("without sport a town with figures is a town", () => {
  const found = named("Rain fell for days in millimetres.\n\nLeeds 12 14 15\n\nBergen 20 31 44");
  assert.deepEqual([...found], ["place Leeds", "place Bergen"]);
});

test("what a side does in prose makes it one; where a match was is a town", () => {
  const found = named(`${SPORT} Leeds beat Bergen in Odense. Leeds captain Ann Bell scored twice.`);
  assert.deepEqual(
    [...found],
    ["organization Leeds", "organization Bergen", "place Odense", "person Ann Bell"],
  );
});

test("a player with a country is a player, and a country stays a place", () => {
  const found = named(`${SPORT} Ann Bell (Norway) beat Marta Lindqvist (Sweden). Norway beat Sweden.`);
  assert.deepEqual([...found], ["person Ann Bell", "place Norway", "person Marta Lindqvist", "place Sweden"]);
});
