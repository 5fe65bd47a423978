import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { type Answer, warcOf, warcRecords } from "../../../../test/fixtures/warc.ts";
import { ingestAll } from "../../stream.ts";

const BRIDGE = "The old bridge in Lund fell on Monday, and the mayor said that nobody was hurt.";
const FERRY = "A ferry ran aground off Kallvik on Sunday, and all of its passengers were taken to the shore.";
const bridge: Answer = { url: "https://lund.example/bridge", type: "text/plain", body: BRIDGE };
const ferry: Answer = { url: "https://kallvik.example/ferry", type: "text/plain", body: FERRY };

async function read(bytes: Uint8Array, name = "x.warc") {
  const { reports, diagnostics } = await ingestAll([{ name, bytes }]);
  return {
    reports,
    inputs: reports.map(({ input }) => input),
    codes: diagnostics.map(({ code, input }) => `${code} ${input}`),
  };
}

test("a page comes with its address and the moment it was fetched", async () => {
  const { reports, codes } = await read(warcOf([bridge, ferry]));
  const report = reports.find(({ text }) => text === BRIDGE)!;
  assert.equal(report.input, "x.warc#https://lund.example/bridge");
  assert.deepEqual([report.given.url, report.given.retrieved], [bridge.url, "2024-08-06T10:00:00Z"]);
  assert.deepEqual([reports.length, codes], [2, []]);
});

test("packed record by record or as a whole, it is the same archive", async () => {
  const whole = await read(gzipSync(warcOf([bridge, ferry])), "x.warc.gz");
  const each = await read(
    Buffer.concat(warcRecords([bridge, ferry]).map((record) => gzipSync(record))),
    "x.warc.gz",
  );
  assert.equal(whole.reports.length, 2);
  assert.deepEqual(each.reports, whole.reports);
});

test("content is read without the codings of its transfer, taken off by the crawler or not", async () => {
  const chunked = `${BRIDGE.length.toString(16)}\r\n${BRIDGE}\r\n0\r\n\r\n`;
  for (const [body, headers] of [
    [gzipSync(BRIDGE), ["Content-Encoding: gzip"]],
    [BRIDGE, ["Content-Encoding: gzip"]],
    [brotliCompressSync(BRIDGE), ["Content-Encoding: br"]],
    [chunked, ["Transfer-Encoding: chunked"]],
    [BRIDGE, ["Transfer-Encoding: chunked"]],
    [deflateSync(BRIDGE), ["Content-Encoding: deflate"]],
    [BRIDGE, ["Content-Encoding: deflate"]],
  ] as const) {
    const { reports } = await read(warcOf([{ ...bridge, body, headers }, ferry]));
    assert.ok(
      reports.some(({ text }) => text === BRIDGE),
      headers[0],
    );
    assert.equal(reports.length, 2);
  }
});

test("each answer is read in the character set that its server named", async () => {
  const body = Buffer.concat([
    Buffer.from(`${BRIDGE} Caf`),
    Buffer.from([0xe9]),
    Buffer.from(" guests said so."),
  ]);
  const { reports } = await read(warcOf([{ ...bridge, type: "text/plain; charset=iso-8859-1", body }]));
  assert.match(reports[0]!.text, /Café guests/);
});

test("pictures and error pages are passed over, and counted", async () => {
  const { inputs, codes } = await read(
    warcOf([{ ...bridge, status: 404 }, { ...bridge, type: "image/png" }, ferry]),
  );
  assert.deepEqual(inputs, ["x.warc#https://kallvik.example/ferry"]);
  assert.deepEqual(codes, ["ingest/passed-over x.warc"]);
});

test("an archive that is cut short is read as far as it goes, and says so", async () => {
  const bytes = warcOf([bridge, ferry]);
  for (const cut of [40, 60, 85]) {
    const { inputs, codes } = await read(bytes.subarray(0, -cut));
    assert.ok(inputs.includes("x.warc#https://lund.example/bridge"));
    assert.ok(
      codes.some((code) => code.startsWith("ingest/truncated")),
      String(cut),
    );
  }
  const packed = gzipSync(bytes);
  const { codes } = await read(packed.subarray(0, -30), "x.warc.gz");
  assert.ok(codes.some((code) => code.startsWith("ingest/truncated")));
});

test("a record of a wrong length costs itself only", async () => {
  const { inputs } = await read(
    warcOf([bridge, { ...bridge, url: "https://lund.example/short", length: 60 }, ferry]),
  );
  assert.ok(inputs.includes("x.warc#https://lund.example/bridge"));
  assert.ok(inputs.includes("x.warc#https://kallvik.example/ferry"));
});

test("headers without an end do not fill the memory", async () => {
  let taken = 0;
  async function* body() {
    yield Buffer.from("WARC/1.1\r\nWARC-Type: response\r\n");
    for (; ; taken++) yield Buffer.alloc(100_000, "x");
  }
  const { diagnostics } = await ingestAll([{ name: "x.warc", body: body() }]);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["ingest/damaged"],
  );
  assert.ok(taken < 100);
});

test("a page whose header names brotli although the crawler took it off is read", async () => {
  const page = `<html lang="en"><head><title>Bridge falls</title></head><body><article><p>${`${BRIDGE} `.repeat(4)}</p></article></body></html>`;
  const answer = { ...bridge, type: "text/html", headers: ["Content-Encoding: br"] };
  for (const body of [page, brotliCompressSync(page)])
    assert.equal((await read(warcOf([{ ...answer, body }]))).reports.length, 1);
});

const record = (type: string, url: string, contentType: string, block: string): Buffer =>
  Buffer.from(
    `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`,
  );
const HTTP = "application/http; msgtype=response";

test("an answer without sound headers costs itself only", async () => {
  const none = record("response", "https://lund.example/none", HTTP, `no answer at all: ${BRIDGE}`);
  const { inputs, codes } = await read(Buffer.concat([none, warcOf([ferry])]));
  assert.deepEqual(inputs, ["x.warc#https://kallvik.example/ferry"]);
  assert.deepEqual(codes, ["ingest/passed-over x.warc"]);
  const loose = record("response", bridge.url, HTTP, `HTTP/1.1 200\nContent-Type: text/plain\n\n${BRIDGE}`);
  assert.equal((await read(Buffer.concat([loose, warcOf([ferry])]))).reports.length, 2);
});

test("what was kept without an answer is read, and a text made of a page where there is no page", async () => {
  const resource = record("resource", bridge.url, "text/plain", BRIDGE);
  const made = record("conversion", ferry.url, "text/plain", FERRY);
  const notes = record("resource", "metadata://crawler/log.txt", "text/plain", `${BRIDGE} Fetched.`);
  assert.deepEqual((await read(Buffer.concat([notes, resource]))).inputs, [`x.warc#${bridge.url}`]);
  assert.deepEqual((await read(made)).inputs, [`x.warc#${ferry.url}`]);
  const both = Buffer.concat([warcOf([{ ...ferry, url: "https://kallvik.example/page" }]), made]);
  assert.deepEqual((await read(both)).inputs, ["x.warc#https://kallvik.example/page"]);
});
