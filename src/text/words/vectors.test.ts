import assert from "node:assert/strict";
import { test } from "node:test";
import { hash32 } from "../hash.ts";
import { readVectorTable, rowOf, vectorOf, writeRow } from "./vectors.ts";

function near(a: string, b: string): number {
  const [x, y] = [vectorOf(a)!, vectorOf(b)!];
  const dot = (p: Float32Array, q: Float32Array): number =>
    p.reduce((sum, value, i) => sum + value * q[i]!, 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

test("words used alike lie close", () => {
  assert.ok(near("injured", "wounded") > 0.6);
  assert.ok(near("injured", "wounded") > near("injured", "violin") + 0.3);
});

test("case and the full stops of initials do not matter, and a made-up word has no vector", () => {
  assert.deepEqual(vectorOf("Harbour"), vectorOf("harbour"));
  assert.notEqual(vectorOf("U.S.A."), null);
  assert.equal(vectorOf("qzxwvutter"), null);
  assert.equal(vectorOf(""), null);
});

test("a table is read as it was written", () => {
  const entries = ["ferry", "boat"]
    .map((word, row) => ({ hash: hash32(word), row }))
    .sort((a, b) => a.hash - b.hash);
  const bytes = Buffer.concat([
    Buffer.from(Uint32Array.of(2, 4, ...entries.map((entry) => entry.hash)).buffer),
    Buffer.from(Float32Array.of(0.5, 0.25).buffer),
    Buffer.from(Int8Array.of(1, 2, 3, 4, -4, -3, -2, -1).buffer),
  ]);
  const table = readVectorTable(bytes);
  const target = new Float32Array(6);
  writeRow(table, 1, target, 2);
  assert.deepEqual(Array.from(target), [0, 0, -1, -0.75, -0.5, -0.25]);
  assert.deepEqual(
    entries.map(({ row }) => rowOf(table, ["ferry", "boat"][row]!)),
    [0, 1],
  );
  assert.equal(rowOf(table, "barge"), -1);
});

test("hashes never change: files are keyed by them", () => {
  assert.equal(hash32(""), hash32("", 0));
  assert.notEqual(hash32("a"), hash32("a", 1));
  assert.equal(hash32("ferry"), 2453427618);
});
