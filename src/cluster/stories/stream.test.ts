import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { print } from "../../../test/fixtures/fingerprint.ts";
import type { Fingerprint, StoryRule } from "../../model/stories.ts";
import { openStream } from "./stream.ts";

// two earthquakes on one day and a strike: events that never happened
const QUAKE_IN_VELMORA = [
  print(
    "v1",
    "2031-04-03",
    "Earthquake kills 14 in Velmora",
    "An earthquake of magnitude 6.2 struck the port of Velmora on Thursday, killing 14 people, Mayor Ilse Maran said.\nThe Harbour Hospital took in 90 injured. Ilse Maran said that the Tessin Bridge had collapsed.",
  ),
  print(
    "v2",
    "2031-04-03",
    "Tessin Bridge falls as quake hits Velmora",
    "The Tessin Bridge in Velmora collapsed on Thursday when an earthquake of magnitude 6.2 shook the coast.\nAt least 14 people died, according to Maran, the mayor of Velmora. The Harbour Hospital treated 90 people.",
  ),
  print(
    "v3",
    "2031-04-04",
    "Velmora digs for survivors",
    "Rescuers in Velmora searched the ruins of the Tessin Bridge on Friday, a day after the earthquake of magnitude 6.2.\nMayor Ilse Maran put the dead at 17 and asked for blood at the Harbour Hospital.",
  ),
];
const QUAKE_IN_ODRANO = [
  print(
    "o1",
    "2031-04-03",
    "Earthquake kills 3 in Odrano",
    "An earthquake of magnitude 5.4 struck the mountain town of Odrano on Thursday, killing three people, Governor Pavel Dresk said.\nThe Saint Brona church lost its tower. Pavel Dresk said that 40 houses were damaged.",
  ),
  print(
    "o2",
    "2031-04-03",
    "Church tower falls in Odrano earthquake",
    "Three people died in Odrano on Thursday when an earthquake of magnitude 5.4 brought down the tower of Saint Brona church.\nGovernor Dresk said that 40 houses could not be lived in.",
  ),
];
const STRIKE = [
  print(
    "s1",
    "2031-04-03",
    "Ferry crews walk out",
    "Crews of Lindra Ferries walked out on Thursday over pay, stranding 2,000 travellers on the island of Corvey.\nThe union leader Hanna Orlin said that the strike would last five days.",
  ),
];
const ALL = [...QUAKE_IN_VELMORA, ...QUAKE_IN_ODRANO, ...STRIKE];

/** Which reports are together at the end, as text. */
function told(prints: readonly Fingerprint[], stream = openStream()): string[] {
  for (const fingerprint of prints) stream.place(fingerprint);
  stream.settle();
  return stream
    .stories()
    .map(({ reports }) => reports.join(" "))
    .toSorted();
}

test("a story is its reports, and two events of one kind are two", () => {
  assert.deepEqual(told(ALL), ["o1 o2", "s1", "v1 v2 v3"]);
});

test("the order within a day does not matter", () => {
  const sameDay = ALL.filter(({ day }) => day === ALL[0]!.day);
  const expected = told(sameDay);
  fc.assert(
    fc.property(fc.shuffledSubarray(sameDay, { minLength: sameDay.length }), (order) =>
      assert.deepEqual(told(order), expected),
    ),
    { numRuns: 30 },
  );
});

test("a decision says what is shared, and of a new story what the nearest lacks", () => {
  const stream = openStream();
  stream.place(QUAKE_IN_VELMORA[0]!);
  const joined = stream.place(QUAKE_IN_VELMORA[1]!).decision;
  assert.equal(joined.verdict, "same");
  assert.match(joined.reasons.join("; "), /shares .*(Velmora|Tessin Bridge|Maran)/);
  const opened = stream.place(QUAKE_IN_ODRANO[0]!).decision;
  assert.equal(opened.verdict, "different");
  assert.match(opened.reasons.join("; "), /nearest is s\w+; .*other people: .*Dresk.* here, .*Maran.* there/);
});

test("a copy follows its original and says so", () => {
  const stream = openStream();
  const first = stream.place(QUAKE_IN_VELMORA[0]!);
  const copy = stream.place({ ...QUAKE_IN_VELMORA[0]!, report: "v9" });
  assert.deepEqual([copy.story, copy.copyOf], [first.story, "v1"]);
  stream.settle();
  assert.deepEqual(
    stream.stories().map(({ reports }) => reports),
    [["v1", "v9"]],
  );
});

test("what a person decides holds, also at the second look", () => {
  const pinned = openStream({ rules: [{ is: "pinned", report: "s1", story: "sharbour" }] });
  pinned.place(STRIKE[0]!);
  pinned.settle();
  assert.equal(pinned.stories()[0]!.id, "sharbour");
  assert.deepEqual(told(ALL, openStream({ rules: [{ is: "together", reports: ["s1", "o1"] }] })), [
    "o1 o2 s1",
    "v1 v2 v3",
  ]);
  const apart = told(ALL, openStream({ rules: [{ is: "apart", reports: ["o1", "o2"] }] }));
  assert.deepEqual(apart, ["o1", "o2", "s1", "v1 v2 v3"]);
});

