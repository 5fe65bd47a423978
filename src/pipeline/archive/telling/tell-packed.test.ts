import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleReports } from "../../../../test/fixtures/archive.ts";
import { annotateReport } from "../../annotate.ts";
import { tellSettled } from "../../tell.ts";
import { prepareReport } from "../adding/prepare.ts";
import { type ToTell, tellHere, tellPacked } from "./tell-packed.ts";

const rulings = { entities: [], claims: [] };
const reports = exampleReports();
const story: ToTell = {
  readings: reports.map((report) => ({ report, reading: prepareReport(report).reading })),
  rulings,
};

test("a story is packed as it is told", () => {
  const told = tellSettled(reports.map(annotateReport));
  const { title, card, passages } = tellPacked(story);
  assert.equal(title, told.title);
  assert.deepEqual(
    [card.claims, card.begins, card.ends],
    [told.claims.length, told.period.from, told.period.to],
  );
  assert.equal(passages.filter(({ kind }) => kind === "claim").length, told.claims.length);
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const written = passages.filter(({ isAsWritten }) => isAsWritten);
  assert.ok(written.length > passages.length / 2);
  for (const { report, start, end, text } of written)
    assert.equal(texts.get(report)!.slice(start, end), text);
});

test("the calling thread tells one story a turn of the loop, and goes on after one that cannot be told", async () => {
  const tell = tellHere();
  let turns = 0;
  const count = (): void => {
    turns++;
    turning = setImmediate(count);
  };
  let turning = setImmediate(count);
  const broken: ToTell = { ...story, readings: [{ ...story.readings[0]!, reading: new Uint8Array(3) }] };
  const ends = await Promise.allSettled(
    [story, broken, story].map(async (one) => {
      const { title } = await tell(one);
      return { title, turns };
    }),
  );
  clearImmediate(turning);
  assert.deepEqual(
    ends.map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  const [first, , last] = ends.map((end) => (end.status === "fulfilled" ? end.value.turns : 0));
  assert.ok(last! > first!);
});
