import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ingest } from "./ingest.ts";
import type { RawInput } from "./input.ts";

const BRIDGE = "The old bridge in Lund fell on Monday, and the mayor said that nobody was hurt.";
const ferry = "A ferry ran aground off Kallvik on Sunday, and all of its passengers were taken to the shore.";
const file = (name: string, content: string | Uint8Array): RawInput => ({
  name,
  bytes: Buffer.from(content as string),
});
const codes = (inputs: readonly RawInput[]): string[] => ingest(inputs).diagnostics.map(({ code }) => code);

test("line breaks become \\n, NULs and the byte order mark go", () => {
  const { reports, diagnostics } = ingest([
    file("a.txt", `\uFEFFOne line is here.\r\nThe other\0 is here.\rAnd a third.`),
  ]);
  assert.equal(reports[0]?.text, "One line is here.\nThe other is here.\nAnd a third.");
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["ingest/nul"],
  );
});

test("a given title is put before the text once", () => {
  const lines = [
    { id: "1", title: "Bridge falls", text: BRIDGE },
    { id: "2", title: "Lund’s ferry", text: `Lund's ferry\n\n${ferry}` },
  ];
  const { reports } = ingest([file("x.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"))]);
  assert.deepEqual(
    reports.map(({ text }) => text),
    [`Bridge falls\n\n${BRIDGE}`, `Lund's ferry\n\n${ferry}`],
  );
});

test("a given title is not lost where the text begins with its words and goes on in the same line", () => {
  const title = "Old bridge falls in Lund";
  const texts = (...given: { title: string; text: string }[]) =>
    ingest([file("x.json", JSON.stringify(given))])
      .reports.map(({ text }) => text)
      .toSorted();
  assert.deepEqual(
    texts(
      { title, text: `OLD BRIDGE FALLS IN LUND ${BRIDGE}` },
      { title, text: `Old bridge  falls in Lund on Monday, the mayor said.` },
      { title: "A ferry", text: ferry },
    ),
    [
      `OLD BRIDGE FALLS IN LUND\n\n${BRIDGE}`,
      `${title}\n\nOld bridge  falls in Lund on Monday, the mayor said.`,
      `A ferry\n\n${ferry}`,
    ].toSorted(),
  );
});

test("a header of known keys is given metadata, not text", () => {
  const { reports } = ingest([
    file("a.txt", `Title: Bridge falls\nSource: Lund Post\nDate: Aug. 6, 2024\n\n${BRIDGE}`),
  ]);
  assert.equal(reports[0]?.text, `Bridge falls\n\n${BRIDGE}`);
  assert.equal(reports[0]?.given.outlet, "Lund Post");
  assert.equal(reports[0]?.given.published, "2024-08-06");
});

test("the title may stand above the header without a key", () => {
  for (const gap of ["\n", "\n\n"]) {
    const { reports } = ingest([
      file("a.txt", `Bridge falls${gap}Source: Lund Post\nDate: Aug. 6, 2024\n\n${BRIDGE}`),
    ]);
    assert.equal(reports[0]?.text, `Bridge falls\n\n${BRIDGE}`);
    assert.equal(reports[0]?.given.outlet, "Lund Post");
  }
});

test("one line with a colon is no header, nor is one with another whose key is unknown", () => {
  for (const more of ["", "Constructor: Ilmar Works\n"])
    assert.equal(
      ingest([file("a.txt", `Title: Bridge falls\n${more}\n${BRIDGE}`)]).reports[0]?.text.slice(0, 6),
      "Title:",
    );
});

test("JSON lines, an array and one object are read alike", () => {
  const record = { id: "7", content: BRIDGE, source: "Lund Post", date: "2024-08-06T10:00:00Z" };
  for (const content of [
    JSON.stringify(record),
    `[${JSON.stringify(record)}]`,
    JSON.stringify(record, null, 2),
  ]) {
    const [report] = ingest([file("x.json", content)]).reports;
    assert.equal(report?.input, "x.json#7");
    assert.deepEqual([report?.given.outlet, report?.given.published], ["Lund Post", "2024-08-06T10:00:00Z"]);
  }
});

test("authors, change date and what it is based on come with a record or a header", () => {
  const record = {
    text: BRIDGE,
    author: "Ann Bell and Reuters",
    updated: "2024-08-07",
    isBasedOn: "https://a.example",
  };
  const [one] = ingest([file("x.json", JSON.stringify(record))]).reports;
  assert.deepEqual(one?.given.authors, ["Ann Bell", "Reuters"]);
  assert.deepEqual([one?.given.modified, one?.given.basedOn], ["2024-08-07", "https://a.example"]);
  const [other] = ingest([file("a.txt", `Author: Ann Bell\nUpdated: Aug. 7, 2024\n\n${BRIDGE}`)]).reports;
  assert.deepEqual([other?.given.authors, other?.given.modified], [["Ann Bell"], "2024-08-07"]);
});

test("bad lines are named by number and the others read", () => {
  const { reports, diagnostics } = ingest([
    file("x.jsonl", `{"text": ${JSON.stringify(BRIDGE)}}\n{oops\n{"title": "x"}\n`),
  ]);
  assert.deepEqual(
    reports.map(({ input }) => input),
    ["x.jsonl#1"],
  );
  assert.deepEqual(
    diagnostics.map(({ code, input }) => `${code} ${input}`),
    ["ingest/bad-record x.jsonl#2", "ingest/bad-record x.jsonl#3"],
  );
});

