import assert from "node:assert/strict";
import { test } from "node:test";
import { print } from "../../../test/fixtures/fingerprint.ts";
import { tallies } from "./families.ts";
import { allJoined, joined, type Profile, profileOf } from "./profile.ts";
import { fromOtherSide, isAgainst, likeness, likenessToOthers } from "./score.ts";
import { streamWeights } from "./weights.ts";

/** A fire, told three times, and a strike: events that never happened. */
const TEXTS = [
  "A fire destroyed the mill at Oberau on Monday, Mayor Pia Lenz said. Two people were hurt.",
  "Two people were hurt when the mill at Oberau burned on Monday. Pia Lenz called it arson.",
  "The mill at Oberau, which burned on Monday, will not be built again, its owner Jon Falk said.",
  "Ferry crews walked out in Tarvik on Monday. Union leader Hanna Orlin wants 5 percent.",
];

test("a report is likened to the others of its set as if these had been put together", () => {
  const weights = streamWeights();
  const counts = TEXTS.map((text, at) => tallies(print(`r${at}`, "2031-03-11", "", text)));
  for (const one of counts) weights.learn(one);
  const profiles = counts.map((one) => profileOf(one, weights));
  const all = (some: readonly Profile[]): Profile => some.reduce((sum, one) => joined(sum, one));
  for (const one of profiles) {
    const apart = likeness(one, all(profiles.filter((other) => other !== one)));
    assert.ok(Math.abs(likenessToOthers(one, all(profiles)) - apart) < 1e-9);
  }
});

test("many profiles joined in one go are what they are joined one after the other, also beyond what a story keeps", () => {
  const weights = streamWeights();
  const words = Array.from({ length: 5 }, (_, part) =>
    Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`word${200 * part + at}`, 1 + (at % 3)])),
  );
  const texts = TEXTS.map((text, at) => tallies(print(`r${at}`, "2031-03-11", "", text)));
  const counts = [...texts, ...words.map((some) => ({ ...texts[0]!, words: some }))];
  for (const one of counts) weights.learn(one);
  const profiles = counts.map((one) => profileOf(one, weights));
  const bare = ({ sums, ...others }: Profile) => ({
    others,
    sums: Object.values(sums).map(({ keys, values, rest, length }) => ({ keys, values, rest, length })),
  });
  const oneByOne = profiles.reduce((sum, one) => joined(sum, one));
  assert.deepEqual(bare(allJoined(profiles)), bare(oneByOne));
  assert.ok(oneByOne.sums.words.keys.length < 1000);
});

test("a word that every object inherits is counted like any other", () => {
  const text = "The constructor Ilmar Works was fined in Velmora. Constructor Ilmar Works will appeal.";
  const { lead, nameWords } = tallies(print("r0", "2031-03-11", "Constructor fined", text));
  assert.deepEqual([typeof lead.constructor, typeof nameWords.constructor], ["number", "number"]);
  assert.ok(Object.values(lead).every(Number.isInteger));
});

test("reasons say for which side they speak, and change sides", () => {
  const reasons = [
    "shares Oberau, 2 people",
    "both begin with mill",
    "other people: Lenz here, Orlin there",
    "1 day apart",
  ];
  assert.deepEqual(reasons.filter(isAgainst), reasons.slice(2));
  assert.ok(isAgainst("shares nothing telling"));
  assert.deepEqual(fromOtherSide(reasons), [
    ...reasons.slice(0, 2),
    "other people: Orlin here, Lenz there",
    "1 day apart",
  ]);
  assert.deepEqual(fromOtherSide(fromOtherSide(reasons)), reasons);
});
