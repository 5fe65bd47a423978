import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, test } from "node:test";
import { passingFolder } from "../../../test/fixtures/folder.ts";
import { kept, minute } from "../../../test/store/fixtures.ts";
import { NotAnArchive, StoreBusy, StoreError } from "../errors.ts";
import { openStore } from "./open.ts";

const folder = passingFolder();
const at = (name: string): string => join(folder, name);

/** The file of a version, as the fixture of that version makes it. */
function fileOfVersion(version: number): string {
  const file = at(`version-${version}.sqlite`);
  const db = new DatabaseSync(file);
  db.exec(readFileSync(join(import.meta.dirname, "../../../test/store/versions", `${version}.sql`), "utf8"));
  db.close();
  return file;
}

const sql = <T>(file: string, query: string): T[] => {
  const db = new DatabaseSync(file);
  const rows = db.prepare(query).all();
  db.close();
  return rows as T[];
};

function change(file: string, statement: string): void {
  const db = new DatabaseSync(file);
  db.exec(statement);
  db.close();
}

const schemaOf = (file: string): string[] =>
  sql<{ name: string; sql: string }>(file, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").map(
    ({ name, sql }) => `${name}: ${sql.replaceAll(/\s+/g, " ")}`,
  );

/** An archive with one report. */
function archive(name: string): string {
  const file = at(name);
  const store = openStore(file);
  kept(store, "a");
  store.close();
  return file;
}

/** The file is refused in these words and afterwards is what it was. */
function assertRefused(file: string, words: RegExp): void {
  const before = readFileSync(file);
  assert.throws(
    () => openStore(file).search.reports("mill", { limit: 1 }),
    (error) => error instanceof NotAnArchive && words.test(error.message) && error.message.includes(file),
  );
  assert.deepEqual(readFileSync(file), before);
}

describe("a file of an earlier version", () => {
  for (const version of [1, 2, 3])
    test(`version ${version} becomes today's, with all that is in it`, () => {
      const file = fileOfVersion(version);
      const store = openStore(file);
      const [revision] = store.articles.current();
      assert.deepEqual(store.articles.count(), { articles: 1, revisions: 2 });
      assert.equal(revision?.number, 2);
      assert.equal(
        store.articles.report(revision.report)?.text,
        "The mill at Oberau burned, two people are hurt.",
      );
      const [story] = store.stories.list({ limit: 5 });
      assert.equal(story?.title, "Mill burns");
      assert.deepEqual(
        store.stories.members(story.id).map(({ report, judgement }) => [report, judgement]),
        [[revision.report, store.judgements.all()[0]?.id]],
      );
      assert.equal(store.search.reports("hurt", { limit: 5 })[0]?.report, revision.report);
      const [claim] = store.search.passages("claim", "people", { limit: 5 });
      assert.deepEqual([claim?.id, claim?.report, claim?.story], ["c1", revision.report, story.id]);
      assert.equal(store.marks.find("dump")?.position, "7");
      store.close();
      assert.deepEqual(schemaOf(file).sort(), schemaOf(archive(`fresh-${version}.sqlite`)).sort());
    });

  test("what is never changed cannot be changed even past the store", () => {
    const file = archive("unchanging.sqlite");
    assert.throws(() => change(file, "UPDATE reports SET input = 'b'"), /never changed/);
    assert.throws(() => change(file, "DELETE FROM revisions"), /never removed/);
    assert.throws(() => change(file, "UPDATE revisions SET retrieved_at = '2999'"), /earlier beginning/);
  });
});

describe("a file that is no archive of ours is refused and left as it is", () => {
  test("a newer one", () => {
    const file = archive("newer.sqlite");
    change(file, "PRAGMA user_version = 999");
    assertRefused(file, /newer Variorum \(file version 999, this program reads up to 7\)/);
  });

  test("another program's", () => {
    const file = at("foreign.sqlite");
    change(file, "CREATE TABLE recipes (name TEXT)");
    assertRefused(file, /another program's SQLite file/);
    const tagged = at("tagged.sqlite");
    change(tagged, "PRAGMA application_id = 7");
    assertRefused(tagged, /another program's SQLite file/);
  });

  test("a text, a picture", () => {
    const file = at("notes.txt");
    writeFileSync(file, "Buy flour for the mill. ".repeat(300));
    assertRefused(file, /not an archive of Variorum/);
  });

  test("a damaged one", () => {
    const whole = readFileSync(archive("whole.sqlite"));
    const [cut, scratched] = [at("cut.sqlite"), at("scratched.sqlite")];
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length / 2)));
    assertRefused(cut, /damaged/);
    writeFileSync(scratched, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 0xa5)]));
    assertRefused(scratched, /damaged/);
  });

  test("a folder that is not there is said so", () =>
    assert.throws(() => openStore(at("nowhere/archive.sqlite")), StoreError));
});

describe("two that have one file open", () => {
  test("the second writer waits, then is told; a reader does not wait", () => {
    const file = archive("shared.sqlite");
    const [first, second] = [openStore(file), openStore(file, { waitMs: 30 })];
    first.transaction(() => {
      kept(first, "b");
      assert.throws(() => kept(second, "c"), StoreBusy);
      assert.throws(() => second.marks.keep({ source: "dump", position: "1", at: minute(0) }), StoreBusy);
      assert.equal(second.articles.count().articles, 1);
      assert.equal(second.search.reports("mill", { limit: 5 }).length, 1);
    });
    kept(second, "c");
    assert.equal(first.articles.count().articles, 3);
    first.close();
    second.close();
  });

  test("a copy of the file, its log beside it, is the archive", () => {
    const file = archive("original.sqlite");
    const store = openStore(file);
    kept(store, "b");
    for (const end of ["", "-wal"]) copyFileSync(file + end, at("copy.sqlite") + end);
    store.close();
    const copy = openStore(at("copy.sqlite"));
    assert.equal(copy.articles.count().articles, 2);
    copy.close();
  });
});
