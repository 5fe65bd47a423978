import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import type { Entity } from "../../model/story.ts";
import { accountsOf } from "../ledger/account/account.ts";
import { settleLedger } from "../ledger/ledger.ts";
import { onOneSite } from "./sites.ts";

/** Whether the counts of two sentences may hold for one site; each place stands on the map as a town of its own. */
function mayBeOneSite(one: string, other: string, ...more: readonly string[]): boolean {
  const reading = readingOf([
    { id: "r1", text: one },
    { id: "r2", text: other },
    ...more.map((text, i) => ({ id: `r${i + 3}`, text })),
  ]);
  const entities = reading.entities.map((entity, i): Entity => {
    const place = {
      name: entity.name,
      lat: 44 + i,
      lon: 2,
      precision: "city",
      geonames: i,
      country: "FR",
      reasons: [],
    } as const;
    return entity.type === "place" ? { ...entity, place } : entity;
  });
  const figures = settleLedger({ ...reading, entities }, []);
  const [first, second] = ["r1", "r2"].map((report) => figures.find((figure) => figure.report === report)!);
  const settled = { ...reading, entities, figures };
  const accountOf = accountsOf(settled);
  return onOneSite(settled, accountOf)(accountOf(first!), accountOf(second!));
}

test("a toll of two places named at a time is the whole of one of them", () => {
  const both = "The shootings in Marseille and Lyon killed 29 people.";
  assert.equal(mayBeOneSite(both, "A gunman killed 22 people in Lyon."), false);
  assert.equal(mayBeOneSite("A gunman killed 22 people in Lyon.", both), false);
});

test("a toll of two places may be that of the same two, and of none that is named", () => {
  const both = "The shootings in Marseille and Lyon killed 29 people.";
  assert.equal(mayBeOneSite(both, "The shootings in Lyon and Marseille killed 31 people."), true);
  assert.equal(mayBeOneSite(both, "The shootings killed 31 people."), true);
});

test("tolls of two towns are of two sites", () => {
  assert.equal(
    mayBeOneSite("A gunman killed 22 people in Lyon.", "A gunman killed 9 people in Nantes."),
    false,
  );
});

test("a value that some report lays to two places is the whole wherever it is told", () => {
  const part = "The attack in Lyon on Monday killed 20 people.";
  const whole = "The attacks of Monday killed 31 people.";
  assert.ok(mayBeOneSite(part, whole));
  assert.ok(!mayBeOneSite(part, whole, "The attacks in Lyon and Marseille on Monday killed 31 people."));
});
