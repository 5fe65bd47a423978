import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Worker } from "node:worker_threads";
import { openArchive } from "../../src/pipeline/archive/archive.ts";
import { isTold } from "../../src/pipeline/archive/telling/tell.ts";
import type { Head } from "../../src/server/api/views/head.ts";
import { deskApp } from "../../src/server/app.ts";
import { WAIT_HERE_MS } from "../../src/server/background/patience.ts";
import { events } from "../../src/server/events/events.ts";
import { assetsOf } from "../../src/server/page/assets.ts";
import { roomInThread } from "../../src/server/room/thread.ts";
import { openStore } from "../../src/store/sqlite/open.ts";
import { addTo, exampleReports } from "../fixtures/archive.ts";
import { passingFolder } from "../fixtures/folder.ts";

const ROOM = new URL("../../src/cli/desk/room.ts", import.meta.url);

/** A desk on a file with the example story, which nobody has told; its stories are told by the thread of `variorum desk`. */
async function deskOnFile(t: TestContext) {
  const folder = passingFolder();
  const file = join(folder, "archive.sqlite");
  const store = openStore(file, { waitMs: WAIT_HERE_MS });
  const archive = openArchive(store, { now: () => "2031-03-12T08:00:00.000Z" });
  await addTo(archive, exampleReports());
  const told = events();
  const programs = [() => new Worker(ROOM, { workerData: { file } })];
  const room = roomInThread(() => (programs.length > 1 ? programs.pop()! : programs[0]!)(), told.send);
  t.after(async () => {
    await room.close();
    store.close();
  });
  const idle = { want() {}, later() {}, giveWay() {}, stop() {} };
  const app = deskApp({
    desk: { archive, room, events: told, teller: idle, user: "ada" },
    assets: assetsOf(new Map()),
    version: "0",
    hosts: [],
    token: null,
  });
  const ask = async (path: string, body?: object) =>
    app.request(`http://127.0.0.1${path}`, {
      headers: { host: "127.0.0.1", "content-type": "application/json" },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
  const [story] = store.stories.list({ limit: 9 }).toSorted((a, b) => b.reports - a.reports);
  return { archive, room, ask, programs, file, story: story!.id };
}

test("while a story is being told for somebody, others are answered", async (t) => {
  const { archive, ask, story } = await deskOnFile(t);
  let isAnswered = false;
  const head = ask(`/api/stories/${story}/head`).then(async (answer) => {
    isAnswered = true;
    return (await answer.json()) as Head;
  });
  for (const path of ["/api/stories", `/api/stories/${story}/card`, "/api/search?q=port"])
    assert.equal((await ask(path)).status, 200);
  assert.deepEqual([isAnswered, isTold(archive, story)], [false, false], "it is still being told");
  assert.ok((await head).counts.claims > 0);
  assert.ok(isTold(archive, story));
});

test("while a story is being told, what somebody decides is done and answered", async (t) => {
  const { archive, room, ask, story } = await deskOnFile(t);
  let isTelling = true;
  const telling = room.tell(story).then(() => {
    isTelling = false;
  });
  const [report] = archive.store.stories.members(story).map((member) => member.report);
  const matter = { kind: "splitStory", subjects: [report], value: null };
  const answer = await ask("/api/judgements", { matter });
  assert.equal(answer.status, 200, await answer.text());
  assert.notEqual(archive.store.stories.of(report!)?.story, story);
  assert.ok(isTelling);
  await telling;
});

/** Another program that holds the archive's lock for writing until it is let go. */
async function locked(t: TestContext, file: string): Promise<() => Promise<void>> {
  const program = `
    const db = new (require("node:sqlite").DatabaseSync)(${JSON.stringify(file)}, { timeout: 5000 });
    db.exec("BEGIN IMMEDIATE");
    process.stdout.write("held");
    process.stdin.once("data", () => { db.exec("ROLLBACK"); db.close(); process.exit(); });`;
  const other = spawn(process.execPath, ["-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  t.after(() => void other.kill());
  await once(other.stdout, "data");
  return async () => {
    other.stdin.write("go");
    await once(other, "exit");
  };
}

test("while another program writes, whatever is to be written waits, and others are answered", async (t) => {
  const { archive, room, ask, file, story } = await deskOnFile(t);
  await room.tell(story);
  const [report] = archive.store.stories.members(story).map((member) => member.report);
  const letGo = await locked(t, file);
  const on = { kind: "place", name: "Volos" };
  let written = 0;
  const writing = [
    ask("/api/judgements", { matter: { kind: "splitStory", subjects: [report], value: null } }),
    ask(`/api/stories/${story}/looked`, {}),
    ask("/api/watches", { name: "port", on, story: null, webhook: null }),
  ].map(async (answer) => {
    const { status } = await answer;
    written++;
    return status;
  });
  for (let round = 0; round < 5; round++)
    for (const path of [
      "/api/stories",
      `/api/stories/${story}/card`,
      `/api/stories/${story}/head`,
      "/api/watches",
    ])
      assert.equal((await ask(path)).status, 200);
  assert.equal(written, 0, "the lock is still held");
  await letGo();
  assert.deepEqual(await Promise.all(writing), [200, 204, 200]);
  assert.notEqual(archive.store.stories.of(report!)?.story, story);
});

test("what a job throws reaches who asked, and the next job is done", async (t) => {
  const { room, story } = await deskOnFile(t);
  const thrown: Error = await room.tell("s00000000").catch((error) => error);
  assert.ok(thrown instanceof RangeError);
  assert.match(thrown.stack!, /pipeline\/archive\/tell/, "it says where it came from");
  assert.equal(await room.freshen(story), true);
  assert.equal(await room.freshen(story), false);
});

test("a thread that dies takes its jobs with it, and another does the next ones", async (t) => {
  const { room, programs, story } = await deskOnFile(t);
  programs.push(() => new Worker("process.exit(1)", { eval: true }));
  await assert.rejects(room.tell(story), /ended/);
  await room.tell(story);
});

test("a room that was closed does nothing more, and what it had at hand is rejected", async (t) => {
  const { archive, room, story } = await deskOnFile(t);
  const telling = room.tell(story);
  const lost = assert.rejects(telling, /ended/);
  await room.close();
  await lost;
  await assert.rejects(room.tell(story), /closed/);
  assert.equal(isTold(archive, story), false);
});
