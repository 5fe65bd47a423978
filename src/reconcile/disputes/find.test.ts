import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, raised } from "../../../test/fixtures/disputes.ts";

test("two totals at one time are a dispute of two claims, with the values in the reason", () => {
  const disputes = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 12 people, police said."],
    ["2031-05-03", "The explosion at the Norvik mill killed 15 people, the mayor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
  assert.equal(disputes[0]!.claims.length, 2);
  assert.match(disputes[0]!.reason, /12 against 15/);
});

test("a number and about the same number are named once", () => {
  const disputes = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 161 people, police said."],
    ["2031-05-03", "The explosion at the Norvik mill killed 265 people, the mayor said."],
    ["2031-05-03", "The explosion at the Norvik mill killed about 265 people, the unions said."],
  ]);
  const reasons = disputes.map(({ reason }) => reason.replace(/.*: /, ""));
  assert.deepEqual(reasons, ["161 against 265"]);
});

test("people who died and people killed are one count", () => {
  const disputes = raised([
    ["2031-05-03", "Twelve people died in the explosion at the Norvik mill, police said."],
    ["2031-05-03", "The explosion at the Norvik mill killed 15 people, the mayor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
});

test("of the sites of one attack each toll stands against the other report's toll of that site", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "The blasts killed 12 people at the Norvik mill and 30 people at the grain depot, police said.",
    ],
    [
      "2031-05-03",
      "A blast at the Norvik mill killed 14 people.\nA blast at the grain depot killed 31 people.",
    ],
  ]);
  assert.deepEqual(disputes.map(({ reason }) => reason.replace(/.*: /, "")).toSorted(), [
    "12 against 14",
    "30 against 31",
  ]);
});

test("no dispute", async (t) => {
  const day = "2031-05-03";
  const quiet: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    "tolls of two sites": [
      [
        day,
        "Rescue teams in the northern harbour district found that the blaze had killed 12 people, police said.",
      ],
      [day, "Doctors of the lowland clinic told of a collapsed granary that on market day killed 15 people."],
    ],
    "a number without a value": [
      [day, "The explosion at the Norvik mill killed dozens of people, police said."],
      [day, "The explosion at the Norvik mill killed 15 people, the mayor said."],
    ],
    "values of which one is far above what the other gives as the least": [
      [day, "The explosion at the Norvik mill killed at least 12 people, police said."],
      [day, "The explosion at the Norvik mill killed 35 people, the mayor said."],
    ],
    "killed and wounded": [
      [day, "The explosion at the Norvik mill killed 12 people, police said."],
      [day, "The explosion at the Norvik mill wounded 15 people, the mayor said."],
    ],
    "a narrower count": [
      [day, "The explosion at the Norvik mill killed 12 people, police said."],
      [day, "The explosion at the Norvik mill killed 4 children, the mayor said."],
    ],
    "another event years ago": [
      [day, "The explosion at the Norvik mill killed 12 people, police said."],
      [day, "In 2019, an explosion at the mill killed 15 people."],
    ],
    "parts and the whole": [
      [day, "The blasts killed 12 people at the mill and killed 8 people at the depot, police said."],
      [day, "The blasts killed 20 people, the mayor said."],
    ],
    "counts of other people": [
      [day, "The explosion at the Norvik mill killed 12 people, police said."],
      [day, "A shooting in the suburbs killed 3 people overnight."],
      [
        day,
        "The explosion at the Norvik mill killed 12 people, and a shooting killed 3 people, a nurse said.",
      ],
    ],
    "what two players did": [
      ["2031-05-03", "Otto Brand threw for 300 yards and led the Norvik harbour team to a win over Marn."],
      ["2031-05-03", "Jon Hale threw for 180 yards and led the Marn team to a loss against Norvik."],
    ],
    "two sums of money that have nothing in common": [
      ["2031-05-03", "The mayor said that the Norvik bridge had cost $200 million."],
      ["2031-05-03", "A fisherman offered $150 million for the old lighthouse."],
    ],
    "two groups counted beside each other, and both": [
      ["2031-05-03", "The Norvik navy seized 12 Marnish and 11 Sundish nationals on Saturday, it said."],
      ["2031-05-03", "The Norvik navy captured 23 Marnish and Sundish pirates on Saturday, it said."],
    ],
    "a share of the wounded, and others than all of them": [
      [day, "The explosion at the Norvik mill wounded 24 people, the mayor said."],
      [day, "Ten of the people wounded in the explosion at the Norvik mill remain in hospital."],
    ],
    "a share of a whole that opens the sentence": [
      [day, "Of the 12 defendants, 11 are charged with bribery of the Norvik harbour inspectors."],
      [day, "The 12 people charged with bribery of the Norvik harbour inspectors were named."],
    ],
    "those who were killed beside one who is named": [
      [day, "The explosion at the Norvik mill killed six harbour guards, the mayor said."],
      [
        day,
        "The explosion at the Norvik mill killed Inspector Mara Lind and five other harbour guards, police said.",
      ],
    ],
    "more who were killed elsewhere": [
      [day, "The shooting in Norvik killed six guards at the grain market."],
      [
        day,
        "The shooting in Norvik killed 19 people at the mill.\nSeven more guards were killed in the shooting at a quay and the grain market of Norvik.",
      ],
    ],
    "what was added, and the sum": [
      [
        day,
        "Divers brought five sailors out of the wreck at Norvik on Saturday, bringing the total to nine.",
      ],
      [day, "Divers have brought 14 sailors out of the wreck at Norvik."],
    ],
    "what was not done": [
      [day, "The explosion at the Norvik mill did not injure four guards, she said."],
      [day, "The explosion at the Norvik mill injured seven guards, police said."],
    ],
    "how long the pass was": [
      ["2031-05-03", "Otto Brand threw a 40-yard pass to Ray Holm in the last quarter of the Norvik final."],
      ["2031-05-03", "Otto Brand threw for 90 yards in the last quarter of the Norvik final."],
    ],
  };
  for (const [name, sentences] of Object.entries(quiet))
    await t.test(name, () => assert.deepEqual(kinds(raised(sentences)), []));
});

