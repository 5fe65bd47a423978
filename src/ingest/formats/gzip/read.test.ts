import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { ingestAll } from "../../stream.ts";

const lines = Array.from({ length: 3000 }, (_, id) =>
  JSON.stringify({
    id,
    text: `Bridge ${id} of ${Math.sin(id)} in Lund fell on Monday, and the mayor said so.`,
  }),
).join("\n");

test("what is packed is read by its own format, under its own name", async () => {
  const { reports, diagnostics } = await ingestAll([{ name: "x.jsonl.gz", bytes: gzipSync(lines) }]);
  assert.deepEqual([reports.length, diagnostics.length], [3000, 0]);
  assert.ok(reports.some(({ input }) => input === "x.jsonl.gz#7"));
});

test("several members one after the other are one file", async () => {
  const half = lines.indexOf("\n", 100_000) + 1;
  const bytes = Buffer.concat([gzipSync(lines.slice(0, half)), gzipSync(lines.slice(half))]);
  assert.equal((await ingestAll([{ name: "x.jsonl.gz", bytes }])).reports.length, 3000);
});

for (const [how, bytes, code] of [
  ["cut short", gzipSync(lines).subarray(0, -20_000), "ingest/truncated"],
  ["damaged", damage(gzipSync(lines)), "ingest/damaged"],
] as const)
  test(`a file that is ${how} is read as far as it goes, and says so`, async () => {
    const { reports, diagnostics } = await ingestAll([{ name: "x.jsonl.gz", bytes }]);
    assert.ok(reports.length > 500 && reports.length < 3000, String(reports.length));
    assert.ok(diagnostics.some((found) => found.code === code && found.input === "x.jsonl.gz"));
  });

function damage(bytes: Buffer): Buffer {
  bytes.fill(0xff, bytes.length - 20_000, bytes.length - 19_000);
  return bytes;
}

test("a bomb is stopped before it is in memory", async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, "word "));
  const { diagnostics } = await ingestAll([{ name: "x.jsonl.gz", bytes: bomb }], {
    limits: { free: 1_000_000 },
  });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["ingest/bomb"],
  );
});
