import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { passingFolder } from "../../../test/fixtures/folder.ts";
import { openStore } from "./open.ts";

const WRITER = join(import.meta.dirname, "../../../test/store/writer.ts");
const COMPILED = join(import.meta.dirname, "../../../node_modules/.cache/variorum");
const folder = passingFolder();

interface Ended {
  /** The reports that the store acknowledged before the end. */
  readonly acknowledged: readonly string[];
  readonly code: number | null;
  readonly complaint: string;
}

/** Runs a writer; `whenToKill` is asked at its start and after every acknowledgement: so many ms later, or not yet. */
function write(args: readonly string[], whenToKill: (acknowledged: number) => number | null): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", WRITER, ...args], {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    });
    let [said, complaint, doomed] = ["", "", false];
    const consider = (): void => {
      const ms = whenToKill(said.split("\n").length - 1);
      if (doomed || ms === null) return;
      doomed = true;
      setTimeout(() => child.kill("SIGKILL"), ms);
    };
    child.stdout.setEncoding("utf8").on("data", (more: string) => {
      said += more;
      consider();
    });
    child.stderr.setEncoding("utf8").on("data", (more: string) => {
      complaint += more;
    });
    // A line that was cut off was not heard by anybody.
    child.on("close", (code) => resolve({ acknowledged: said.split("\n").slice(0, -1), code, complaint }));
    consider();
  });
}

function assertWhole(file: string, acknowledged: readonly string[]): void {
  const store = openStore(file);
  for (const id of acknowledged) {
    const report = store.articles.report(id);
    const revision = store.articles.revision(id);
    assert.ok(report && revision?.original, `${id} was acknowledged and is lost`);
    assert.equal(Buffer.from(store.originals.bytes(revision.original)!).toString(), report.text);
  }
  for (const { report } of store.articles.current())
    assert.ok(store.stories.of(report), `${report} was kept by halves`);
  store.close();
  const db = new DatabaseSync(file);
  assert.deepEqual({ ...db.prepare("PRAGMA integrity_check").get() }, { integrity_check: "ok" });
  assert.deepEqual(db.prepare("PRAGMA foreign_key_check").all(), []);
  db.exec("INSERT INTO reports_words (reports_words) VALUES ('integrity-check')");
  db.close();
}

/** Two at a time, each on a file of its own that every round writes on. */
test("a writer that is killed at any moment loses nothing that it acknowledged", async () => {
  const rounds = async (lane: number): Promise<number> => {
    let acknowledged: string[] = [];
    for (let round = 0; round < 50; round++) {
      const file = join(folder, `${lane}-${Math.floor(round / 10)}.sqlite`);
      if (round % 10 === 0) acknowledged = [];
      // A fresh file is killed while it is being made, or soon after; the others after some reports.
      const atOnce = round % 10 === 0;
      const enough = atOnce ? 0 : 1 + Math.floor(Math.random() * 12);
      const ms = Math.random() * (atOnce ? 200 : 8);
      const ended = await write([file, `${lane}.${round}`], (count) => (count >= enough ? ms : null));
      assert.equal(ended.complaint, "");
      assert.equal(ended.code, null, "killed, not ended");
      acknowledged.push(...ended.acknowledged);
      if (round % 5 === 4 && existsSync(file)) assertWhole(file, acknowledged);
    }
    return acknowledged.length;
  };
  const kept = await Promise.all([rounds(0), rounds(1)]);
  assert.ok(Math.min(...kept) >= 9);
});

test("several writers that open a fresh file at once all write", async () => {
  const file = join(folder, "together.sqlite");
  const ended = await Promise.all(["a", "b", "c"].map((name) => write([file, name, "15"], () => null)));
  for (const { code, complaint } of ended) assert.deepEqual({ code, complaint }, { code: 0, complaint: "" });
  const acknowledged = ended.flatMap((each) => each.acknowledged);
  assert.equal(acknowledged.length, 45);
  assertWhole(file, acknowledged);
});
