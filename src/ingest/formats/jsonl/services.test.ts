import assert from "node:assert/strict";
import { test } from "node:test";
import { ingest } from "../../ingest.ts";

const BRIDGE = "The old bridge in Lund fell on Monday, and the mayor said that nobody was hurt.";

const read = (json: unknown, name = "answer.json") => {
  const { reports, diagnostics } = ingest([{ name, bytes: Buffer.from(JSON.stringify(json)) }]);
  assert.deepEqual(diagnostics, []);
  return reports.map(({ text, given }) => ({ text, ...given }));
};

/** Records as services and programs write them; each holds the text BRIDGE. */
const RECORDS: Readonly<Record<string, object>> = {
  "wrapped in an answer": { status: "ok", totalResults: 1, articles: [{ content: BRIDGE }] },
  "wrapped twice": { response: { status: "ok", results: [{ body: BRIDGE, id: "world/1" }] } },
  "one object further in": { source: "Lund Post", article: { text: BRIDGE, date: "2031-03-12" } },
  "rendered as HTML": { content: { rendered: `<p>${BRIDGE}</p>\n` }, id: 7 },
  "a list of paragraphs": { text: [BRIDGE.slice(0, 38), BRIDGE.slice(39)] },
  "by the name of HTML": { html: `<div><p>${BRIDGE}</p></div>` },
};

for (const [what, record] of Object.entries(RECORDS)) {
  test(`JSON as services write it: ${what}`, () => {
    assert.deepEqual(
      read(record).map(({ text }) => text.replace(/\s+/g, " ").trim()),
      [BRIDGE],
    );
  });
}

test("a source that is an object is called by its name, a title keeps no markup", () => {
  const [report] = read({
    content: BRIDGE,
    source: { id: null, name: "Lund Post" },
    title: { rendered: "Bridge &#8216;falls&#8217;" },
  });
  assert.deepEqual([report?.outlet, report?.title], ["Lund Post", "Bridge ‘falls’"]);
});

for (const [date, published] of [
  [1930982400, "2031-03-11T08:00:00Z"],
  [1930982400000, "2031-03-11T08:00:00Z"],
  ["20310312", "2031-03-12"],
  ["20310312T081000Z", "2031-03-12T08:10:00Z"],
  ["Wed Mar 12 08:10:00 +0000 2031", "2031-03-12T08:10:00+00:00"],
] as const) {
  test(`the date ${date}`, () => {
    assert.equal(read({ text: BRIDGE, date })[0]?.published, published);
  });
}

test("a text that speaks of tags and angles is kept to the letter", () => {
  const text = `${BRIDGE} The sensor <p7> reported 3 < 4 & more.`;
  assert.equal(read({ text })[0]?.text, text);
});

test("what holds no list of texts is still no report", () => {
  for (const value of [
    { articles: [] },
    { articles: [1, 2] },
    { a: { b: { c: { d: [{ text: BRIDGE }] } } } },
  ])
    assert.deepEqual(ingest([{ name: "x.json", bytes: Buffer.from(JSON.stringify(value)) }]).reports, []);
});

test("answers one a line: no two reports go by one name", () => {
  const told = (number: number) => ({ text: `${BRIDGE} It is the ${number} of its kind.` });
  const lines = [{ articles: [told(1), told(2)] }, told(3), { articles: [told(4), told(5)] }];
  const bytes = Buffer.from(lines.map((line) => JSON.stringify(line)).join("\n"));
  assert.deepEqual(
    ingest([{ name: "week.jsonl", bytes }]).reports.map(({ input }) => input),
    ["week.jsonl#1", "week.jsonl#2", "week.jsonl#3", "week.jsonl#4", "week.jsonl#5"],
  );
});

test("a record with a text of its own keeps its title, whatever a picture's caption is called", () => {
  const photo = {
    title: "The bridge in May",
    content: "Seen from the bank.",
    url: "https://lund.example/p.jpg",
  };
  const [report] = read({ title: "Bridge falls", text: BRIDGE, photo });
  assert.deepEqual([report?.title, report?.url], ["Bridge falls", null]);
});

test("records by their ids, and records each one object further in, are all read", () => {
  const other =
    "A ferry ran aground off Kallvik on Sunday, and all of its passengers were taken to the shore.";
  const texts = (value: unknown): string[] => read(value).map(({ text }) => text);
  assert.deepEqual(texts({ a1: { text: BRIDGE }, a2: { text: other } }), [BRIDGE, other]);
  const hits = [
    { _id: "7", _source: { text: BRIDGE } },
    { _id: "8", _source: { text: other } },
  ];
  assert.deepEqual(texts({ took: 3, hits: { total: { value: 2 }, hits } }), [BRIDGE, other]);
});
