import assert from "node:assert/strict";
import { test } from "node:test";
import { joinedBy, twoReports } from "../../../test/fixtures/two-reports.ts";
import { claimSentences } from "../sentences/claim-sentences.ts";
import { findFrames } from "./frames.ts";

/** The words of the first sentence that each pair of two reports is joined by. */
function framesOf(one: string, other: string): readonly string[] {
  return findFrames(claimSentences(twoReports(one, other))).map(joinedBy);
}

const LONG =
  "While the council met in the old school to speak of wages, rents and the ferry, soldiers shelled a fuel depot.";

test("two long sentences that tell of one thing done are joined by that clause's words", () => {
  const other =
    "The harbour that feeds four thousand families has stood idle since soldiers shelled the fuel depot.";
  assert.deepEqual(framesOf(LONG, other), ["depot fuel shell soldier"]);
});

test("who did it may stand outside of the clause", () => {
  const other = "The mayor named the soldiers who shelled the fuel depot, and went home.";
  assert.deepEqual(framesOf(LONG, other), ["depot fuel shell soldier"]);
});

test("what is denied, possible, planned or only asked is not what was done", () => {
  for (const other of [
    "Soldiers did not shell the fuel depot.",
    "Soldiers may shell the fuel depot.",
    "The general told soldiers to shell the fuel depot.",
    "Nobody knows whether soldiers shelled the fuel depot.",
  ])
    assert.deepEqual(framesOf(LONG, other), [], other);
});

test("two who do one thing do two", () => {
  const entered = "Inspectors entered the old mill on the river.";
  assert.deepEqual(framesOf(entered, "The owner entered the old mill on the river."), []);
  assert.equal(framesOf(entered, "They entered the old mill on the river.").length, 1);
});

test("it takes one verb, three words and no other number", () => {
  assert.deepEqual(framesOf(LONG, "Soldiers guarded the fuel depot."), []);
  assert.deepEqual(framesOf(LONG, "Soldiers shelled a bakery."), []);
  const removed = "The network removed 300 films of the raid.";
  assert.deepEqual(framesOf(removed, "The network removed 900 films of the raid."), []);
  assert.equal(framesOf(removed, "At once the network removed 300 films of the raid.").length, 1);
});

test("tolls of one wreck stay apart, however alike the clause is that tells of it", () => {
  const toll = (dead: string): string =>
    `The ministry said ${dead} people died when the ferry Aurelia sank off Tarvik.`;
  assert.deepEqual(framesOf(toll("nine"), toll("14")), []);
  assert.equal(framesOf(toll("nine"), toll("nine")).length, 1);
});