test("a decision is carried out at once", () => {
  const stream = openStream();
  for (const fingerprint of ALL) stream.place(fingerprint);
  assert.equal(stream.decide({ is: "apart", reports: ["o1", "o2"] })[0]!.report, "o2");
  assert.equal(stream.decide({ is: "together", reports: ["o1", "o2"] })[0]!.report, "o2");
  assert.deepEqual(stream.decide({ is: "together", reports: ["o1", "o2"] }), []);
  stream.settle();
  assert.ok(stream.stories().some(({ reports }) => reports.join() === "o1,o2"));
  const [one, other] = stream.stories().map(({ id }) => id) as [string, string];
  stream.decide({ is: "merged", story: other, into: one });
  assert.ok(!stream.stories().some(({ id }) => id === other));
});

test("stories of before are not joined by the machine; it proposes", () => {
  const stream = openStream();
  stream.restore(QUAKE_IN_VELMORA[0]!, "sfirst");
  stream.restore(QUAKE_IN_VELMORA[1]!, "ssecond");
  stream.settle();
  stream.place(QUAKE_IN_VELMORA[2]!);
  const { proposals } = stream.settle();
  assert.equal(stream.stories().length, 2);
  assert.deepEqual(
    proposals.map((proposal) => proposal.is === "merge" && proposal.stories),
    [["sfirst", "ssecond"]],
  );
});

test("what drifted is proposed for a split", () => {
  const stream = openStream();
  for (const fingerprint of [...QUAKE_IN_VELMORA.slice(0, 2), ...QUAKE_IN_ODRANO])
    stream.restore(fingerprint, "sone");
  stream.place(QUAKE_IN_VELMORA[2]!);
  const split = stream.settle().proposals.find(({ is }) => is === "split");
  assert.ok(split?.is === "split");
  assert.deepEqual(split.reports, ["o1", "o2"]);
});

test("a report that hardly fits its story is open to whoever looks, and nobody is asked unbidden", () => {
  const look = (rules: readonly StoryRule[]) => {
    const stream = openStream({ rules });
    for (const fingerprint of [...QUAKE_IN_VELMORA.slice(0, 2), QUAKE_IN_ODRANO[0]!])
      stream.restore(fingerprint, "sone");
    stream.place(QUAKE_IN_VELMORA[2]!);
    return stream.settle();
  };
  const { looked, proposals } = look([]);
  assert.deepEqual(looked.stories, ["sone"]);
  assert.deepEqual(
    looked.open.map((one) => one.is === "split" && [one.story, ...one.reports]),
    [["sone", "o1"]],
  );
  assert.deepEqual(proposals, []);
  assert.deepEqual(look([{ is: "pinned", report: "o1", story: "sone" }]).looked.open, []);
});

test("what a person has been asked is not brought up again", () => {
  const stream = openStream();
  stream.restore(QUAKE_IN_VELMORA[0]!, "sfirst");
  stream.restore(QUAKE_IN_VELMORA[1]!, "ssecond");
  stream.place({ ...QUAKE_IN_VELMORA[2]!, report: "v3" });
  assert.equal(stream.settle().proposals.length, 1);
  stream.place({ ...QUAKE_IN_VELMORA[2]!, report: "v4" });
  assert.deepEqual(stream.settle().proposals, []);
});

test("what is older than the window is forgotten, and a stream is taken up again from its fingerprints", () => {
  const stream = openStream({ days: 10 });
  for (const fingerprint of ALL) stream.place(fingerprint);
  const again = openStream({ days: 10 });
  for (const { id, reports } of stream.stories())
    for (const report of reports)
      again.restore(JSON.parse(JSON.stringify(ALL.find((one) => one.report === report))), id);
  assert.deepEqual(again.stories(), stream.stories());
  stream.place({ ...STRIKE[0]!, report: "s2", day: STRIKE[0]!.day! + 30, copy: null });
  assert.deepEqual(
    stream.stories().map(({ reports }) => reports),
    [["s2"]],
  );
});

test("a fingerprint holds no text and stays small", () => {
  const words = Array.from({ length: 5000 }, (_, at) => `word${at} Name${at}`).join(" ");
  assert.ok(JSON.stringify(print("x", null, "Long", words)).length < 12_000);
});

test("the day of a report is the one that came with it, else the one by which it dates itself", () => {
  const dated = `The Velmora Post | 3 April 2031\nThe Tessin Bridge in Velmora collapsed on Thursday when an earthquake shook the coast, the mayor said.`;
  assert.equal(print("d1", null, "Bridge falls", dated).day, Date.parse("2031-04-03") / 86_400_000);
  assert.equal(print("d2", "2031-04-04", "Bridge falls", dated).day, Date.parse("2031-04-04") / 86_400_000);
  assert.equal(print("d3", null, "Bridge falls", "The Tessin Bridge in Velmora collapsed.").day, null);
});
