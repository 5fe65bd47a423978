import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, raised } from "../../../test/fixtures/disputes.ts";

test("a later and greater total is an update, not comparable; a later and smaller one is a dispute", () => {
  const update = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 12 people, police said."],
    ["2031-05-05", "The explosion at the Norvik mill killed 15 people, police said."],
  ]);
  assert.deepEqual(kinds(update), ["update false"]);
  assert.match(update[0]!.reason, /12 as of 2031-05-03, then 15 as of 2031-05-05/);
  const less = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 15 people, police said."],
    ["2031-05-05", "The explosion at the Norvik mill killed 12 people, police said."],
  ]);
  assert.deepEqual(kinds(less), ["figure true"]);
});

test("a least number that grows from day to day is an update; of one day both may hold", () => {
  const told = (first: string, second: string) =>
    raised([
      [first, "The explosion at the Norvik mill killed at least 12 people, police said."],
      [
        second,
        "The explosion at the Norvik mill killed at least 19 people, twice as many as last week, police said.",
      ],
    ]);
  const update = told("2031-05-03", "2031-05-05");
  assert.deepEqual(kinds(update), ["update false"]);
  assert.match(update[0]!.reason, /at least 12 as of 2031-05-03, then at least 19 as of 2031-05-05/);
  const ofOneDay = told("2031-05-03", "2031-05-03");
  assert.deepEqual(kinds(ofOneDay), ["figure false"]);
  assert.match(ofOneDay[0]!.reason, /both may hold .* at least 12 and at least 19$/);
  assert.deepEqual(kinds(told("2031-05-05", "2031-05-03")), []);
});

test("a value is told once in the reason of an update, as plainly as its first day tells it", () => {
  const disputes = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 12 people, police said."],
    ["2031-05-05", "The explosion at the Norvik mill killed at least 15 people, police said."],
    ["2031-05-05", "The explosion at the Norvik mill killed 15 people, the mayor said."],
  ]);
  assert.match(disputes[0]!.reason, /12 as of 2031-05-03, then 15 as of 2031-05-05$/);
});

test("a count that grew within the day was no dispute; two voices that differ on the day are one", () => {
  const after = ["2031-05-05", "The explosion at the Norvik mill had killed 15 people."] as const;
  const grown = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 12 people."],
    ["2031-05-03", "The explosion at the Norvik mill killed 15 people."],
    after,
  ]);
  assert.deepEqual(kinds(grown), ["update false"]);
  const against = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 12 people, Inspector Mara Lind said."],
    ["2031-05-03", "The explosion at the Norvik mill killed 15 people, Chairman Otto Brand said."],
    after,
  ]);
  assert.ok(kinds(against).includes("figure true"));
});

test("people missing grow fewer: a change, no dispute", () => {
  const disputes = raised([
    ["2031-05-03", "Police said that 90 people were missing after the explosion at the Norvik mill."],
    ["2031-05-05", "Police said that 55 people were missing after the explosion at the Norvik mill."],
  ]);
  assert.deepEqual(kinds(disputes), ["update false"]);
  assert.match(disputes[0]!.reason, /90 as of 2031-05-03, then 55 as of 2031-05-05/);
});

test("the hundreds that somebody makes of a count are no other count", () => {
  const told = (one: number, other: number) =>
    kinds(
      raised([
        ["2031-05-03", `The explosion at the Norvik mill injured ${one} people, police said.`],
        ["2031-05-03", `The explosion at the Norvik mill injured ${other} people, the mayor said.`],
      ]),
    );
  assert.deepEqual(told(400, 412), []);
  assert.deepEqual(told(400, 450), ["figure true"]);
  assert.deepEqual(told(40, 42), ["figure true"]);
});

test("a toll of all is a later count of what was told of the dead of one kind, and no rival of it", () => {
  const told = (second: string, toll: string) =>
    raised([
      ["2031-05-03", "The fire at the Norvik mill killed 12 workers, police said."],
      [second, toll],
    ]);
  const later = told(
    "2031-05-05",
    "The death toll from the fire at the Norvik mill rose to 41, police said.",
  );
  assert.deepEqual(kinds(later), ["update false"]);
  assert.match(later[0]!.reason, /12 as of 2031-05-03, then 41 as of 2031-05-05/);
  assert.deepEqual(
    kinds(told("2031-05-03", "The death toll from the fire at the Norvik mill stood at 41, the mayor said.")),
    [],
  );
});

test("how many were seized is as many as ever", () => {
  const disputes = raised([
    ["2031-05-03", "The gunman at the Norvik mill had seized nine people, police said."],
    ["2031-05-05", "The gunman at the Norvik mill had seized eight people, the mayor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
});
