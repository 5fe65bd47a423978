import assert from "node:assert/strict";
import { test } from "node:test";
import { ingest } from "../../../ingest/ingest.ts";
import { memoryStore } from "../../../store/sqlite/open.ts";
import { addReports, type Incoming } from "../adding/add.ts";
import { openArchive } from "../archive.ts";
import { isTold } from "./tell.ts";
import { tellingBeside } from "./tell-beside.ts";
import { type Tell, tellHere } from "./tell-packed.ts";

/** A wreck a report, twenty a day. */
function* incoming(count: number): Generator<Incoming> {
  for (let at = 0; at < count; at++) {
    const place = `${["Tar", "Os", "Lel", "Gris", "Vol"][at % 5]}${String.fromCharCode(97 + (at % 23), 97 + (at % 19))}holm`;
    const record = {
      text: `A ferry ran aground off ${place}.\n\n${at + 12} people were taken ashore near ${place}, the coast guard said.`,
      published: `2031-03-${String(1 + Math.floor(at / 20)).padStart(2, "0")}`,
    };
    const bytes = Buffer.from(JSON.stringify(record));
    const [report] = ingest([{ name: `${at}.jsonl`, bytes }]).reports;
    yield { kind: "report", report: report!, original: null, retrievedAt: null };
  }
}

const opened = (tell: Tell) => openArchive(memoryStore(), { now: () => "2031-04-01T08:00:00.000Z", tell });

test("reports are kept while stories are told, and at the end each story is told as it is", async () => {
  const here = tellHere();
  const known: number[] = [];
  const archive = opened(async (story) => {
    known.push(archive.store.articles.count().articles);
    return here(story);
  });
  const lists: number[] = [];
  const beside = tellingBeside(archive, (told, of) => told === 1 && lists.push(of));
  for await (const added of addReports(archive, incoming(330)))
    if (added.kind === "stories") await beside.begin(added.stories);
  await beside.end();
  // of the list that the first 256 reports gave only those at hand are begun before more are kept
  assert.ok(lists[0]! > 64, String(lists));
  assert.ok(known.filter((count) => count === 256).length <= 32, String(known));
  const stories = archive.store.stories.list({ limit: 1000 });
  assert.deepEqual(
    stories.filter(({ id }) => !isTold(archive, id)),
    [],
  );
});

test("what goes wrong with the telling is thrown where the next begins, and at the end", async () => {
  const archive = opened(() => Promise.reject(new RangeError("no paper")));
  const ids: string[][] = [];
  for await (const added of addReports(archive, incoming(3)))
    if (added.kind === "stories") ids.push([...added.stories]);
  const beside = tellingBeside(archive);
  await beside.begin(ids[0]!);
  await assert.rejects(beside.begin(ids[0]!), /no paper/);
  await assert.rejects(beside.end(), /no paper/);
});

test("no more stories are told once it is stopped", async () => {
  const archive = opened(tellHere());
  let told = 0;
  const beside = tellingBeside(
    archive,
    () => told++,
    () => told >= 2,
  );
  for await (const added of addReports(archive, incoming(160)))
    if (added.kind === "stories") await beside.begin(added.stories);
  await beside.end();
  assert.equal(told, 2);
});
