import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClaimSentence } from "../../sentences/words.ts";
import { type Link, RELATED } from "../links.ts";
import { lookTwice } from "./again.ts";

const sentence = (report: string, place: number): ClaimSentence =>
  ({ report, place, words: [], sentence: { tokens: [] } }) as unknown as ClaimSentence;

const [one, two, three, four] = [1, 2, 3, 4].map((at) => sentence(`r${at}`, at)) as [
  ClaimSentence,
  ClaimSentence,
  ClaimSentence,
  ClaimSentence,
];
const link = (a: ClaimSentence, b: ClaimSentence, score: number, more: object = {}): Link =>
  ({
    a,
    b,
    score,
    matches: [],
    most: 4,
    copied: false,
    witness: null,
    features: { cosine: 0.3, run: 0 },
    ...more,
  }) as unknown as Link;
const scoreOf = (links: readonly Link[], a: ClaimSentence, b: ClaimSentence): number =>
  links.find((found) => found.a === a && found.b === b)?.score ?? 0;
const inOneDay = (reports: number) => ({ reports, dayOf: () => 100 });

test("two sentences that a third is like are more surely one than two that stand alone", () => {
  const alone = lookTwice([link(one, two, 1.1)], inOneDay(4));
  const together = lookTwice(
    [link(one, two, 1.1), link(one, three, 1.1), link(two, three, 1.1)],
    inOneDay(4),
  );
  assert.ok(scoreOf(alone, one, two) < 1);
  assert.ok(scoreOf(together, one, two) >= 1);
  assert.deepEqual(
    together.map(({ witness }) => witness),
    [three, two, one],
  );
});

test("in a story of two reports nobody else could say it", () => {
  const alone = [link(one, two, 1.2)];
  assert.ok(
    scoreOf(lookTwice(alone, inOneDay(2)), one, two) > scoreOf(lookTwice(alone, inOneDay(9)), one, two),
  );
});

test("reports of one day say one thing more often than those of two weeks", () => {
  const dayOf = (report: string) => (report === "r1" ? 100 : report === "r2" ? 100 : 114);
  const told = lookTwice([link(one, two, 1.3), link(three, four, 1.3), link(one, four, 1.3)], {
    reports: 4,
    dayOf,
  });
  assert.ok(scoreOf(told, one, two) > scoreOf(told, one, four));
  assert.equal(scoreOf(told, one, two), scoreOf(told, three, four));
});

test("a report without a date lies a little off the others", () => {
  const dayOf = (report: string) => (report === "r4" ? null : report === "r3" ? 107 : 100);
  const told = lookTwice([link(one, two, 1.4), link(one, three, 1.4), link(one, four, 1.4)], {
    reports: 4,
    dayOf,
  });
  const [near, far, unknown] = [two, three, four].map((other) => scoreOf(told, one, other)) as [
    number,
    number,
    number,
  ];
  assert.ok(near > unknown && unknown > far);
});

test("copy and quotations are what the first look made of them; what falls under RELATED is let go", () => {
  const links = [
    link(one, two, 1.3, { copied: true }),
    link(three, four, 1.3, { features: { cosine: 0.3, run: 1 } }),
    link(two, three, 0.86, { features: { cosine: 0.05, run: 0 } }),
  ];
  const told = lookTwice(links, { reports: 9, dayOf: (report) => (report === "r2" ? 0 : 30) });
  assert.equal(scoreOf(told, one, two), 1.3);
  assert.equal(scoreOf(told, three, four), 1.3);
  assert.equal(scoreOf(told, two, three), 0);
  assert.ok(told.every(({ score }) => score >= RELATED));
});
