import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SAMPLES } from "../../test/fixtures/formats.ts";
import { ingest } from "./ingest.ts";
import type { Source } from "./input.ts";
import { type Arrival, ingestAll, ingestStream } from "./stream.ts";

const report = (n: number): string =>
  JSON.stringify({
    id: n,
    text: `Bridge number ${n} in Lund fell on Monday, and the mayor said nobody was hurt.`,
  });

/** Endless JSON lines, one a chunk, that says how many were taken and whether it was let go. */
function endless() {
  const state = { taken: 0, closed: false };
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.from(`${report(++state.taken)}\n`);
    } finally {
      state.closed = true;
    }
  }
  return { state, source: { name: "endless.jsonl", body: body() } satisfies Source };
}

async function collect(inputs: Parameters<typeof ingestStream>[0]): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for await (const arrival of ingestStream(inputs)) arrivals.push(arrival);
  return arrivals;
}

test("bytes are taken as reports are, and let go when the reader stops", async () => {
  const { state, source } = endless();
  let reports = 0;
  for await (const arrival of ingestStream([source])) {
    if (arrival.kind === "report") reports++;
    // The first bytes are taken ahead, to tell the format; after them a report's bytes are one chunk.
    assert.ok(state.taken <= reports + 60);
    if (reports === 200) break;
  }
  assert.equal(reports, 200);
  assert.ok(state.closed);
});

test("a report comes with what it was read from: a page whole, a record as it stood in its line", async () => {
  const line = `{ "id": 7,  "text": "The ferry to Nyborg was late on Monday, and nobody minded much." }`;
  const page = "The ferry to Lund was late on Monday, and nobody minded much.";
  const arrivals = await collect([
    { name: "a.jsonl", bytes: Buffer.from(`${report(1)}\n${line}\n`) },
    { name: "b.txt", bytes: Buffer.from(page), contentType: "text/plain" },
  ]);
  assert.deepEqual(
    arrivals.map(
      (one) => one.kind === "report" && [String(Buffer.from(one.original.bytes)), one.original.contentType],
    ),
    [
      [report(1), null],
      [line, null],
      [page, "text/plain"],
    ],
  );
});

test("an input that breaks off loses nothing that came before, nor the next input", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${report(1)}\n${report(2)}\n`);
    throw new Error("the disk is gone");
  }
  const { reports, diagnostics } = await ingestAll([
    { name: "broken.jsonl", body: broken() },
    { name: "sound.jsonl", bytes: Buffer.from(report(3)) },
  ]);
  assert.deepEqual(
    reports.map(({ input }) => input),
    ["broken.jsonl#1", "broken.jsonl#2", "sound.jsonl#3"],
  );
  assert.deepEqual(
    diagnostics.map(({ code, input }) => `${code} ${input}`),
    ["ingest/unreadable broken.jsonl"],
  );
});

test("a page that breaks off is read as far as it goes", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("The old bridge in Lund fell on Monday, the mayor said.");
    throw new Error("connection reset");
  }
  const { reports, diagnostics } = await ingestAll([{ name: "page.txt", body: broken() }]);
  assert.deepEqual([reports.length, diagnostics.length], [1, 1]);
});

test("a document that is too large is refused before it is in memory", async () => {
  let taken = 0;
  async function* body(): AsyncGenerator<Uint8Array> {
    for (; ; taken++) yield Buffer.alloc(1_000_000, "word ");
  }
  const { reports, diagnostics } = await ingestAll([{ name: "long.txt", body: body() }]);
  assert.deepEqual([reports.length, diagnostics[0]?.code], [0, "ingest/too-large"]);
  assert.ok(taken < 20);
});

test("a report is given when and where its input was fetched, unless it says so itself", async () => {
  const source = {
    bytes: Buffer.from("The old bridge in Lund fell on Monday, the mayor said."),
    name: "a",
    url: "https://lund.example/bridge",
    retrieved: "2024-08-06T10:00:00Z",
  };
  const given = (await ingestAll([source])).reports[0]?.given;
  assert.deepEqual([given?.url, given?.retrieved], [source.url, source.retrieved]);
  // A list of reports is no report: its address is not theirs.
  const records = await ingestAll([{ ...source, bytes: Buffer.from(report(1)) }]);
  assert.equal(records.reports[0]?.given.url, null);
});

test("law: what is in hand is read alike through both doors, however its bytes are cut", async () => {
  const whole = Object.values(SAMPLES).filter(({ name }) => !/\.(?:zip|gz|warc|eml|mbox)$/.test(name));
  async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
      const sources = whole.map(({ name, bytes }) => ({ name, body: cut(bytes, size) }));
      const { reports, diagnostics } = await ingestAll(sources.toReversed());
      assert.deepEqual({ reports, diagnostics }, ingest(whole));
    }),
    { numRuns: 20 },
  );
  assert.ok((await collect(whole)).length > 0);
});
