import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ingest } from "../ingest.ts";

const text = (at: number): string =>
  `Rescue teams pulled ${at + 20} people from the water off Tarvik, they said.`;

const table = (dates: readonly string[]): string =>
  ["date,text", ...dates.map((date, at) => `${date},"${text(at)}"`)].join("\n");

const lines = (dates: readonly string[]): string =>
  dates.map((date, at) => JSON.stringify({ date, text: text(at) })).join("\n");

function days(dates: readonly string[]) {
  const [asTable, asLines, asValue] = [
    { name: "a.csv", bytes: Buffer.from(table(dates)) },
    { name: "a.jsonl", bytes: Buffer.from(lines(dates)) },
    { name: "a.json", bytes: Buffer.from(`[${lines(dates).replaceAll("\n", ",")}]`) },
  ].map((input) => {
    const { reports, diagnostics } = ingest([input]);
    const inOrder = reports.toSorted((a, b) => (a.text < b.text ? -1 : 1));
    return {
      days: inOrder.map(({ given }) => given.published),
      codes: diagnostics.map(({ code, severity }) => `${severity} ${code}`),
      first: diagnostics[0]?.message.replace(/^\S+ /, "") ?? null,
    };
  });
  assert.deepEqual(asLines, asTable);
  assert.deepEqual(asValue?.days, asTable?.days);
  return asTable!;
}

test("a date that can only be one tells the others of its file, before it and after", () => {
  assert.deepEqual(days(["03/04/2024", "13/04/2024", "05/04/2024"]), {
    days: ["2024-04-03", "2024-04-13", "2024-04-05"],
    codes: ["note ingest/date-order"],
    first: 'dates such as "03/04/2024" are read with the day first, as "13/04/2024" must be',
  });
  assert.deepEqual(days(["03/04/2024", "04/13/2024"]).days, ["2024-03-04", "2024-04-13"]);
  assert.deepEqual(days(["03-04-2024", "13-04-2024"]).days, ["2024-04-03", "2024-04-13"]);
});

test("where none tells, or they contradict each other, none is given a day", () => {
  assert.deepEqual(days(["03/04/2024", "04/04/2024"]).days, [null, "2024-04-04"]);
  const both = days(["13/04/2024", "04/13/2024", "03/04/2024"]);
  assert.deepEqual(both.days, ["2024-04-13", "2024-04-13", null]);
  assert.deepEqual(both.codes, ["warning ingest/date-order", "warning ingest/bad-date"]);
});

test("dates in numbers that need no telling make no note", () => {
  assert.deepEqual(days(["13/04/2024", "2024-04-05", "05.04.2024"]).codes, []);
});

test("more than can wait are read all the same, each once", () => {
  const many = Array.from({ length: 4500 }, () => "03/04/2024");
  const { reports } = ingest([{ name: "a.csv", bytes: Buffer.from(table([...many, "13/04/2024"])) }]);
  assert.equal(reports.length, 4501);
  assert.equal(reports.filter(({ given }) => given.published === "2024-04-03").length, 500);
});

test("law: any dates of one order are read as they were written", () => {
  const day = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) });
  const two = (value: number): string => String(value).padStart(2, "0");
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), (some) => {
      const dates = [...some, { day: 13, month: 4 }];
      const written = dates.map((date) => `${two(date.day)}/${two(date.month)}/2024`);
      assert.deepEqual(
        days(written).days,
        dates.map((date) => `2024-${two(date.month)}-${two(date.day)}`),
      );
    }),
    { numRuns: 40 },
  );
});

test("a record that is nested without end is named, and the others are read", () => {
  const text = "The bridge at Lunda fell on Monday, the mayor said.";
  const deep = `{"id": "deep", "text": "${text}", "notes": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  const bytes = Buffer.from(`[${deep}, {"id": "sound", "text": "${text}"}]`);
  const { reports, diagnostics } = ingest([{ name: "x.json", bytes }]);
  assert.deepEqual(
    reports.map(({ input }) => input),
    ["x.json#sound"],
  );
  assert.deepEqual(
    diagnostics.map(({ code, message }) => [code, message]),
    [["ingest/bad-record", "x.json#1: record 1: nested too deeply; passed over"]],
  );
});

test("of two texts of a record the first is read, unless it is no more than a summary of the other", () => {
  const whole = `${text(3)}\n\n${text(40)}\n\n${text(400)}\n\n${text(4000)}`;
  const read = (record: object) => {
    const [report] = ingest([{ name: "a.json", bytes: Buffer.from(JSON.stringify([record])) }]).reports;
    return report?.text;
  };
  assert.equal(read({ content: text(3), body: whole }), whole);
  assert.equal(read({ content: whole, body: text(3) }), whole);
  assert.equal(read({ content: text(3), body: `${text(3)} ${text(4)}` }), text(3), "another setting of it");
});