test("a date that cannot be read is not given, and it is said which days one may be that could be two", () => {
  for (const [published, why] of [
    ["08/10/2024", /: the date "08\/10\/2024" may be 2024-10-08 or 2024-08-10; taken as not given$/],
    ["08-10-2024", /: the date "08-10-2024" may be 2024-10-08 or 2024-08-10; taken as not given$/],
    ["soon", /: cannot read the date "soon"; /],
    ["0000-01-01", /: cannot read the date "0000-01-01"; /],
  ] as const) {
    const { reports, diagnostics } = ingest([file("x.jsonl", JSON.stringify({ text: BRIDGE, published }))]);
    assert.equal(reports[0]?.given.published, null);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["ingest/bad-date"],
    );
    assert.match(diagnostics[0]!.message, why);
  }
});

test("a date is read with its year first or last, with bars, points or hyphens, and with a zone of hours alone", () => {
  for (const [published, read] of [
    ["2031/3/12", "2031-03-12"],
    ["2031.03.12 09:30", "2031-03-12T09:30"],
    ["2031-03-12 14:05:33+01", "2031-03-12T14:05:33+01:00"],
    ["13-03-2031", "2031-03-13"],
    ["12th of March 2031", "2031-03-12"],
  ] as const) {
    const { reports, diagnostics } = ingest([file("x.jsonl", JSON.stringify({ text: BRIDGE, published }))]);
    assert.deepEqual([reports[0]?.given.published, diagnostics], [read, []]);
  }
});

const REFUSED: readonly [why: string, content: string | Uint8Array, code: string][] = [
  ["empty", "", "ingest/empty"],
  ["blank", " \n\t\n", "ingest/empty"],
  ["binary", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "ingest/binary"],
  ["control characters", "\x01\x02\x03\x04 abc", "ingest/binary"],
  ["no words", "12 345 -- 67 !!", "ingest/no-text"],
  [
    "another script",
    "Мост через реку обрушился в понедельник утром, сообщили власти города.",
    "ingest/language",
  ],
  [
    "another language",
    "Le pont de la ville est tombé dans la rivière lundi et le maire a dit que les victimes sont à l'abri.",
    "ingest/language",
  ],
  ["a page without an article", "<!DOCTYPE html><html><p>The bridge fell.</p></html>", "ingest/no-article"],
  ["XML", "<?xml version='1.0'?><bridge>fell</bridge>", "ingest/unsupported"],
  ["a text of 50 MB", Buffer.alloc(50_000_000, "word "), "ingest/too-large"],
  ["a text of 3 MB", Buffer.alloc(3_000_000, "word "), "ingest/too-long"],
];

for (const [why, content, code] of REFUSED) {
  test(`refused, and the other still read: ${why}`, () => {
    const { reports, diagnostics } = ingest([file("bad.txt", content), file("good.txt", BRIDGE)]);
    assert.deepEqual(
      reports.map(({ input }) => input),
      ["good.txt"],
    );
    assert.deepEqual(
      diagnostics.map((found) => `${found.code} ${found.severity} ${found.input}`),
      [`${code} error bad.txt`],
    );
  });
}

test("invalid UTF-8 in a text that is mostly UTF-8 is read and noted", () => {
  const bytes = Buffer.concat([
    Buffer.from(`Café, über, naïve, señor, façade. ${BRIDGE} `),
    Buffer.from([0xff]),
  ]);
  assert.deepEqual(codes([{ name: "a.txt", bytes }]), ["ingest/invalid-encoding"]);
});

test("the same text twice is read once; under two mastheads it is two reports", () => {
  const { reports, diagnostics } = ingest([file("b.txt", BRIDGE), file("a.txt", BRIDGE)]);
  assert.deepEqual(
    reports.map(({ input }) => input),
    ["a.txt"],
  );
  assert.equal(diagnostics[0]?.code, "ingest/duplicate");
  assert.match(diagnostics[0]!.message, /b\.txt.*a\.txt/);
  const two = ["Lund Post", "Kallvik Times"]
    .map((outlet) => JSON.stringify({ text: BRIDGE, outlet }))
    .join("\n");
  assert.equal(ingest([file("x.jsonl", two)]).reports.length, 2);
});

test("law: for any bytes nothing is thrown, ids are unique, and the order of inputs does not matter", () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc
      .constantFrom(
        BRIDGE,
        ferry,
        `{"text": "${BRIDGE}"}`,
        `[{"text": "${ferry}", "title": 3}, 4]`,
        "[[]]",
        "null",
      )
      .map((text) => Buffer.from(text)),
  );
  const input = fc.record({ name: fc.constantFrom("a.txt", "b.jsonl", "c.json", "d"), bytes: content });
  fc.assert(
    fc.property(fc.array(input, { maxLength: 6 }), (inputs) => {
      const forward = ingest(inputs);
      assert.deepEqual(ingest(inputs.toReversed()), forward);
      assert.equal(new Set(forward.reports.map((report) => report.id)).size, forward.reports.length);
      assert.ok(inputs.length === 0 || forward.reports.length + forward.diagnostics.length > 0);
    }),
  );
});

test("a newsletter says by its header what it is; a person's letter names no outlet", () => {
  const mail = (from: string) =>
    file(
      "a.txt",
      `Subject: Bridge falls\nFrom: ${from}\nTo: you\nDate: Tue, 06 Aug 2024 10:05:00 +0200\n\n${BRIDGE}`,
    );
  const [sent] = ingest([mail("The Lund Post <newsletter@lund.example>")]).reports;
  assert.deepEqual([sent?.given.title, sent?.given.outlet], ["Bridge falls", "The Lund Post"]);
  assert.equal(ingest([mail("Ada Holm <ada.holm@lund.example>")]).reports[0]?.given.outlet, null);
});
