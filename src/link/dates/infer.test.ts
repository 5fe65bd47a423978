import assert from "node:assert/strict";
import { test } from "node:test";
import { worked } from "../../../test/fixtures/work.ts";
import type { TimeExpression, TimeForm } from "../../model/annotations.ts";
import type { Sentence } from "../../model/syntax.ts";
import { inferPublications, type UndatedReport } from "./infer.ts";

type Tense = TimeExpression["tense"];

const weekday = (day: number): TimeForm => ({ is: "weekday", weekday: day, which: "nearest", part: null });
const date = (month: number, day: number, year: number | null = null): TimeForm => ({
  is: "date",
  year,
  month,
  day,
});
const [MONDAY, TUESDAY, WEDNESDAY, SATURDAY, SUNDAY] = [1, 2, 3, 6, 7].map(weekday) as [
  TimeForm,
  TimeForm,
  TimeForm,
  TimeForm,
  TimeForm,
];

/** A report of sentences with one time each, in brackets; words are the tokens. */
function report(
  lines: readonly (readonly [line: string, form: TimeForm, tense?: Tense])[],
  given: string | null = null,
): UndatedReport {
  const times: TimeExpression[] = [];
  const sentences: Sentence[] = [];
  let text = "";
  for (const [line, form, tense = "past"] of lines) {
    const [before, words, after] = line.split(/[[\]]/) as [string, string, string];
    const start = text.length;
    text += before + words + after;
    const tokens = [...text.slice(start).matchAll(/[\w-]+|[^\s\w]/g)].map((found) => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
      text: found[0],
      lemma: found[0].toLowerCase(),
      tag: "NN",
      head: -1,
      relation: "dep",
    }));
    const at = start + before.length;
    const anchor = form.is === "since" ? { start: at + words.length, end: text.length } : null;
    times.push({
      kind: "time",
      start: at,
      end: at + words.length,
      tense,
      form: form.is === "since" ? { ...form, anchor } : form,
    });
    sentences.push({ start, end: text.length, tokens, block: 0, paragraph: sentences.length });
    text += "\n";
  }
  return { given, text, times, sentences };
}

const interval = (reports: readonly UndatedReport[]): string[] =>
  inferPublications(reports).map(({ earliest, latest, basis }) => `${earliest} ${latest} ${basis}`);

/** The war began in May 2010; the flood of the dam on Tuesday, 5 February 2013, a Tuesday. */
const first = report([
  ["Guards fled on [Saturday].", SATURDAY],
  ["Mayor Brandt spoke on [Sunday].", SUNDAY],
  ["Water rose on [Saturday].", SATURDAY],
  ["Water fell on [Sunday].", SUNDAY],
  ["The fighting has gone on since [Feb. 5].", date(2, 5)],
]);
const second = report([
  ["The battle has raged for [six days].", { is: "duration", unit: "day", count: 6, bound: "exact" }],
  ["The country was invaded in [May 2010].", { is: "date", year: 2010, month: 5, day: null }],
]);
const third = report([
  ["The attack began on [Tuesday].", TUESDAY],
  ["Guards fled on [Saturday].", SATURDAY],
  ["Guards fled on [Sunday].", SUNDAY],
  ["Water fell on [Sunday].", SUNDAY],
  ["It is a turn in the [33-month] war.", { is: "duration", unit: "month", count: 33, bound: "exact" }],
]);
const fourth = report([
  [
    "It is [a week after] the start of the attack.",
    { is: "since", unit: "week", count: 1, anchor: null, direction: "after" },
    "present",
  ],
  ["Mayor Brandt spoke on [Wednesday].", WEDNESDAY],
  ["Water fell on [Wednesday].", WEDNESDAY],
]);

test("undated reports are dated by what they say together", () => {
  const found = inferPublications([first, second, third, fourth]);
  assert.deepEqual(
    found.map(({ basis }) => basis),
    ["inferred", "inferred", "inferred", "inferred"],
  );
  assert.deepEqual(
    [found[0]!.earliest, found[2]!.earliest, found[3]!.earliest],
    ["2013-02-10", "2013-02-10", "2013-02-13"],
  );
  assert.ok(found[1]!.earliest! <= "2013-02-11" && found[1]!.latest! >= "2013-02-10");
  assert.match(found[2]!.reasons.join("; "), /“33-month” counted from “May 2010”/);
});

