import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { accountsOf } from "../ledger/account/account.ts";
import { comparing } from "./compare.ts";
import { toldAsRevised } from "./revised.ts";

/** What the first count of people of one report is to that of the other, each in a claim of its own. */
function compared(...sentences: readonly (readonly [day: string, sentence: string])[]): string {
  const read = readingOf(
    sentences.map(([published, text], i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, published, text })),
  );
  const reading = { ...read, figures: read.figures.map((figure, i) => ({ ...figure, claim: `c${i}` })) };
  const accountOf = accountsOf(reading);
  const [one, other] = ["r0", "r1"].map((id) => reading.figures.find(({ report }) => report === id)!);
  const found = comparing(
    reading,
    accountOf,
    toldAsRevised(reading, accountOf),
  )(accountOf(one!), accountOf(other!));
  return "because" in found ? `${found.is}: ${found.because}` : found.is;
}

test("two values of one thing are rivals on one day, and a growth over days", () => {
  const told = (day: string, size: number) =>
    [day, `The landslide above Tarvik killed ${size} people.`] as const;
  assert.equal(compared(told("2031-05-03", 31), told("2031-05-03", 36)), "rival");
  assert.equal(compared(told("2031-05-03", 31), told("2031-05-05", 36)), "growth");
});

test("what a report tells as revised is a revision, whenever it was told", () => {
  const raised = "Officials raised the death toll from 31 to 90.";
  assert.equal(
    compared(
      ["2031-05-03", "The landslide killed 31 people."],
      ["2031-05-03", "The landslide killed 90 people."],
      ["2031-05-06", raised],
    ),
    "revision",
  );
});

test("what is not told has its reason", () => {
  const day = "2031-05-03";
  assert.equal(
    compared([day, "The landslide killed 31 people."], [day, "The landslide injured 36 people."]),
    "apart: they count different things",
  );
  assert.equal(
    compared([day, "The fall killed 4 of the 31 miners."], [day, "The fall killed 31 miners."]),
    "part: one is told as a share of the other",
  );
  assert.equal(
    compared([day, "The landslide killed 31 people."], [day, "The landslide killed at least 30 people."]),
    "same: neither tells a value that the other does not",
  );
});
