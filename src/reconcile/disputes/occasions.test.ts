import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, raised } from "../../../test/fixtures/disputes.ts";

test("counts that their own clauses date to different days are of two occasions", () => {
  const told = (second: string) =>
    kinds(
      raised([
        ["2031-05-07", "Gunmen killed 12 people in the Norvik harbour on Monday."],
        ["2031-05-10", second],
      ]),
    );
  assert.deepEqual(told("Gunmen killed 15 people in the Norvik harbour on Thursday."), []);
  assert.deepEqual(told("Gunmen killed 15 people in the Norvik harbour on Monday."), ["update false"]);
  assert.deepEqual(told("Gunmen killed 15 people in the Norvik harbour."), ["update false"]);
});

test("what happened after a count was told is not in it", () => {
  const told = (day: string) =>
    kinds(
      raised([
        ["2031-05-06", "The fighting around Norvik has killed 32 soldiers, the army said."],
        ["2031-05-09", `The army said that 10 of its soldiers were killed around Norvik on ${day}.`],
      ]),
    );
  assert.deepEqual(told("Thursday"), []);
  assert.deepEqual(told("Monday"), ["figure true"]);
});

test("arrests of one night are not those of another, unless they are told as all there were", () => {
  const told = (first: string, second: string, day = "2031-05-09") =>
    kinds(
      raised([
        ["2031-05-07", first],
        [day, second],
      ]),
    );
  const night = "Police arrested 12 people at the protest in Norvik.";
  assert.deepEqual(told(night, "Police arrested 30 people at the protest in Norvik."), []);
  assert.deepEqual(told(night, "Police have arrested 30 people at the protest in Norvik."), ["update false"]);
  assert.deepEqual(told(night, "Police arrested 20 people at the protest in Norvik.", "2031-05-07"), [
    "figure true",
  ]);
});

test("a night belongs to two days; a day up to which is counted dates nothing", () => {
  const told = (first: string, second: string) =>
    kinds(
      raised([
        ["2031-05-07", `In the Norvik harbour ${first}.`],
        ["2031-05-07", `In the Norvik harbour ${second}.`],
      ]),
    );
  const night = told("12 people were killed on Monday night", "15 people were killed early on Tuesday");
  assert.deepEqual(night, ["figure true"]);
  const until = told("12 people were killed on Monday", "15 people were killed by Tuesday");
  assert.deepEqual(until, ["figure true"]);
  const days = told("12 people were killed on Monday", "15 people were killed on Tuesday");
  assert.deepEqual(days, []);
});

test("where the dead of several days are counted, each day has a count of its own unless it is one of all", () => {
  const told = (last: string) =>
    kinds(
      raised([
        ["2031-05-07", "Clashes around Norvik killed at least 12 people on Monday."],
        ["2031-05-08", "Clashes around Norvik wounded 20 people on Thursday, the ministry said."],
        ["2031-05-09", last],
      ]),
    );
  assert.deepEqual(told("At least 26 people were killed in clashes around Norvik."), []);
  assert.deepEqual(told("At least 26 people have been killed in clashes around Norvik."), ["update false"]);
});

test("few people, told to be fewer on a later day, are others unless something ties them", () => {
  const told = (first: string, second: string) =>
    kinds(
      raised([
        ["2031-05-07", first],
        ["2031-05-09", second],
      ]),
    );
  const nine = "Nine officers were hurt at the protest.";
  assert.deepEqual(told(nine, "Seven officers were hurt by a bottle."), []);
  assert.deepEqual(
    told(
      "Nine officers were hurt in the Norvik harbour blast.",
      "Seven officers were hurt in the blast in the Norvik harbour.",
    ),
    ["figure true"],
  );
});

test("those held over a blast were not held on its day; a raised number is of no other day", () => {
  const held = raised([
    ["2031-05-07", "A fifth suspect was arrested in Norvik on Wednesday, with four in custody already."],
    ["2031-05-08", "Eight men have now been detained in connection with Monday's blast in Norvik."],
  ]);
  assert.deepEqual(kinds(held), ["update false"]);
  const hurt = raised([
    ["2031-05-06", "The blast in the Norvik harbour wounded 59 people."],
    ["2031-05-07", "Officials raised the number of wounded in the Norvik harbour on Wednesday to 119."],
  ]);
  assert.deepEqual(kinds(hurt), ["update false"]);
});
