import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { findSharedCopy } from "./copy.ts";

// a fictional dam, told by an agency, by a desk that rewrote the agency, and by a desk of its own
const AGENCY = `ORSK FALLS (Reuters) - Engineers opened two more gates of the Velna dam on Monday after a week of rain filled its reservoir to the brim.
Governor Ilse Maran ordered the evacuation of 4,000 people from villages along the lower Velna river.
The dam, built in 1968, was last inspected three years ago and inspectors then asked for new drainage channels.
“We are watching every centimetre of this wall day and night,” Maran told reporters at the site.
Opposition lawmakers said the provincial government had ignored repeated warnings about seepage under the eastern abutment.
The water utility supplies about 300,000 households in the capital and said that deliveries would not be interrupted.
Farmers upstream reported that hundreds of cattle had drowned when a tributary burst its banks on Saturday night.`;
const REWRITTEN = `Two further gates of the Velna dam were opened by engineers on Monday, after its reservoir was filled to the brim by a week of rain.
The evacuation of 4,000 people was ordered by Governor Ilse Maran from villages along the lower Velna river.
Built in 1968, the dam was last inspected three years ago, when inspectors asked for new drainage channels.
Lawmakers of the opposition said the provincial government ignored repeated warnings about seepage under the eastern abutment.
The water utility, which supplies about 300,000 households in the capital, said deliveries would not be interrupted.
Hundreds of cattle drowned when a tributary burst its banks on Saturday night, farmers upstream reported.`;
const OWN = `Residents of the lower valley packed their cars in the dark as sirens sounded below the Velna dam.
Governor Ilse Maran told about 4,000 of them to leave their homes.
“We are watching every centimetre of this wall day and night,” she said beside the spillway.
Marta Olen, 61, said that she had left with two dogs and a box of photographs.
Nobody in her street had slept, and the school gym where they were taken smelled of wet wool.
A retired engineer who worked on the project explained that concrete of that age shrugs off a flood.
In the capital, shops ran out of bottled water within hours.`;

const reports = readingOf([
  { id: "r1", text: AGENCY },
  { id: "r2", text: REWRITTEN },
  { id: "r3", text: OWN },
]).reports;

test("copy that was reworded is found; a report of its own with the same quotation is not copy", () => {
  const [copy, ...others] = findSharedCopy(reports);
  assert.deepEqual(others, []);
  assert.deepEqual(copy!.reports, ["r1", "r2"]);
  assert.equal(copy!.agency, "Reuters");
  assert.ok(
    copy!.reasons.some((reason) => reason.includes("matching sentences")),
    copy!.reasons.join(),
  );
});

test("passages lie side by side and quote the reports", () => {
  const [copy] = findSharedCopy(reports);
  assert.ok(copy!.passages.length >= 5);
  for (const passage of copy!.passages) {
    assert.deepEqual([...new Set(passage.map((span) => span.report))].sort(), ["r1", "r2"]);
    for (const { report, start, end } of passage) {
      const { text } = reports.find(({ id }) => id === report)!;
      assert.match(text.slice(start, end), /^\S.*\S$/s);
    }
  }
});

test("one text under three mastheads is one group, whatever the order", () => {
  const many = readingOf([
    { id: "a", text: AGENCY },
    { id: "b", text: AGENCY },
    { id: "c", text: REWRITTEN },
    { id: "d", text: OWN },
  ]).reports;
  const expected = findSharedCopy(many);
  assert.deepEqual(
    expected.map((copy) => copy.reports),
    [["a", "b", "c"]],
  );
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) =>
      assert.deepEqual(findSharedCopy(order.map((at) => many[at]!)), expected),
    ),
    { numRuns: 10, seed: 1 },
  );
});

test("a post that two reports show whole is not their copy", () => {
  const post =
    "The wall will hold and so will we, neighbours, stay calm and stay dry tonight. — Ilse Maran (@imaran) March 3";
  const shown = readingOf([
    { id: "a", text: `Rain fell again on the reservoir and its keepers.\n${post}` },
    { id: "b", text: `Shops in the capital sold out of water in hours.\n${post}` },
  ]).reports;
  assert.deepEqual(findSharedCopy(shown), []);
});

const MARKETS =
  "Prices of bottled water tripled in the markets.\nTwo bridges were closed to lorries by noon.\nThe army sent boats to the villages.\nTrains to the north did not leave.\nA ferry took the mail across.\nThe mayor slept in her office.\nAll schools will stay shut for a week.\nNo one could say when the rain would end.\nThe harbour master counted forty barges adrift.";

// captions of one gallery, each shown twice, in the reports of two desks
const GALLERY = [
  "Engineers in orange vests stand on the crest of the dam while brown water pours out of two gates below.",
  "Cattle crowd together on a narrow strip of meadow that the flooded tributary has not yet reached.",
  "A volunteer hands blankets to people from the lower valley who sleep in the gymnasium of a school.",
  "Sandbags are piled against the doors of shops in the old town, some of them higher than a grown man.",
];
const shownTwice = (text: string): string => [...GALLERY.flatMap((line) => [line, line]), text].join("\n");

test("captions that pages show twice are not copy of their reports", () => {
  const pages = readingOf([
    { id: "a", text: shownTwice(OWN) },
    {
      id: "b",
      text: shownTwice(MARKETS),
    },
  ]).reports;
  assert.deepEqual(findSharedCopy(pages), []);
});

test("what pages of one outlet share speaks less for copy than what two outlets share", () => {
  const furniture = GALLERY.slice(0, 2).join("\n");
  const pages = (outlets: readonly [string, string]) =>
    readingOf([
      { id: "a", outlet: outlets[0], text: `${OWN}\n${furniture}` },
      {
        id: "b",
        outlet: outlets[1],
        text: `${MARKETS}
${furniture}`,
      },
    ]).reports;
  assert.equal(findSharedCopy(pages(["Bugle", "Herald"])).length, 1);
  assert.equal(findSharedCopy(pages(["Bugle", "Bugle"])).length, 0);
});
