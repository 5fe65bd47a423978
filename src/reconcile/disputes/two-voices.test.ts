import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, raised } from "../../../test/fixtures/disputes.ts";

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

test("a place of two words is one place; a group counts what it counts", () => {
  const forms = [
    "About 20,000 people protested on Liberty Square, according to the organisers; police put the figure at 6,000.",
    "The ministry says 112 people have been arrested. The rights group OVN counts at least 260.",
  ];
  for (const form of forms) assert.deepEqual(kinds(raised([["2031-05-03", form]])), ["figure true"], form);
});

test("where something is said is not where it happened", () => {
  const disputes = raised([
    [
      "2031-05-03",
      "Fire chief Ada Lind told a press conference in the capital, Korvad, that 43 people were confirmed dead and 412 injured. But the mayor of Belmora, Petr Oslan, put the number of dead in his town alone at 58.",
    ],
  ]);
  assert.deepEqual(kinds(disputes), ["figure true"]);
});