test("the order of the reports changes nothing", () => {
  const reports = [first, second, third, fourth];
  assert.deepEqual(interval(reports.toReversed()), interval(reports).toReversed());
});

test("a year is never guessed", () => {
  const [found] = inferPublications([report([["The dam broke on [Monday].", MONDAY]])]);
  assert.equal(found!.earliest, null);
  assert.equal(found!.basis, null);
  assert.match(found!.reasons.join(), /year/);
});

test("what fits many days is not told", () => {
  const [found] = inferPublications([report([["The law dates from [2005].", { is: "year", year: 2005 }]])]);
  assert.equal(found!.earliest, null);
});

test("a given date stands, and anchors the others", () => {
  const dated = report([["The dam broke on [Monday].", MONDAY]], "2013-02-12");
  const undated = report([
    ["The dam broke on [Monday].", MONDAY],
    ["Mayor Brandt spoke on [Tuesday].", TUESDAY],
    ["Water fell on [Tuesday].", TUESDAY],
  ]);
  const [given, found] = inferPublications([dated, undated]);
  assert.deepEqual([given!.earliest, given!.latest, given!.basis], ["2013-02-12", "2013-02-12", "given"]);
  assert.equal(found!.earliest, "2013-02-12");
});

test("a month that was given is an interval of its days", () => {
  assert.deepEqual(interval([report([["The dam broke on [Monday].", MONDAY]], "2013-02")]), [
    "2013-02-01 2013-02-28 given",
  ]);
});

test("a line by which a report dates itself is its date", () => {
  const own = {
    given: null,
    text: "Dam breaks\nPublished: 12 February 2013 09:30 GMT\nWater rose.",
    times: [],
    sentences: [],
  };
  assert.deepEqual(interval([own]), ["2013-02-12 2013-02-12 text"]);
});

test("a line above the text that is nothing but a date and a name dates the report", () => {
  const own = {
    given: null,
    text: `Dam breaks\nThe Lunda Post | 12 February 2013\n${"Water rose in the streets of Lunda. ".repeat(4)}\n1 May 2013`,
    times: [],
    sentences: [],
  };
  assert.deepEqual(interval([own]), ["2013-02-12 2013-02-12 text"]);
});

test("a weekday beside a date finds the year, a full date bounds it", () => {
  const [found] = inferPublications([
    report([
      ["The dam was opened in [2011].", { is: "year", year: 2011 }],
      ["The dam broke on [Tuesday, Feb. 12].", { is: "date", year: null, month: 2, day: 12, weekday: 2 }],
      ["Mayor Brandt spoke on [Tuesday].", TUESDAY],
      ["Water fell on [Tuesday].", TUESDAY],
      ["The gates had been repaired on [Feb. 11].", date(2, 11)],
      ["An inquiry had ended on [Jan. 8, 2013].", date(1, 8, 2013)],
    ]),
  ]);
  assert.equal(found!.earliest, "2013-02-12");
});

test("the first or last day that a program can write is no date of the others, and opens no ages between", () => {
  const dated = report([], "2013-02-12");
  const undated = report([
    ["The dam broke on [Monday].", MONDAY],
    ["Mayor Brandt spoke on [Tuesday].", TUESDAY],
    ["Water fell on [Tuesday].", TUESDAY],
  ]);
  const many = Array.from({ length: 8 }, () => undated);
  const [, wanted] = inferPublications([dated, ...many]);
  assert.notEqual(wanted!.earliest, null);
  for (const none of ["0001-01-01", "9999-12-31"]) {
    const start = worked();
    const found = inferPublications([report([], none), dated, ...many]);
    const took = worked() - start;
    assert.deepEqual([found[0]!.earliest, found[2]!.earliest], [none, wanted!.earliest]);
    assert.ok(took < 1000, `${none}: ${took} ms of work`);
  }
});

test("a given date that is none is left aside", () => {
  assert.deepEqual(interval([report([], "soon")]), ["null null null"]);
});
