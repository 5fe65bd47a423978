import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { claimSentences } from "../sentences/claim-sentences.ts";
import { contextOf } from "./context.ts";
import { joinRepeats } from "./repeats.ts";

/** The sentences of reports of one day, as what each says alone, with what repeats another one joined. */
const joined = (...texts: readonly string[]) =>
  joinedOf(texts.map((text) => ({ text, published: "2031-05-09" })));

/** How many statements are left of them. */
const leftOf = (...texts: readonly string[]): number => joined(...texts).length;

function joinedOf(told: readonly { readonly text: string; readonly published: string }[]) {
  const reading = readingOf(told.map((one, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, ...one })));
  const drafts = reading.reports.flatMap(({ id, parsed }) =>
    parsed.map(({ start, end }) => ({ spans: [{ report: id, start, end }] })),
  );
  return joinRepeats(drafts, claimSentences(reading), contextOf(reading));
}

test("a short statement that two reports make in the same words is one", () => {
  assert.equal(leftOf("The hunt is over.", "And the hunt is over!"), 1);
  assert.equal(leftOf("The iron doors were locked.", "The iron doors had been locked."), 1);
  assert.equal(leftOf("Eight men were arrested.", "8 men were arrested."), 1);
});

test("a report that says a thing twice says it once", () => {
  assert.equal(leftOf("“The hunt is over.” Gulls circled over the quay. The hunt is over."), 2);
});

test("what differs in a figure, its bound, a “not”, a “may”, a hedge or a day is another statement", () => {
  const locked = "The iron doors were locked.";
  for (const other of ["may have been", "were not", "were reportedly"])
    assert.equal(leftOf(locked, `The iron doors ${other} locked.`), 2, other);
  assert.equal(leftOf("Eight men were arrested.", "Nine men were arrested."), 2);
  assert.equal(leftOf("Eight men were arrested.", "More than eight men were arrested."), 2);
  assert.equal(leftOf("The doors were locked on Monday.", "The doors were locked on Tuesday."), 2);
  const text = "The doors were locked on Monday.";
  const weeks = ["2031-05-06", "2031-05-13"].map((published) => ({ text, published }));
  assert.equal(joinedOf(weeks).length, 2);
});

test("“we” and “he” may be somebody else in another report", () => {
  assert.equal(leftOf("He was freed at noon.", "He was freed at noon."), 2);
  const brandt = "“We will rebuild,” Mayor Ida Brandt said.";
  assert.equal(leftOf(brandt, "“We will rebuild,” Mayor Ida Brandt said."), 1);
  assert.equal(leftOf("“We will rebuild.”", "“We will rebuild.”"), 2);
});

test("of three repeats all are in one claim", () => {
  const claims = joined("The hunt is over.", "The hunt is over.", "The hunt is over.");
  assert.deepEqual(
    claims.map(({ spans }) => spans.length),
    [3],
  );
});
