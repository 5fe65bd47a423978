import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo, emptyArchive } from "../../../../test/fixtures/archive.ts";
import { BRIDGE, FERRY, LATER, reportOf } from "../../../../test/server/desk.ts";
import type { JudgementMatter } from "../../../model/judgement.ts";
import type { StoryProposal } from "../../../model/stories.ts";
import { decide, undo } from "../deciding/decide.ts";
import { askedAbout } from "./proposals.ts";

const ada = { by: "Ada", note: null };
const THURSDAY = {
  outlet: "post",
  published: "2031-03-13",
  text: "The ferry Aurelia that sank off Tarvik on Monday had no radar, the Interior Ministry said on Thursday. Nine people were killed.",
};

/** A ferry of three reports and a bridge of one, of which the machine asks whether they are one event. */
async function asked() {
  const archive = emptyArchive();
  const reports = [...FERRY, LATER].map(reportOf);
  await addTo(archive, [...reports, reportOf(BRIDGE)]);
  const { stories, proposals } = archive.store;
  const ferry = stories.of(reports[0]!.id)!.story;
  const bridge = stories.of(reportOf(BRIDGE).id)!.story;
  const decision = (reason: string) =>
    ({ verdict: "unsure", score: 0.45, by: "test", reasons: ["shares Tarvik", reason] }) as const;
  const merge: StoryProposal = {
    is: "merge",
    stories: [ferry, bridge],
    decision: decision("other people: Holt here, Lenz there"),
  };
  const stray: StoryProposal = {
    is: "split",
    story: ferry,
    reports: [reports[2]!.id],
    decision: decision("other figures: 14 people here, 9 people there"),
  };
  proposals.renew([ferry, bridge], [merge, stray]);
  const near = (story: string) => askedAbout(archive, story).near.map((one) => one.story);
  const loose = (story: string) => askedAbout(archive, story).loose.flatMap((one) => one.reports);
  const say = (matter: JudgementMatter) => decide(archive, matter, ada).id;
  return { archive, ferry, bridge, reports: reports.map(({ id }) => id), near, loose, say };
}

test("what the machine asks is asked from either side, worded from there", async () => {
  const { archive, ferry, bridge, reports, near, loose } = await asked();
  assert.deepEqual([near(ferry), near(bridge)], [[bridge], [ferry]]);
  assert.deepEqual([loose(ferry), loose(bridge)], [[reports[2]], []]);
  const reasons = (story: string) => askedAbout(archive, story).near[0]!.reasons;
  assert.deepEqual(reasons(ferry), ["shares Tarvik", "other people: Holt here, Lenz there"]);
  assert.deepEqual(reasons(bridge), ["shares Tarvik", "other people: Lenz here, Holt there"]);
});

test("what a person answered is not asked again, whatever the answer, until it is undone", async () => {
  const { archive, ferry, bridge, reports, near, loose, say } = await asked();
  const [first, , third] = reports as [string, string, string];
  const answers: readonly JudgementMatter[] = [
    { kind: "apartStories", subjects: [bridge, ferry], value: null },
    { kind: "mergeStories", subjects: [bridge], value: ferry },
    { kind: "moveReport", subjects: [first], value: bridge },
  ];
  for (const matter of answers) {
    const judgement = say(matter);
    assert.deepEqual(near(ferry), [], matter.kind);
    undo(archive, judgement, ada);
    assert.deepEqual(near(ferry), [bridge], matter.kind);
  }
  const kept = say({ kind: "moveReport", subjects: [third], value: ferry });
  assert.deepEqual(loose(ferry), []);
  undo(archive, kept, ada);
  assert.deepEqual(loose(ferry), [third]);
  say({ kind: "splitStory", subjects: [third], value: null });
  assert.deepEqual(loose(ferry), []);
});

test("what came later is laid beside it; what a person parted is not offered to be joined", async () => {
  const { archive, ferry, reports, near, say } = await asked();
  say({ kind: "splitStory", subjects: [reports[1]!], value: null });
  const split = archive.store.stories.of(reports[1]!)!.story;
  await addTo(archive, [reportOf(THURSDAY)]);
  assert.ok(archive.store.stories.of(reportOf(THURSDAY).id) !== null);
  const found = archive.store.proposals.of(split).flatMap((one) => (one.is === "merge" ? one.stories : []));
  assert.deepEqual(found.toSorted(), [ferry, split].toSorted(), "the machine would join them again");
  assert.deepEqual([near(ferry).includes(split), near(split)], [false, []]);
});
