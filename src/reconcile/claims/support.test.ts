import assert from "node:assert/strict";
import { test } from "node:test";
import type { Link } from "./links.ts";
import { RELATED } from "./links.ts";
import { lookTwice } from "./support.ts";
import type { ClaimSentence } from "./words.ts";

const sentence = (report: string, place: number): ClaimSentence =>
  ({ report, place, words: [], sentence: { tokens: [] } }) as unknown as ClaimSentence;

const [one, two, three, four] = [1, 2, 3, 4].map((at) => sentence(`r${at}`, at)) as [
  ClaimSentence,
  ClaimSentence,
  ClaimSentence,
  ClaimSentence,
];
const link = (a: ClaimSentence, b: ClaimSentence, score: number): Link =>
  ({ a, b, score, matches: [], witness: null }) as unknown as Link;
const scoreOf = (links: readonly Link[], a: ClaimSentence, b: ClaimSentence): number =>
  links.find((found) => found.a === a && found.b === b)?.score ?? 0;

test("two sentences that a third is like are more surely one than two that stand alone", () => {
  const alone = lookTwice([link(one, two, 1.2)], 4);
  const together = lookTwice([link(one, two, 1.2), link(one, three, 1.2), link(two, three, 1.2)], 4);
  assert.ok(scoreOf(alone, one, two) < 1);
  assert.ok(scoreOf(together, one, two) >= 1);
  assert.deepEqual(
    together.map(({ witness }) => witness),
    [three, two, one],
  );
});

test("in a story of two reports nobody else could say it", () => {
  assert.ok(
    scoreOf(lookTwice([link(one, two, 1.2)], 2), one, two) >
      scoreOf(lookTwice([link(one, two, 1.2)], 9), one, two),
  );
});

test("what fell short at first stays short, and what falls under RELATED is let go", () => {
  const links = [link(one, three, 1.4), link(two, three, 1.4), link(one, two, 0.98), link(one, four, 0.9)];
  const told = lookTwice(links, 4);
  assert.ok(scoreOf(told, one, two) < 1);
  assert.equal(scoreOf(told, one, four), 0);
  assert.ok(told.every(({ score }) => score >= RELATED));
  assert.deepEqual(
    told.map(({ score }) => score),
    told.map(({ score }) => score).toSorted((x, y) => y - x),
  );
});
