import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type ZipEntry, zipOf } from "../../../../test/fixtures/zip.ts";
import { ingestAll } from "../../stream.ts";
import type { Limits } from "../../unpacking/budget.ts";
import { labelOf } from "./label.ts";

const BRIDGE = "The old bridge in Lund fell on Monday, and the mayor said that nobody was hurt.";
const FERRY = "A ferry ran aground off Kallvik on Sunday, and all of its passengers were taken to the shore.";

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const { reports, diagnostics } = await ingestAll([{ name: "x.zip", bytes }], { limits });
  return {
    inputs: reports.map(({ input }) => input),
    codes: diagnostics.map(({ code, input }) => `${code} ${input}`),
  };
}
const readZip = (entries: readonly ZipEntry[], limits?: Partial<Limits>) => read(zipOf(entries), limits);

test("each file is read by its own format, and named by its place", async () => {
  const inner = zipOf([{ name: "ferry.txt", content: FERRY }]);
  const { inputs, codes } = await readZip([
    { name: "a/bridge.txt", content: BRIDGE },
    { name: "b.jsonl", content: JSON.stringify({ id: 7, text: `${BRIDGE} It was old.` }) },
    { name: "c.txt.gz", content: gzipSync(`${BRIDGE} It was rusty.`), method: 0 },
    { name: "inner.zip", content: inner },
  ]);
  assert.deepEqual(inputs, [
    "x.zip#a/bridge.txt",
    "x.zip#b.jsonl#7",
    "x.zip#c.txt.gz",
    "x.zip#inner.zip#ferry.txt",
  ]);
  assert.deepEqual(codes, []);
});

test("a stream of a ZIP is read as a file of it is", async () => {
  async function* body() {
    for (const byte of zipOf([{ name: "bridge.txt", content: BRIDGE }])) yield Uint8Array.of(byte);
  }
  const { reports } = await ingestAll([{ name: "x.zip", body: body() }]);
  assert.equal(reports[0]?.text, BRIDGE);
});

test("names that point elsewhere are labels and no more", async () => {
  const { inputs } = await readZip([
    { name: "../../etc/bridge.txt", content: BRIDGE },
    { name: "/ferry.txt", content: FERRY },
  ]);
  assert.deepEqual(inputs, ["x.zip#etc/bridge.txt", "x.zip#ferry.txt"]);
  assert.equal(labelOf("C:\\a\\..\\b\u001b[2J.txt"), "a/b[2J.txt");
});

test("links, folders and hidden files are passed over; other kinds of files are counted", async () => {
  const { inputs, codes } = await readZip([
    { name: "link.txt", content: "/etc/passwd", says: { mode: 0o120777 } },
    { name: "folder/", content: "" },
    { name: "__MACOSX/._a.txt", content: "junk" },
    { name: "photo.jpg", content: "no text" },
    { name: "a.txt", content: BRIDGE },
  ]);
  assert.deepEqual([inputs, codes], [["x.zip#a.txt"], ["ingest/passed-over x.zip"]]);
});

test("a bomb is stopped, said once, and what came before it is read", async () => {
  const bomb = { content: Buffer.alloc(5_000_000, "word ") };
  const { inputs, codes } = await readZip(
    [
      { name: "a.txt", content: BRIDGE },
      { name: "b.txt", ...bomb },
      { name: "c.txt", ...bomb },
    ],
    { free: 1_000_000 },
  );
  assert.deepEqual([inputs, codes], [["x.zip#a.txt"], ["ingest/bomb x.zip#b.txt"]]);
});

test("a bomb in a bomb is one: what is packed twice counts once", async () => {
  const inner = zipOf([{ name: "a.jsonl", content: Buffer.alloc(20_000_000, "word ") }]);
  const { codes } = await readZip([{ name: "inner.zip", content: inner }], { free: 1_000_000 });
  assert.deepEqual(codes, ["ingest/bomb x.zip#inner.zip#a.jsonl"]);
});

test("many files that are each within bounds are not within them together", async () => {
  const entries = Array.from({ length: 10 }, (_, at) => ({
    name: `${at}.txt`,
    content: `${at} ${BRIDGE.repeat(1000)}`,
  }));
  assert.ok(
    (await readZip(entries, { free: 300_000, ratio: 1 })).codes.some((code) =>
      code.startsWith("ingest/bomb"),
    ),
  );
  assert.deepEqual((await readZip(entries, { files: 3 })).codes, ["ingest/bomb x.zip"]);
  assert.ok(
    (await readZip(entries, { total: 100_000 })).codes.some((code) => code.startsWith("ingest/bomb")),
  );
});

test("archives in archives are followed so deep and no deeper", async () => {
  let bytes = zipOf([{ name: "bridge.txt", content: BRIDGE }]);
  for (let depth = 1; depth < 4; depth++) bytes = zipOf([{ name: "a.zip", content: bytes }]);
  assert.deepEqual((await read(bytes)).codes, ["ingest/nesting x.zip#a.zip#a.zip#a.zip"]);
});

test("what the table says must hold: size, checksum, packing, password", async () => {
  const ferry = { name: "z.txt", content: FERRY };
  for (const [entry, code] of [
    [{ name: "a.txt", content: BRIDGE, says: { checksum: 7 } }, "ingest/damaged"],
    [{ name: "a.txt", content: BRIDGE, says: { size: 10 } }, "ingest/damaged"],
    [{ name: "a.txt", content: BRIDGE, says: { flags: 1 } }, "ingest/encrypted"],
    [{ name: "a.txt", content: BRIDGE, method: 99 }, "ingest/unsupported"],
  ] as const) {
    const { inputs, codes } = await readZip([entry, ferry]);
    assert.deepEqual(codes, [`${code} x.zip#a.txt`]);
    assert.ok(inputs.includes("x.zip#z.txt"));
  }
});

test("a ZIP that is cut short says so", async () => {
  const bytes = zipOf([{ name: "a.txt", content: BRIDGE }]);
  assert.deepEqual((await read(bytes.subarray(0, -30))).codes, ["ingest/damaged x.zip"]);
});

test("what a browser saved beside a page is passed over, before the page or behind it", async () => {
  const frame = `<html><body><h1>Boats</h1><p>${FERRY}</p><p>${BRIDGE}</p></body></html>`;
  const { inputs } = await readZip([
    { name: "week/bridge_files/ad.html", content: frame },
    {
      name: "week/bridge.html",
      content: `<html><body><h1>A bridge fell</h1><p>${BRIDGE} It had stood there for ninety years, through two wars and a flood.</p><p>${FERRY} The coast guard closed the sound to all ships until the evening, a spokeswoman said.</p><p>Trains between the two towns were cancelled for the rest of the week, and buses ran in their place.</p></body></html>`,
    },
    { name: "week/ferry_files/notes.txt", content: `${FERRY} It was old.` },
  ]);
  assert.deepEqual(inputs, ["x.zip#week/bridge.html", "x.zip#week/ferry_files/notes.txt"]);
});

test("one file is one file", async () => {
  const { diagnostics } = await ingestAll([
    { name: "x.zip", bytes: zipOf([{ name: "a.jpg", content: "x" }]) },
  ]);
  assert.match(diagnostics[0]!.message, /: 1 file in it without/);
});
