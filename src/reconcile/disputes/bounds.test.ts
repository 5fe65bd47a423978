import assert from "node:assert/strict";
import { test } from "node:test";
import { raised } from "../../../test/fixtures/disputes.ts";

const [day, later] = ["2031-05-03", "2031-05-04"];
const told = (count: string): string => `The crowd at the Tarvik shipyard hurt ${count} officers.`;
const reasons = (...sentences: readonly (readonly [string, string])[]): readonly string[] =>
  raised(sentences).map(({ comparable, reason }) => `${comparable} ${reason}`);

test("of one day at least 12 and 16 are told, with why they are no rivals", () => {
  assert.deepEqual(reasons([day, told("at least 12")], [day, told("16")]), [
    "false of one day, and both may hold (officers hurt): at least 12 and 16",
  ]);
});

test("on the next day the least may be an old count, and far above it may be anything", () => {
  assert.deepEqual(reasons([later, told("at least 12")], [day, told("16")]), []);
  assert.deepEqual(reasons([day, told("at least 12")], [day, told("26")]), []);
});

test("values that rival each other elsewhere, or grew, are not told as both holding besides", () => {
  assert.deepEqual(reasons([day, told("at least 12")], [day, told("16")], [later, told("16")]), [
    "false the count changed with time (officers hurt): at least 12 or 16 as of 2031-05-03",
  ]);
});
