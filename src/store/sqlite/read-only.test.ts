import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { passingFolder } from "../../../test/fixtures/folder.ts";
import { kept } from "../../../test/store/fixtures.ts";
import { NotAnArchive, StoreError } from "../errors.ts";
import { openStore } from "./open.ts";

const folder = passingFolder();

/** An archive with one report. */
function archive(name: string): string {
  const file = join(folder, name);
  const store = openStore(file);
  kept(store, "a");
  store.close();
  return file;
}

test("a store that is opened to be read gives out what is there and takes nothing", () => {
  const file = archive("read.sqlite");
  const bytes = readFileSync(file);
  const store = openStore(file, { readOnly: true });
  assert.equal(store.readOnly, true);
  assert.equal(store.articles.count().articles, 1);
  assert.equal(store.search.reports("mill", { limit: 5 }).length, 1);
  assert.throws(() => kept(store, "b"), StoreError);
  store.close();
  assert.deepEqual(readFileSync(file), bytes);
});

test("reading goes on while another writes", () => {
  const file = archive("both.sqlite");
  const writer = openStore(file);
  const reader = openStore(file, { readOnly: true });
  kept(writer, "b");
  assert.equal(reader.articles.count().articles, 2);
  reader.close();
  writer.close();
});

test("a file that is empty, or of an older version, is not brought up to date", () => {
  const empty = join(folder, "empty.sqlite");
  writeFileSync(empty, "");
  assert.throws(() => openStore(empty, { readOnly: true }), NotAnArchive);
  const old = archive("old.sqlite");
  const db = new DatabaseSync(old);
  db.exec("PRAGMA user_version = 1");
  db.close();
  assert.throws(() => openStore(old, { readOnly: true }), /of an older Variorum \(file version 1 of \d+\)/);
  assert.ok(readdirSync(folder).includes("empty.sqlite"));
  assert.equal(readFileSync(empty).length, 0);
});
