import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf, type Told } from "../../../test/fixtures/reading.ts";
import type { Dispute } from "../../model/story.ts";
import { alignClaims } from "../claims/align.ts";
import { settleLedger } from "../ledger/ledger.ts";
import { findDisputes } from "./find.ts";

/** What stands around the sentence that matters, other in each report. */
const AROUND = [
  "Gulls circled over the quay while the cranes stood still.\nA baker gave bread to the drivers who waited.",
  "The old theatre opened its foyer to people with nowhere to sleep.\nSnow is expected in the hills by the weekend.",
  "Two brothers painted the names of streets on boards.\nThe bishop cancelled a journey to the islands.",
];

function raised(sentences: readonly (readonly [day: string, sentence: string])[]): readonly Dispute[] {
  const told = sentences.map(
    ([published, text], i): Told => ({
      id: `r${i}`,
      outlet: `Outlet ${i}`,
      published,
      text: `${text}\n${AROUND[i]}`,
    }),
  );
  const found = readingOf(told);
  const claims = alignClaims(found, []);
  return findDisputes({ ...found, figures: settleLedger(found, claims) }, claims);
}

const kinds = (disputes: readonly Dispute[]): string[] =>
  disputes.map(({ kind, comparable }) => `${kind} ${comparable}`);

test("two totals at one time are a dispute of two claims, with the values in the reason", () => {
  const disputes = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 12 people, police said."],
    ["2031-05-03", "The explosion at the Norvik mill killed 15 people, the mayor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
  assert.equal(disputes[0]!.claims.length, 2);
  assert.match(disputes[0]!.reason, /12 against 15/);
});

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

test("a least number that grows from day to day is an update; it rivals no greater one of its own day", () => {
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
  assert.deepEqual(kinds(told("2031-05-03", "2031-05-03")), []);
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
    "values that a bound allows": [
      [day, "The explosion at the Norvik mill killed at least 12 people, police said."],
      [day, "The explosion at the Norvik mill killed 15 people, the mayor said."],
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

test("a count that a report itself tells as revised is an update, however far apart and whichever is told later", () => {
  const disputes = raised([
    ["2031-05-03", "Only 61 people died in the storm at Norvik, the harbour master said."],
    ["2031-05-28", "The governor raised the death toll from the storm at Norvik from 61 to 2,915."],
    ["2031-06-20", "The storm at Norvik left 2,915 people dead, the governor said."],
  ]);
  assert.deepEqual(kinds(disputes), ["update false"]);
  assert.match(disputes[0]!.reason, /revised .*: 61, then .*2,915/);
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

test("what two voices of one report make of one count is a dispute; what two sites have is none", () => {
  const within = (text: string): readonly string[] =>
    raised([["2031-05-03", text]]).map(({ kind, reason }) => `${kind} ${reason.replace(/.*: /, "")}`);
  assert.deepEqual(
    within(
      "An explosion at the Norvik mill killed 47 people, the mayor said.\nPolice said that only 13 people were killed.",
    ),
    ["figure 13 against 47"],
  );
  assert.deepEqual(
    within(
      "An explosion at the Norvik mill killed 47 people, the mayor said.\nPolice said that 13 people were killed in Marn.",
    ),
    [],
  );
  assert.deepEqual(
    within(
      "The mayor said that 18 people were killed in Dassa and 12 in Tomo.\nPolice said that 9 people were killed.",
    ),
    [],
  );
});

test("two voices in one sentence and its plain forms", () => {
  const forms = [
    "Police said 40,000 people took part, but the unions said there were 150,000.",
    "The police estimated the turnout at 40,000. Organisers claimed 150,000.",
    "About 40,000 people marched, according to police, while organisers said it was 150,000.",
    "Officials said 14 people were killed, but activists put the toll at 60.",
  ];
  for (const form of forms) assert.deepEqual(kinds(raised([["2031-05-03", form]])), ["figure true"], form);
  const apart = [
    "Police said 12 people died in Dassa, while the mayor of Tomo said nine people died.",
    "The hospital in Marn said it had received 15 wounded. The clinic in Tomo said it had received 22 wounded.",
    "Police said they arrested 12 people on Monday. The prosecutor said 30 people were arrested last week.",
  ];
  for (const form of apart) assert.deepEqual(kinds(raised([["2031-05-03", form]])), [], form);
});

test("a value is held against that of its own voice where the other report has two", () => {
  const disputes = raised([
    ["2031-05-03", "The explosion at the Norvik mill killed 32 people, the interior ministry said."],
    [
      "2031-05-05",
      "The explosion at the Norvik mill killed 34 people, the interior ministry said.\nThe opposition said that 60 people were killed.",
    ],
  ]);
  assert.deepEqual(disputes.map(({ kind, reason }) => `${kind} ${reason.replace(/.*: /, "")}`).toSorted(), [
    "figure 34 against 60",
    "update 32 as of 2031-05-03, then 34 as of 2031-05-05",
  ]);
});

test("people missing grow fewer: a change, no dispute", () => {
  const disputes = raised([
    ["2031-05-03", "Police said that 90 people were missing after the explosion at the Norvik mill."],
    ["2031-05-05", "Police said that 55 people were missing after the explosion at the Norvik mill."],
  ]);
  assert.deepEqual(kinds(disputes), ["update false"]);
  assert.match(disputes[0]!.reason, /90 as of 2031-05-03, then 55 as of 2031-05-05/);
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

test("two voices of one sentence hold two claims", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "The health ministry put the toll of the Norvik blast at 10, but the rescue service said that 14 had died.",
    ],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
  assert.equal(disputes[0]!.claims.length, 2);
});