test("a denial is raised against what it denies", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "Inspector Mara Lind said that the Astrid company bribed harbour inspectors in Norvik for years.",
    ],
    ["2031-05-03", "Chairman Otto Brand denied that the Astrid company bribed harbour inspectors in Norvik."],
  ]);
  assert.deepEqual(kinds(disputes), ["denial true"]);
});

test("what was not before it was done was done", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "The mill at Norvik was closed, but not before an explosion killed 12 people, police said.",
    ],
    ["2031-05-03", "The mill at Norvik was closed after an explosion killed 15 people, the mayor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
});

test("a share of the crew still stands against another count of what happened to it", () => {
  const disputes = raised([
    ["2031-05-03", "Ten of the 20 sailors were killed in the explosion at the Norvik mill, police said."],
    ["2031-05-03", "The explosion at the Norvik mill killed 12 sailors, the mayor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
});

test("what one denies and two say is one dispute", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "Inspector Mara Lind said that the Astrid company bribed harbour inspectors in Norvik for years.\nThe wind turned at noon.\nAuditors wrote that the Astrid company bribed four harbour inspectors, among them a cousin of its treasurer.",
    ],
    ["2031-05-03", "Chairman Otto Brand denied that the Astrid company bribed harbour inspectors in Norvik."],
  ]);
  assert.deepEqual(
    disputes.map(({ kind, claims, clauses }) => [kind, claims.length, clauses?.length]),
    [["denial", 3, 3]],
  );
});

test("two reports of one denial are no dispute", () => {
  const disputes = raised([
    ["2031-05-03", "Chairman Otto Brand denied that the Astrid company bribed harbour inspectors."],
    [
      "2031-05-03",
      "Otto Brand, the chairman, denied that the Astrid company bribed harbour inspectors in Norvik.",
    ],
  ]);
  assert.deepEqual(kinds(disputes), []);
});

test("how large a thing is does not rival how much of it was hit", () => {
  const burned = "Some 2,000 square meters have burned since the disaster at Norvik began.";
  const size =
    "The flames at Norvik have crossed a corner, a small part of a harbour of more than 400,000 square meters.";
  assert.deepEqual(
    raised([
      ["2031-05-03", burned],
      ["2031-05-03", size],
    ]),
    [],
  );
});

test("what one and the same person did is counted in two ways", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "Otto Brand served four months in the Norvik prison for his part in the bribery of judges.",
    ],
    ["2031-05-03", "Brand served five months in the Norvik prison for the bribery of two judges."],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
});

test("two magnitudes of one quake are rivals; that of an aftershock is its own", () => {
  const quake = "A 5.6-magnitude earthquake struck the island of Norvik on Sunday, officials said.";
  const rival = "An earthquake measuring 5.2 on the Richter scale struck the island of Norvik on Sunday.";
  const after = "An aftershock of magnitude 5.2 struck the island of Norvik on Sunday.";
  const day = "2031-05-04";
  const found = [rival, after].map((other) =>
    kinds(
      raised([
        [day, quake],
        [day, other],
      ]),
    ),
  );
  assert.deepEqual(found, [["figure true"], []]);
});

test("what is to be done and what was done are no rivals", () => {
  const disputes = raised([
    ["2031-05-03", "The rebels of Norvik will free 120 prisoners, the envoy said."],
    ["2031-05-03", "The rebels of Norvik freed 112 prisoners, the relief fund said."],
  ]);
  assert.deepEqual(disputes, []);
});

test("the crowds of two days are two", () => {
  const told = (day: string) =>
    raised([
      ["2031-05-03", "Police said 40,000 people took part in the march through Norvik."],
      [day, "The unions said 90,000 people took part in the march through Norvik."],
    ]);
  assert.deepEqual(kinds(told("2031-05-03")), ["figure true"]);
  assert.deepEqual(kinds(told("2031-05-05")), []);
});
