import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { ingest } from "../../ingest/ingest.ts";
import type { Report } from "../../model/report.ts";
import { FINGERPRINT_VERSION, type Fingerprint } from "../../model/stories.ts";
import { unpackJson } from "../../store/packed.ts";
import { memoryStore } from "../../store/sqlite/open.ts";
import { AnnotatorPool } from "../pool.ts";
import { type Added, addReports, type Incoming } from "./adding/add.ts";
import { prepareReport } from "./adding/prepare.ts";
import { type Archive, type ArchiveOptions, openArchive } from "./archive.ts";
import { READER } from "./reader.ts";
import { archivedChanges } from "./telling/changes.ts";
import { tellAll, tellArchived } from "./telling/tell.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "examples", "volos");
const { reports } = ingest(
  readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
);
const readings = new Map(reports.map((report) => [report.id, prepareReport(report)]));

/** A clock that a test sets. */
const clock = { now: "2031-03-01T08:00:00.000Z" };
const tomorrow = (): void => {
  clock.now = new Date(Date.parse(clock.now) + 86_400_000).toISOString();
};

const fresh = (more: Pick<ArchiveOptions, "tell"> = {}): Archive =>
  openArchive(memoryStore(), {
    ...more,
    now: () => clock.now,
    prepare: async (report) => readings.get(report.id) ?? prepareReport(report),
  });

const arrival = (report: Report): Incoming => ({
  kind: "report",
  report,
  original: { bytes: Buffer.from(report.text), contentType: "text/plain" },
  retrievedAt: null,
});

async function add(archive: Archive, some: readonly Report[]): Promise<Added[]> {
  const added: Added[] = [];
  for await (const one of addReports(archive, some.map(arrival))) added.push(one);
  return added;
}

const storiesOf = (archive: Archive) =>
  archive.store.stories
    .list({ limit: 100 })
    .map(({ id }) => tellArchived(archive, id))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));

test("reports find their stories: the five of the harbour fire together, the other by itself", async () => {
  const archive = fresh();
  await add(archive, reports);
  assert.deepEqual(
    archive.store.stories
      .list({ limit: 10 })
      .map((story) => story.reports)
      .toSorted(),
    [1, reports.length - 1],
  );
});

test("reports one by one, in any order, give the stories that they give at once", async () => {
  const whole = fresh();
  await add(whole, reports);
  const expected = storiesOf(whole);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...reports], { minLength: reports.length }), async (order) => {
      const archive = fresh();
      for (const report of order) await add(archive, [report]);
      assert.deepEqual(storiesOf(archive), expected);
    }),
    { numRuns: 6 },
  );
});

test("the same reports again change nothing", async () => {
  const archive = fresh();
  await add(archive, reports);
  const before = storiesOf(archive);
  const again = await add(archive, reports);
  assert.deepEqual(
    again.map((one) => one.kind === "placed" && one.is),
    reports.map(() => "seen"),
  );
  assert.deepEqual(storiesOf(archive), before);
  assert.equal(archive.store.articles.count().revisions, reports.length);
});

test("a story is told again only where its reports changed", async () => {
  const archive = fresh();
  await add(archive, reports);
  const [first] = archive.store.stories.list({ limit: 1 });
  const told = tellArchived(archive, first!.id);
  const { toldAt } = archive.store.told.find(first!.id)!;
  tomorrow();
  assert.deepEqual(tellArchived(archive, first!.id), told);
  assert.equal(archive.store.told.find(first!.id)!.toldAt, toldAt);
});

test("a changed article is a revision in its story, and what it changed is told", async () => {
  const archive = fresh();
  await add(archive, reports);
  const since = clock.now;
  tomorrow();
  const report = reports.find(({ text }) => /\bnine people\b/.test(text))!;
  const text = report.text.replace(/\bnine people\b/, "eleven people");
  const [revised] = ingest([{ name: report.input, bytes: Buffer.from(text) }]).reports;
  const [added] = await add(archive, [revised!]);
  assert.equal(added?.kind === "placed" && added.is, "revised");
  const story = archive.store.stories.of(revised!.id)!.story;
  assert.equal(archive.store.stories.members(story).length, reports.length - 1);
  const { changes, before } = archivedChanges(archive, story, since);
  assert.ok(before.reports.some(({ id }) => id === report.id));
  const revision = changes.find((change) => change.kind === "revision");
  assert.deepEqual([revision?.before, revision?.report], [report.id, revised!.id]);
  assert.ok(!changes.some(({ kind }) => kind === "report"));
  assert.deepEqual(archivedChanges(archive, story, clock.now).changes, []);
});

test("a report that comes later is a change since then", async () => {
  const archive = fresh();
  const [last, ...rest] = reports.filter(({ input }) => !input.startsWith("6")).toReversed();
  await add(archive, rest);
  const since = clock.now;
  tomorrow();
  await add(archive, [last!]);
  const story = archive.store.stories.of(last!.id)!.story;
  const { changes } = archivedChanges(archive, story, since);
  assert.deepEqual(
    changes.flatMap((change) => (change.kind === "report" ? [change.report] : [])),
    [last!.id],
  );
  assert.ok(changes.some((change) => change.kind === "figure" && change.to.value === 14));
});

test("a stream that breaks off loses only what was not given out", async () => {
  const archive = fresh();
  async function* broken(): AsyncGenerator<Incoming> {
    for (const report of reports) yield arrival(report);
    throw new Error("the line went dead");
  }
  const placed: string[] = [];
  await assert.rejects(async () => {
    for await (const one of addReports(archive, broken())) if (one.kind === "placed") placed.push(one.report);
  }, /line went dead/);
  for (const report of placed) assert.ok(archive.store.articles.report(report) !== null);
  await add(archive, reports);
  assert.equal(archive.store.articles.count().articles, reports.length);
});

