import assert from "node:assert/strict";
import { test } from "node:test";
import { ingest } from "./ingest.ts";
import type { RawInput } from "./input.ts";
import { ingestAll } from "./stream.ts";

const mistaken = (inputs: unknown): readonly RawInput[] => inputs as readonly RawInput[];

test("what is no input is a TypeError that says what is wanted, and where", async () => {
  const said = (inputs: unknown, message: RegExp) =>
    assert.throws(() => ingest(mistaken(inputs)), { name: "TypeError", message });
  said(
    [{ name: "a.txt", bytes: "The bridge fell." }],
    /^input 0 \(a\.txt\): bytes is a string; wanted is Buffer\.from/,
  );
  said([{ name: "a.txt" }], /^input 0 \(a\.txt\): bytes is missing; wanted is a Uint8Array/);
  said(
    [{ name: "a.txt", bytes: Buffer.from("x") }, { bytes: Buffer.from("x") }],
    /^input 1: name is missing/,
  );
  said("a.txt", /^input 0 is a string; wanted is \{ name, bytes \}/);
  await assert.rejects(ingestAll(mistaken([{ name: "a.txt", bytes: "x" }])), { name: "TypeError" });
});
