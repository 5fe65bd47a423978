import assert from "node:assert/strict";
import { test } from "node:test";
import { joinedBy, twoReports } from "../../../test/fixtures/two-reports.ts";
import { claimSentences } from "../sentences/claim-sentences.ts";
import { findSayings } from "./sayings.ts";

/** The words of the first sentence that each pair of sentences of two reports is joined by. */
function sayingsOf(one: string, other: string): readonly string[] {
  const reading = twoReports(one, other);
  return findSayings(claimSentences(reading), reading).map(joinedBy);
}

const WHOLE =
  "At a meeting of wharf owners that ran until midnight, Mayor Olga Prenn said that the strike was a profound mistake.";

test("what one speaker says in two reports is one thing where half of its words are", () => {
  const quoted =
    "Mayor Olga Prenn, home after three days in the hills and a night among nurses, called the strike “a profound mistake”.";
  assert.deepEqual(sayingsOf(WHOLE, quoted), ["mistake profound strike"]);
});

test("a role or a pronoun speaks for its name", () => {
  const other =
    "Olga Prenn, who had been in the hills, came home. “It is a profound mistake,” she said of what the dockers do.";
  assert.deepEqual(sayingsOf(WHOLE, other), ["mistake profound"]);
});

test("the same words of two speakers are not joined by this", () => {
  assert.deepEqual(sayingsOf(WHOLE, "Governor Ida Brandt said that the strike was a profound mistake."), []);
});

test("it takes two words by their stems and nearly half of the weight of what is said", () => {
  assert.deepEqual(
    sayingsOf(WHOLE, "Mayor Olga Prenn said that a strike by nurses would close two wards of the hospital."),
    [],
  );
  const long =
    "Mayor Olga Prenn said that a mistake at the lock, which let salt into the canal, would cost the wharf owners a strike of lightermen.";
  assert.deepEqual(sayingsOf(WHOLE, long), []);
});

test("another number is another thing", () => {
  const counted = "Mayor Olga Prenn said that 40 empty wagons blocked the northern siding.";
  assert.deepEqual(
    sayingsOf(counted, "Mayor Olga Prenn said that 65 empty wagons blocked the northern siding."),
    [],
  );
  assert.equal(
    sayingsOf(counted, "“Empty wagons blocked the northern siding,” Mayor Olga Prenn said.").length,
    1,
  );
});

test("a quotation of few words is a piece of a longer one", () => {
  const whole =
    "“What they did was a stab in the back, and the wharf owners, who let lightermen wait in the rain, will answer for that,” Mayor Olga Prenn said.";
  assert.deepEqual(
    sayingsOf(
      whole,
      "Mayor Olga Prenn called the decision of the bank and its partners “a stab in the back”.",
    ),
    ["stab"],
  );
  assert.deepEqual(
    sayingsOf(whole, "Mayor Olga Prenn called the decision of the bank and its partners a stab in the back."),
    [],
    "not quoted",
  );
  assert.deepEqual(
    sayingsOf(whole, "Mayor Olga Prenn called the decision of the bank and its partners “a stab”."),
    [],
    "too short",
  );
  assert.deepEqual(
    sayingsOf(
      whole,
      "Mayor Olga Prenn called the decision of the bank and its partners “a back for a stab”.",
    ),
    [],
    "not in a row",
  );
});

test("where a sentence begins within a quotation, what comes before the mark is quoted", () => {
  const whole =
    "“The river took the lock. It will take all of us in the end, whatever engineers from the capital draw on maps,” Mayor Olga Prenn said.";
  const other =
    "Mayor Olga Prenn said the lock “will go. It will take all of us in the end” and spoke of wages for lightermen.";
  assert.equal(sayingsOf(whole, other).length, 1);
});
