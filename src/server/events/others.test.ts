import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { addTo } from "../../../test/fixtures/archive.ts";
import { passingFolder } from "../../../test/fixtures/folder.ts";
import { BRIDGE, FERRY, LATER, reportOf, until } from "../../../test/server/desk.ts";
import { type Archive, openArchive } from "../../pipeline/archive/archive.ts";
import { openStore } from "../../store/sqlite/open.ts";
import type { DeskEvent } from "../api/events.ts";
import { watcher } from "../background/watcher.ts";
import { roomHere } from "../room/jobs.ts";
import { events } from "./events.ts";
import { others } from "./others.ts";

/** Two programs at one archive; each has a clock of its own, the second one's is late. */
function twoAt(file: string): [desk: Archive, program: Archive] {
  const at = (hour: number) => ({ now: () => new Date(Date.UTC(2031, 2, 12, hour)).toISOString() });
  return [openArchive(openStore(file), at(8)), openArchive(openStore(file), at(7))];
}

const OFTEN = { everyMs: 20 };

test("what another program puts into stories is told to the browsers once it rests", async (t) => {
  const [desk, program] = twoAt(join(passingFolder(), "others.sqlite"));
  await addTo(desk, [reportOf(BRIDGE)]);
  const told = events();
  const heard: DeskEvent[] = [];
  told.listen((event) => void heard.push(event));
  const looking = others(desk.store, told, OFTEN);
  t.after(() => {
    looking.stop();
    for (const { store } of [desk, program]) store.close();
  });
  await new Promise((resolve) => setTimeout(resolve, 80));
  assert.deepEqual(heard, [], "what was there before is no news");
  await addTo(program, FERRY.map(reportOf));
  await until(() => heard.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 80));
  const story = program.store.stories.of(reportOf(FERRY[0]!).id)!.story;
  assert.deepEqual(heard, [{ kind: "stories", stories: [story] }]);
});

test("who puts something in without end does not keep it from the browsers", async (t) => {
  const told = events();
  const heard: DeskEvent[] = [];
  told.listen((event) => void heard.push(event));
  let placings = 0;
  const store = { stories: { placings: () => ++placings, placedSince: (n: number) => [`s${n}`] } };
  const looking = others(store, told, { everyMs: 5, mostMs: 50 });
  t.after(() => looking.stop());
  await until(() => heard.length > 1);
});

test("a watch looks at what another program brings, and after a pause of the desk from where it had looked", async (t) => {
  const [desk, program] = twoAt(join(passingFolder(), "watched.sqlite"));
  t.after(() => {
    for (const { store } of [desk, program]) store.close();
  });
  await addTo(program, FERRY.map(reportOf));
  const { watches } = desk.store;
  const early = "2031-03-11T00:00:00.000Z";
  const watched = [12, 16].map((threshold) => {
    const on = { kind: "figure", words: "people killed", threshold } as const;
    return watches.make({ name: `${threshold} dead`, on, story: null, webhook: null }, early).id;
  });
  const alerts = () => watched.map((id) => watches.alerts(id, { limit: 9 }).length).join();
  const open = () => {
    const told = events();
    const looking = others(desk.store, told, OFTEN);
    const watching = watcher(desk, roomHere({ archive: desk, send: told.send }), told, null, looking.seen);
    return () => {
      watching.stop();
      looking.stop();
    };
  };
  const close = open();
  await addTo(program, [reportOf(LATER)]);
  await until(() => alerts() === "1,0");
  await until(() => desk.store.marks.find("watcher")?.position === String(desk.store.stories.placings()));
  close();
  // By the clock of the desk all this was before it had looked last.
  await addTo(program, [{ ...LATER, outlet: "herald", text: LATER.text.replace("14", "17") }].map(reportOf));
  const again = open();
  t.after(again);
  await until(() => alerts() === "1,1");
});
