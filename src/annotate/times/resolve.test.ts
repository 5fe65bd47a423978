import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimeExpression, TimeForm } from "../../model/annotations.ts";
import type { Publication } from "../../model/report.ts";
import { resolveTimes } from "./resolve.ts";

const between = (earliest: string | null, latest: string | null): Publication => ({
  earliest,
  latest,
  basis: earliest ? "inferred" : null,
  reasons: [],
});

const said = (form: TimeForm, tense: TimeExpression["tense"] = "past"): TimeExpression => ({
  kind: "time",
  start: 0,
  end: 1,
  form,
  tense,
});

const value = (form: TimeForm, published: Publication, tense?: TimeExpression["tense"]) =>
  resolveTimes([said(form, tense)], published)[0]!;

const monday: TimeForm = { is: "weekday", weekday: 1, which: "nearest", part: null };

test("a weekday on which all days of an interval agree stands, as uncertain", () => {
  const found = value(monday, between("2013-02-12", "2013-02-14"));
  assert.equal(found.value, "2013-02-11");
  assert.equal(found.certain, false);
});

test("where the days of a short interval differ, the reasons name the other value", () => {
  const found = value(
    { is: "relative", unit: "day", offset: 0, part: null },
    between("2013-02-12", "2013-02-13"),
  );
  assert.equal(found.value, "2013-02-12");
  assert.match(found.reasons.join(), /2013-02-13/);
});

test("over a long interval only what its days share is told", () => {
  const today: TimeForm = { is: "relative", unit: "day", offset: 0, part: null };
  assert.equal(value(today, between("2013-02-05", "2013-02-14")).value, "2013-02");
  assert.equal(value(today, between("2013-01-25", "2013-02-05")).value, "2013");
  assert.equal(value(today, between("2012-12-25", "2013-01-05")).value, null);
});

test("without a publication only what the words say is told", () => {
  const unknown = between(null, null);
  assert.equal(value(monday, unknown).value, null);
  assert.deepEqual(
    { ...value({ is: "date", year: 1998, month: 8, day: null }, unknown), reasons: 0 },
    { start: 0, end: 1, value: "1998-08", certain: true, reasons: 0 },
  );
});

test("a date without a year is the nearest by tense", () => {
  const on = between("2013-02-12", "2013-02-12");
  const march: TimeForm = { is: "date", year: null, month: 3, day: 5 };
  assert.equal(value(march, on, "future").value, "2013-03-05");
  assert.equal(value({ ...march, month: 11 }, on, "past").value, "2012-11-05");
  assert.equal(value({ ...march, month: 2, day: 29 }, on, "past").value, "2012-02-29");
});

test("a month given as publication date is an interval of its days", () => {
  assert.equal(
    value({ is: "relative", unit: "month", offset: -1, part: null }, between("2013-02", "2013-02")).value,
    "2013-01",
  );
});

test("a publication date that is none counts as not known", () => {
  assert.equal(value(monday, between("soon", "2013-13-40")).value, null);
});

test("what was named long before is no longer spoken of", () => {
  const day = said({ is: "date", year: 2013, month: 2, day: 4 });
  const next = said({ is: "relative", unit: "day", offset: 1, part: null, from: "mentioned" });
  const given = { earliest: "2013-02-12", latest: "2013-02-12", basis: "given", reasons: [] } as const;
  const after = (gap: number) => resolveTimes([day, { ...next, start: gap, end: gap + 4 }], given)[1]!.value;
  assert.deepEqual([after(100), after(2000)], ["2013-02-05", null]);
});

test("a date with its weekday lies in a year in which it has that weekday, unless it is near", () => {
  const on = between("2013-02-12", "2013-02-12");
  const date = { is: "date", year: null, month: 10, day: 12 } as const;
  assert.equal(value(date, on).value, "2012-10-12");
  assert.equal(value({ ...date, weekday: 6 }, on).value, "2013-10-12");
  assert.equal(value({ ...date, month: 2, day: 10, weekday: 3 }, on).value, "2013-02-10");
});

test("to those who write on a Sunday last week ends that day, and what will be this week is in the week that begins", () => {
  const week: TimeForm = { is: "relative", unit: "week", offset: 0, part: null, calendar: true };
  const sunday = between("2013-02-10", "2013-02-10");
  assert.equal(value(week, sunday, "future").value, "2013-W07");
  assert.equal(value(week, sunday, "past").value, "2013-W06");
  assert.equal(value({ ...week, offset: -1 }, sunday, "past").value, "2013-W06");
  assert.equal(value({ ...week, offset: 1 }, sunday, "future").value, "2013-W07");
  // "a week ago"
  assert.equal(value({ is: "relative", unit: "week", offset: -1, part: null }, sunday).value, "2013-W05");
  const tuesday = { is: "weekday", weekday: 2, which: "nearest", part: null, week: -1 } as const;
  assert.equal(value(tuesday, sunday).value, "2013-02-05");
  assert.equal(value(week, between("2013-02-11", "2013-02-11"), "future").value, "2013-W07");
});
