// Two stories, whole, of tolls that grow from day to day: what their editor would want to read, and what would mislead.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, sharedClaims, storyIn } from "./folder.ts";

const flood = storyIn("flood");
const fever = storyIn("fever");

const reasons = (story: typeof flood): readonly string[] =>
  story.disputes.filter(({ kind }) => kind === "update").map(({ reason }) => reason);

test("the dead of the flood grow from at least 14 over at least 37 to 52, by three reports in turn", () => {
  assert.deepEqual(reasons(flood), [
    "the count changed with time (people died): at least 14 as of 2025-10-20, then at least 37 as of 2025-10-21, then 52 as of 2025-10-22",
  ]);
  assert.equal(linesOf(flood, "changes").length, 1);
});

test("the dead of the fever grow from nine over at least 18 to 20, though “a week ago” dates the second", () => {
  assert.ok(
    reasons(fever).some((reason) =>
      reason.endsWith("9 as of 2025-07-08, then at least 18 as of 2025-07-14, then 20 as of 2025-07-16"),
    ),
    reasons(fever).join("\n"),
  );
});

test("wire copy and what is made of it are one line, and its claims are one each", () => {
  const carried = sharedClaims(flood).filter((claim) => claim.has("1.txt") && claim.has("4.txt"));
  for (const words of [/thousands have fled/, /schools and churches/, /Calden/])
    assert.ok(carried.some((claim) => words.test(claim.get("1.txt")!) && words.test(claim.get("4.txt")!)));
  assert.deepEqual(
    flood.sharedCopy.map(({ agency }) => agency),
    ["Coastwire"],
  );
});

test("nothing is called widely carried that one report alone says", () => {
  for (const story of [flood, fever]) {
    const section = story.brief.sections.find(({ topic }) => topic === "oneLine");
    for (const { evidence, text } of section?.lines ?? [])
      assert.ok(new Set(evidence.map(({ report }) => report)).size > 1, text);
  }
});

test("what one report alone narrates is told as one report's", () => {
  assert.ok(
    linesOf(fever, "oneVoice").some((line) => line.includes("Three health workers are among the dead")),
  );
});

test("doctors without masks are one claim in two wordings; another's cases are not joined to it", () => {
  const masks = sharedClaims(fever).filter((claim) =>
    [...claim.values()].some((words) => /masks/.test(words)),
  );
  assert.equal(masks.length, 1);
  assert.deepEqual([...masks[0]!.keys()].toSorted(), ["1.txt", "2.txt"]);
});
