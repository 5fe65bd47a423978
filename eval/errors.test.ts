import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { passingFolder } from "../test/fixtures/folder.ts";
import { around, note, noteTable, writeErrors } from "./errors.ts";

test("errors are written by kind, the most frequent first, and forgotten", () => {
  const folder = passingFolder();
  note("missed", "one");
  note("false", "two\n lines");
  note("false", "three");
  const path = writeErrors(folder, "names");
  assert.equal(readFileSync(path!, "utf8"), "## false (2)\ntwo lines\nthree\n\n## missed (1)\none\n");
  assert.equal(writeErrors(folder, "names"), null);
});

test("a table is of the task that noted it, also where nothing went wrong", () => {
  const folder = passingFolder();
  noteTable(["kind  right"]);
  assert.equal(readFileSync(writeErrors(folder, "times")!, "utf8"), "kind  right\n");
  assert.equal(writeErrors(folder, "names"), null);
});

test("words are shown with what stands around them", () => {
  assert.equal(around("The ferry left Nyborg at noon.", 15, 21), "The ferry left [Nyborg] at noon.");
});
