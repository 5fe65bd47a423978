import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo, emptyArchive } from "../../../test/fixtures/archive.ts";
import { BRIDGE, FERRY, reportOf, until } from "../../../test/server/desk.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { StoreBusy } from "../../store/errors.ts";
import { events } from "../events/events.ts";
import { roomBy, roomHere } from "../room/jobs.ts";
import { teller } from "./teller.ts";

/** An archive of two stories that does not keep the first telling, for this reason. */
async function refusingOnce(reason: Error): Promise<Archive> {
  const archive = emptyArchive();
  await addTo(archive, [...FERRY, BRIDGE].map(reportOf));
  const { store } = archive;
  let refusals = 1;
  const told: typeof store.told = {
    ...store.told,
    keep(one) {
      if (refusals-- > 0) throw reason;
      store.told.keep(one);
    },
  };
  return { ...archive, store: { ...store, told } };
}

function tellerOf(archive: Archive): ReturnType<typeof teller> {
  const told = events();
  return teller(roomHere({ archive, send: told.send }), told);
}

const toldIn = ({ store }: Archive) =>
  store.cards.list({}, { limit: 9 }).filter(({ isTold }) => isTold).length;

test("who finds another program writing tells the story later", async () => {
  const archive = await refusingOnce(new StoreBusy("busy"));
  const telling = tellerOf(archive);
  await until(() => toldIn(archive) === 2);
  telling.stop();
});

test("a story that cannot be told keeps none of the others from it, nor the desk from running", async () => {
  const archive = await refusingOnce(new Error("cannot be told"));
  const telling = tellerOf(archive);
  await until(() => toldIn(archive) === 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(toldIn(archive), 1, "it is not tried for ever");
  telling.stop();
});

test("after the last of its stories could not be told, the next one that is wanted is", async () => {
  const asked: string[] = [];
  let isSwept = false;
  const room = roomBy(async (name, [story]) => {
    if (name === "stale") isSwept = true;
    if (name === "freshen" && asked.push(story as string) === 1) throw new Error("cannot be told");
    return null;
  });
  const telling = teller(room, events());
  await until(() => isSwept);
  telling.want(["s1"]);
  await until(() => asked.length === 1);
  telling.want(["s2"]);
  await until(() => asked.length === 2);
  assert.deepEqual(asked, ["s1", "s2"]);
  telling.stop();
});

/** A teller over a room in which nothing is stale, and how often the room was asked. */
function idleTeller(after: number): { telling: ReturnType<typeof teller>; asked: () => number } {
  let asked = 0;
  const room = roomBy(async () => {
    asked++;
    return null;
  });
  return { telling: teller(room, events(), { after }), asked: () => asked };
}

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

test("a list in which every story is told starts nothing before its time", async () => {
  const { telling, asked } = idleTeller(60_000);
  telling.want([]);
  await aWhile();
  telling.stop();
  assert.equal(asked(), 0);
});

test("while a page is being opened, only what is waited for is done", async () => {
  const { telling, asked } = idleTeller(5);
  telling.giveWay();
  await aWhile();
  assert.equal(asked(), 0, "nobody waits for it");
  telling.want(["s1"]);
  await until(() => asked() > 0);
  telling.stop();
});
