import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, raised } from "../../../test/fixtures/disputes.ts";

const day = "2031-05-03";

test("people who are told as a part of a toll are no other toll", () => {
  const toll = "The ministry counted 163 dead in the flood at Tarvik.";
  const part = (words: string) =>
    `The flood at Tarvik killed 161 people${words}71 civilians, the mayor said.`;
  const told = (words: string) =>
    raised([
      [day, part(words)],
      [day, toll],
    ]).map(({ reason }) => reason);
  assert.ok(told(", including ").every((reason) => !reason.includes("71")));
  assert.ok(told(" — ").every((reason) => !reason.includes("71")));
});

test("those who still are in hospital are not all who were hurt", () => {
  const all = "The blast at the Tarvik ferry dock wounded 61 people.";
  const left = (words: string) =>
    `The council said 48 people hurt in the blast at the Tarvik ferry dock${words}.`;
  assert.deepEqual(
    kinds(
      raised([
        [day, all],
        [day, left(" were Norlanders")],
      ]),
    ),
    ["figure true"],
  );
  assert.deepEqual(
    kinds(
      raised([
        [day, all],
        [day, left(" remained in hospital")],
      ]),
    ),
    [],
  );
});

test("two counts that one sentence lays to two places are parts", () => {
  const both = "The hail killed 17 farmers in Tarvik and 11 in Dassa, the mayor said.";
  const one = "The hail in the valley killed 14 farmers.";
  assert.deepEqual(
    raised([
      [day, both],
      [day, one],
    ]),
    [],
  );
});

test("of a toll that nobody answers for one twice as high is of something else", () => {
  const told = (size: number) => `The storm over the Tarvik harbour killed ${size} people.`;
  assert.deepEqual(
    kinds(
      raised([
        [day, told(310)],
        [day, told(390)],
      ]),
    ),
    ["figure true"],
  );
  assert.deepEqual(
    kinds(
      raised([
        [day, told(310)],
        [day, told(700)],
      ]),
    ),
    [],
  );
});

test("two values that are rivals are no growth besides", () => {
  const told = (size: number) => `The storm over the Tarvik harbour killed ${size} people.`;
  const [next, last] = ["2031-05-04", "2031-05-05"];
  assert.deepEqual(
    kinds(
      raised([
        [next, told(49)],
        [last, told(50)],
      ]),
    ),
    ["update false"],
  );
  assert.deepEqual(
    kinds(
      raised([
        [day, told(50)],
        [next, told(49)],
        [last, told(50)],
      ]),
    ),
    ["figure true"],
  );
});
