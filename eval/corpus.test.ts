import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { corpusOf } from "./corpus.ts";

test("the digest of data stays what floors were pinned beside, and other data shows", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "one", "deep"), { recursive: true });
  writeFileSync(join(folder, "one", "a.txt"), "herring");
  writeFileSync(join(folder, "one", "deep", "b.txt"), "eel");
  writeFileSync(join(folder, "two.txt"), "cod");
  assert.equal(corpusOf(folder, ["two.txt"]), "f78fd94527958272");
  assert.equal(corpusOf(folder, ["one", "two.txt"]), "8e1bceda7fd0455d");
  const before = corpusOf(folder, ["one"]);
  writeFileSync(join(folder, "one", "a.txt"), "herrings");
  assert.notEqual(corpusOf(folder, ["one"]), before);
});
