import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo, emptyArchive } from "../../../../test/fixtures/archive.ts";
import { fromOtherSide, isAgainst } from "../../../cluster/stories/score.ts";
import { ingest } from "../../../ingest/ingest.ts";
import type { Archive } from "../archive.ts";
import { compareStories } from "../telling/compare.ts";
import { tellArchived } from "../telling/tell.ts";
import { decide, undo } from "./decide.ts";

const record = (id: string, text: string) =>
  JSON.stringify({ id, outlet: id, published: "2031-03-11", text });
const { reports } = ingest([
  {
    name: "all.jsonl",
    bytes: Buffer.from(
      [
        record(
          "courier",
          "The ferry Aurelia sank off the port of Tarvik on Monday night. Nine people were killed when the ferry Aurelia went down, the Interior Ministry said. Captain Juhan Lepp had left Tarvik in a storm.",
        ),
        record(
          "nordlys",
          "Nine people died when the ferry Aurelia sank off Tarvik on Monday. Captain Juhan Lepp left the harbour of Tarvik in a storm, the Interior Ministry said.",
        ),
        record(
          "times",
          "The council of Belmora voted on Tuesday to close the old tram depot. Mayor Ines Quell said the trams of Belmora would be sold. Unions called a strike of drivers.",
        ),
      ].join("\n"),
    ),
  },
]);
const [courier, nordlys, times] = ["courier", "nordlys", "times"].map(
  (id) => reports.find(({ input }) => input.endsWith(id))!.id,
) as [string, string, string];

async function filled(): Promise<Archive> {
  const archive = emptyArchive();
  await addTo(archive, reports);
  return archive;
}

const storyOf = ({ store }: Archive, report: string): string => store.stories.of(report)!.story;
const ada = { by: "Ada", note: "the same ship" };

test("a report that a person moved stays there, and so does the next revision of its article", async () => {
  const archive = await filled();
  assert.equal(storyOf(archive, courier), storyOf(archive, nordlys));
  const other = storyOf(archive, times);
  decide(archive, { kind: "moveReport", subjects: [nordlys], value: other }, ada);
  assert.equal(storyOf(archive, nordlys), other);
  const report = reports.find(({ id }) => id === nordlys)!;
  const revised = ingest([
    { name: "all.jsonl", bytes: Buffer.from(record("nordlys", `${report.text} A second ship was near.`)) },
  ]).reports;
  await addTo(archive, [...reports, ...revised]);
  assert.equal(storyOf(archive, revised[0]!.id), other);
  assert.deepEqual(archive.store.stories.of(nordlys)!.decision.reasons, ["the same ship"]);
});

test("stories that a person merged are one, under either id, until it is undone", async () => {
  const archive = await filled();
  const [ship, tram] = [storyOf(archive, courier), storyOf(archive, times)];
  const before = tellArchived(archive, tram);
  const judgement = decide(archive, { kind: "mergeStories", subjects: [tram], value: ship }, ada);
  assert.equal(tellArchived(archive, tram).reports.length, 3);
  assert.equal(archive.store.stories.count(), 1);
  undo(archive, judgement.id, { by: "Ada", note: null });
  assert.deepEqual(tellArchived(archive, tram), before);
  assert.equal(tellArchived(archive, ship).reports.length, 2);
  assert.throws(() => undo(archive, judgement.id, ada), RangeError);
});

test("reports that a person split off are a story of their own, which the machine does not join again", async () => {
  const archive = await filled();
  const judgement = decide(archive, { kind: "splitStory", subjects: [nordlys], value: null }, ada);
  const [one, other] = [storyOf(archive, courier), storyOf(archive, nordlys)];
  assert.notEqual(one, other);
  await addTo(archive, reports);
  assert.equal(storyOf(archive, nordlys), other);
  undo(archive, judgement.id, ada);
  assert.equal(storyOf(archive, nordlys), one);
});

const THURSDAY = [
  record(
    "post",
    "The ferry Aurelia that sank off Tarvik on Monday had left the port of Tarvik in a storm, the Interior Ministry said on Thursday. Captain Juhan Lepp is missing.",
  ),
  record(
    "gazette",
    "Unions of tram drivers went on strike in Belmora on Thursday against the closing of the old depot. Mayor Ines Quell said the trams of Belmora would be sold.",
  ),
].map((line) => line.replace("2031-03-11", "2031-03-13"));

/** Reports of a later day come: those before are over, and are looked at all at once. */
const goOn = (archive: Archive): Promise<void> =>
  addTo(archive, ingest([{ name: "all.jsonl", bytes: Buffer.from(THURSDAY.join("\n")) }]).reports);

test("what a person joined and split stays so while the stories go on", async () => {
  const archive = await filled();
  const [ship, tram] = [storyOf(archive, courier), storyOf(archive, times)];
  decide(archive, { kind: "mergeStories", subjects: [tram], value: ship }, ada);
  const split = decide(archive, { kind: "splitStory", subjects: [nordlys], value: null }, ada);
  const before = [courier, nordlys, times].map((report) => storyOf(archive, report));
  assert.deepEqual(before, [ship, split.value, ship]);
  await goOn(archive);
  assert.deepEqual(
    [courier, nordlys, times].map((report) => storyOf(archive, report)),
    before,
  );
  assert.equal(archive.store.articles.count().articles, 5);
});

test("why two stories might be one, and why not, is worded from the side that asks", async () => {
  const archive = await filled();
  const [ship, tram] = [storyOf(archive, courier), storyOf(archive, times)];
  const reasons = compareStories(archive, ship, tram);
  assert.match(reasons.join("; "), /other people: .*Lepp.* here, .*Quell.* there/);
  assert.ok(reasons.filter(isAgainst).some((reason) => reason.startsWith("other people")));
  assert.deepEqual(fromOtherSide(reasons), compareStories(archive, tram, ship));
  assert.throws(() => compareStories(archive, ship, "snothere0"), /no story snothere0/);
});

test("what is not there is named", async () => {
  const archive = await filled();
  assert.throws(
    () =>
      decide(archive, { kind: "moveReport", subjects: ["rnothere0"], value: storyOf(archive, times) }, ada),
    RangeError,
  );
  assert.throws(
    () => decide(archive, { kind: "moveReport", subjects: [courier], value: "snothere0" }, ada),
    /no story snothere0/,
  );
  assert.throws(() => undo(archive, "jnothere0", ada), /no decision jnothere0/);
  assert.deepEqual(archive.store.judgements.all(), []);
});
