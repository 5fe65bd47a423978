import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, raised } from "../../../test/fixtures/disputes.ts";

test("a count that a report itself tells as revised is an update, however far apart and whichever is told later", () => {
  const disputes = raised([
    ["2031-05-03", "Only 61 people died in the storm at Norvik, the harbour master said."],
    ["2031-05-28", "The governor raised the death toll from the storm at Norvik from 61 to 2,915."],
    ["2031-06-20", "The storm at Norvik left 2,915 people dead, the governor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["update false"]);
  assert.match(disputes[0]!.reason, /revised .*: 61, then .*2,915/);
});

test("a value of an earlier version is told as replaced", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "The explosion at the Norvik mill killed 23 people, police said.\nAn earlier version of this report said that 32 people had been killed.",
    ],
  ]);
  assert.deepEqual(kinds(disputes), ["update false"]);
  assert.match(disputes[0]!.reason, /revised .*: 32, then 23$/);
});

test("what was reported earlier is no rival of what another voice says", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "The explosion at the Norvik mill killed 43 people, police said.\nEarlier it was reported that 39 people had been killed.",
    ],
    ["2031-05-03", "The explosion at the Norvik mill killed 58 people, the mayor of Norvik said."],
  ]);
  assert.deepEqual(disputes.map(({ kind, reason }) => `${kind} ${reason.replace(/.*: /, "")}`).toSorted(), [
    "figure 43 against 58",
    "update 39, then 43",
  ]);
});

test("a level that is changed, or is to be, is no count that is revised", () => {
  const left =
    "The mayor is at ease because the ammonia of the Astrid company will be reduced to 240 kilograms by winter.";
  for (const told of [
    "The Astrid company agreed to reduce its stock of ammonia from 8,000 kilograms to 240 kilograms.",
    "The Astrid company reduced its stock of ammonia from 8,000 kilograms to 240 kilograms.",
  ])
    assert.deepEqual(
      raised([
        ["2031-05-03", told],
        ["2031-05-04", left],
      ]).filter(({ kind, reason }) => kind === "figure" || /revised/.test(reason)),
      [],
    );
});

test("a number that is called the earlier figure is the former one, wherever the new one stands", () => {
  const found = raised([
    [
      "2031-05-03",
      "The Lakes Institute said 322 people died in the flood. It raised its toll from an earlier figure of 136.",
    ],
  ]);
  assert.deepEqual(
    found.map(({ reason }) => reason),
    ["a report tells that the count was revised (people died): 136, then 322"],
  );
});

test("what was put first is revised to the count beside it, and to no other toll of the report", () => {
  const found = raised([
    [
      "2031-05-03",
      "Floods in Dassa years ago killed at least 40 people. The ministry initially put the toll at 10, but the council later said 11 had died.",
    ],
  ]);
  assert.deepEqual(
    found.map(({ reason }) => reason),
    ["a report tells that the count was revised (people died): 10, then 11"],
  );
});
