import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { alignClaims } from "./align.ts";

const claimsOf = (...texts: readonly string[]): readonly string[] =>
  alignClaims(
    readingOf(
      texts.map((text, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, published: "2031-05-09", text })),
    ),
    [],
  ).map(({ text }) => text);

test("what is said that somebody said is one statement: what the last one said", () => {
  assert.deepEqual(
    claimsOf("Envoys of the league said that Mayor Ida Brandt believed that the upper dam was safe."),
    ["that the upper dam was safe"],
  );
});

test("words within what is said that cannot be read by themselves are no statement beside it", () => {
  assert.deepEqual(
    claimsOf(
      "The harbour master said he plans to ask Governor Olga Prenn for more tugs and barges in Tarvik.",
    ),
    ["he plans to ask Governor Olga Prenn for more tugs and barges in Tarvik"],
  );
});

test("what another says beside it is a statement of its own, and is not told twice", () => {
  assert.deepEqual(
    claimsOf(
      "The ferry company said it was looking for the captain, while the union said the crew had warned of the storm.",
    ),
    ["it was looking for the captain", "the crew had warned of the storm"],
  );
});

test("what is denied within what is said stays beside it", () => {
  const claims = claimsOf("Police said that Karim Tessler denied that he had locked the doors of the mill.");
  assert.ok(claims.includes("that he had locked the doors of the mill"));
  assert.equal(claims.length, 2);
});

test("of a sentence half of which is a claim only the other half is told again", () => {
  const claims = claimsOf(
    "Guards fired 5,000 rounds at the old mill and the siege of the tower by the river lasted for nine hours after the gunmen had refused to talk. Gulls circled over the quay.",
    "Around the old mill guards fired 5,000 rounds.\nA choir sang.",
    "Snow is expected in the hills by the weekend.",
  );
  assert.ok(
    claims.includes(
      "the siege of the tower by the river lasted for nine hours after the gunmen had refused to talk",
    ),
  );
  assert.equal(claims.filter((text) => text.includes("5,000")).length, 1);
});

test("a signature and the time of an entry are no statements", () => {
  const claims = claimsOf(
    "The bridge at Tarvik has fallen into the river.\n— Olga Prenn (@olgaprenn) May 8, 2031\nUpdate at 10:20 a.m.\nThe mayor opened a school.",
  );
  assert.deepEqual(claims, ["The bridge at Tarvik has fallen into the river", "The mayor opened a school."]);
});