const onDay = (day: number, place: string): Report =>
  ingest([
    {
      name: `${place}.jsonl`,
      bytes: Buffer.from(
        JSON.stringify({
          text: `A ferry ran aground off ${place}.\n\nTwelve people were taken ashore near ${place}, the coast guard said.`,
          published: `2031-02-0${day}`,
        }),
      ),
    },
  ]).reports[0]!;

test("a day's reports are looked at all at once when a later day's come, and not before", async () => {
  const archive = fresh();
  const days = [onDay(3, "Tarvik"), onDay(3, "Osmund"), onDay(4, "Lellan"), onDay(5, "Grisholm")];
  const stories = (added: readonly Added[]) =>
    added.flatMap((one) => (one.kind === "stories" ? [one.stories.length] : []));
  const settled: number[] = [];
  const { windows } = archive;
  const watched: Archive = {
    ...archive,
    windows: {
      ...windows,
      settled(stream) {
        settled.push(archive.store.articles.count().articles);
        windows.settled(stream);
      },
    },
  };
  const added = await add(watched, days.toReversed());
  assert.deepEqual(settled, [2, 3, 4]);
  const all = new Set(added.flatMap((one) => (one.kind === "stories" ? one.stories : [])));
  assert.equal(stories(added).length, 1);
  assert.equal(all.size, archive.store.stories.count());
});

test("stories that many days changed are given out once for some hundred reports, and none is forgotten", async () => {
  const archive = fresh();
  const many = [...Array(300).keys()].map((at) => onDay(1 + Math.floor(at / 50), `Tarvik ${at}`));
  const told: number[] = [];
  const changed = new Set<string>();
  for await (const one of addReports(archive, many.map(arrival))) {
    if (one.kind !== "stories") continue;
    told.push(archive.store.articles.count().articles);
    for (const story of one.stories) changed.add(story);
  }
  assert.deepEqual(told, [256, 300]);
  for (const { id } of many) assert.ok(changed.has(archive.store.stories.of(id)!.story));
});

test("several stories are told as each is by itself, whoever tells them, and only where they are not told yet", async () => {
  const pool = new AnnotatorPool({ workers: 1 });
  for (const tell of [undefined, pool.tell.bind(pool)]) {
    const [one, other] = [fresh(tell && { tell }), fresh()];
    for (const archive of [one, other]) await add(archive, reports);
    const stories = one.store.stories.list({ limit: 10 }).map(({ id }) => id);
    const told: string[] = [];
    for await (const story of tellAll(one, stories)) told.push(story);
    assert.deepEqual(told, stories);
    for (const story of stories)
      assert.deepEqual(one.store.told.find(story)?.file, tellArchived(other, story));
    const moments = () => stories.map((story) => one.store.told.find(story)!.toldAt);
    const before = moments();
    tomorrow();
    for await (const _ of tellAll(one, stories));
    assert.deepEqual(moments(), before);
  }
  await pool.close();
});

test("a story that lost its reports is told as empty where it was told before, and not at all where it was not", async () => {
  const archive = fresh();
  await add(archive, reports);
  const { store } = archive;
  const [one, other] = store.stories.list({ limit: 2 }).map(({ id }) => id) as [string, string];
  const move = (from: string, to: string): void => {
    const decision = { verdict: "same", score: 1, by: "rules", reasons: [] } as const;
    for (const { report } of store.stories.members(from))
      store.stories.assign(report, to, decision, clock.now);
  };
  move(one, other);
  for await (const _ of tellAll(archive, [one, other]));
  assert.equal(store.told.find(one), null);
  assert.equal(store.told.find(other)!.file.reports.length, reports.length);
  move(other, one);
  for await (const _ of tellAll(archive, [one, other]));
  assert.equal(store.told.find(other)!.file.reports.length, 0);
  assert.equal(store.told.find(one)!.file.reports.length, reports.length);
});

test("what an earlier reader has read is read again before it is told, and kept", async () => {
  const archive = fresh();
  await add(archive, reports);
  const { store } = archive;
  archive.recent.clear();
  const [{ id }] = reports as [Report];
  const other: Archive = { ...archive, store: { ...store, annotations: forgetful(store.annotations, id) } };
  const story = store.stories.of(id)!.story;
  for await (const _ of tellAll(other, [story]));
  assert.deepEqual(store.told.find(story)?.file, tellArchived(archive, story));
  assert.equal(other.store.annotations.findPacked(READER, id) === null, false);
});

test("a story that an earlier reader began goes on: fingerprints go by their own version", async () => {
  const archive = fresh();
  const [first] = reports as [Report];
  await add(archive, [first]);
  assert.deepEqual(
    [READER, FINGERPRINT_VERSION].map(
      (version) => archive.store.fingerprints.find(version, first.id) !== null,
    ),
    [false, true],
  );
});

/** As if one report had been read by an earlier reader only. */
function forgetful(annotations: Archive["store"]["annotations"], id: string): typeof annotations {
  let isForgotten = true;
  return {
    ...annotations,
    findPacked: (reader, report) =>
      isForgotten && report === id ? null : annotations.findPacked(reader, report),
    keepPacked(reader, report, packed) {
      isForgotten &&= report !== id;
      annotations.keepPacked(reader, report, packed);
    },
  };
}

test("an undated report counts as one of the day on which it was retrieved", async () => {
  const archive = fresh();
  const [undated] = reports.filter(({ given }) => given.published === null);
  await add(archive, [undated!]);
  const { data } = archive.store.fingerprints.find(FINGERPRINT_VERSION, undated!.id)!;
  const { day } = unpackJson<Fingerprint>(data as Uint8Array);
  assert.equal(day, Math.floor(Date.parse(clock.now) / 86_400_000));
});
