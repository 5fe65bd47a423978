import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Worker } from "node:worker_threads";
import { openArchive } from "../../src/pipeline/archive/archive.ts";
import { isTold } from "../../src/pipeline/archive/tell.ts";
import type { Head } from "../../src/server/api/views/head.ts";
import { deskApp } from "../../src/server/app.ts";
import { assetsOf } from "../../src/server/assets.ts";
import { events } from "../../src/server/events.ts";
import { roomInThread } from "../../src/server/room/thread.ts";
import { openStore } from "../../src/store/sqlite/open.ts";
import { addTo, exampleReports } from "../fixtures/archive.ts";
import { passingFolder } from "../fixtures/folder.ts";

const ROOM = new URL("../../src/cli/desk-room.ts", import.meta.url);

/** A desk on a file with the example story, which nobody has told; its stories are told by the thread of `variorum desk`. */
async function deskOnFile(t: TestContext) {
  const folder = passingFolder();
  const file = join(folder, "archive.sqlite");
  const store = openStore(file);
  const archive = openArchive(store, { now: () => "2031-03-12T08:00:00.000Z" });
  await addTo(archive, exampleReports());
  const told = events();
  const programs = [() => new Worker(ROOM, { workerData: { file } })];
  const room = roomInThread(() => (programs.length > 1 ? programs.pop()! : programs[0]!)(), told.send);
  t.after(async () => {
    await room.close();
    store.close();
  });
  const idle = { want() {}, stop() {} };
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
  return { archive, room, ask, programs, story: story!.id };
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
