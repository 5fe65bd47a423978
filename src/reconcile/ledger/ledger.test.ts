import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf, type Told } from "../../../test/fixtures/reading.ts";
import type { Figure } from "../../model/story.ts";
import { alignClaims } from "../claims/align.ts";
import { countSame, incompatible, tellApart } from "./compare.ts";
import { settleLedger } from "./ledger.ts";

const settle = (told: readonly Told[]): readonly Figure[] => {
  const reading = readingOf(told);
  return settleLedger(reading, alignClaims(reading, []));
};

const figure = (rest: Partial<Figure>): Figure => {
  const low = rest.low ?? rest.value ?? null;
  const high = rest.high ?? null;
  return {
    id: "f1",
    report: "r1",
    start: 0,
    end: 1,
    value: low,
    low,
    high,
    bound: "exact",
    unit: "people",
    item: "people",
    event: "kill",
    scope: "unknown",
    si: { low, high, unit: rest.unit ?? "people" },
    voices: [],
    asOf: null,
    place: null,
    claim: null,
    ...rest,
  };
};

test("the day of an event is not the day of its toll; the day on which it is said is", () => {
  const [first] = settle([
    { id: "r1", published: "2031-05-05", text: "The fire on Monday killed 12 people in the mill." },
  ]);
  assert.equal(first!.asOf, null);
  const [second] = settle([
    { id: "r1", published: "2031-05-08", text: "As of Wednesday, 12 people had been killed in the mill." },
  ]);
  assert.equal(second!.asOf, "2031-05-07");
});

test("a figure belongs to the claim that holds it", () => {
  const reading = readingOf([
    {
      id: "r1",
      text: "Police said that 12 people were killed in the Norvik mill fire.\nThe mill was built by monks.",
    },
    {
      id: "r2",
      text: "The fire in the Norvik mill killed 12 people, police said.\nChildren collected coins for it.",
    },
  ]);
  const claims = alignClaims(reading, []);
  const figures = settleLedger(reading, claims);
  assert.equal(figures.length, 2);
  assert.equal(figures[0]!.claim, figures[1]!.claim);
  assert.equal(claims.find((claim) => claim.id === figures[0]!.claim)!.assertions.length, 2);
});

test("bounds allow values", () => {
  const cases: readonly [Partial<Figure>, Partial<Figure>, boolean][] = [
    [{ low: 5 }, { low: 7 }, true],
    [{ low: 5 }, { low: 5 }, false],
    [{ low: 5, bound: "atLeast" }, { low: 7 }, false],
    [{ low: 9, bound: "atLeast" }, { low: 7 }, true],
    [{ high: 81, bound: "atMost" }, { low: 70 }, false],
    [{ high: 81, bound: "atMost" }, { low: 90 }, true],
    [{ low: 100, bound: "about" }, { low: 108 }, false],
    [{ low: 100, bound: "about" }, { low: 130 }, true],
    [{ low: 2, high: 4, bound: "between" }, { low: 3 }, false],
    [{ low: 20, value: null, bound: "about" }, { low: 90 }, false],
    [{ low: 20, value: null, bound: "about" }, { low: 1000 }, true],
  ];
  for (const [one, other, expected] of cases) {
    assert.equal(incompatible(figure(one), figure(other)), expected, JSON.stringify([one, other]));
    assert.equal(incompatible(figure(other), figure(one)), expected, JSON.stringify([other, one]));
  }
});

test("20 km and 12 miles are the same", () => {
  const km = figure({ unit: "km", si: { low: 20000, high: null, unit: "m" } });
  const miles = figure({ unit: "mi", si: { low: 19312, high: null, unit: "m" } });
  assert.ok(!incompatible(km, miles));
});

test("one thing is counted by one event, and by people of whom nothing narrower is said", () => {
  const cases: readonly [Partial<Figure>, Partial<Figure>, boolean][] = [
    [{ event: "kill" }, { event: "die", item: "dead" }, true],
    [{ event: "kill" }, { event: "wound" }, false],
    [{ event: "wound", item: "casualties" }, { event: "injure", item: "others injured" }, true],
    [{ event: "kill", item: "children killed" }, { event: "kill", item: "people killed" }, false],
    [{ event: "kill" }, { event: "kill", unit: "cows", item: "cows" }, false],
    [{ event: null }, { event: null }, false],
    [
      { event: "occupy", unit: "km2", item: "square kilometers", si: { low: 2e7, high: null, unit: "m2" } },
      { event: null, unit: "km2", item: "square kilometers", si: { low: 1e9, high: null, unit: "m2" } },
      true,
    ],
  ];
  for (const [one, other, expected] of cases)
    assert.equal(countSame(figure(one), figure(other)), expected, JSON.stringify([one, other]));
});

test("two bounds do not contradict each other and yet tell two values, save where one is the other in round numbers", () => {
  const least = (value: number): Figure => figure({ value, bound: "atLeast" });
  for (const [one, other, apart] of [
    [46, 60, true],
    [60, 75, true],
    [100, 121, false],
    [3000, 3400, false],
    [12, 12, false],
  ] as const) {
    assert.equal(incompatible(least(one), least(other)), false);
    assert.equal(tellApart(least(one), least(other)), apart, `${one} and ${other}`);
    assert.equal(tellApart(least(other), least(one)), apart, `${other} and ${one}`);
  }
  assert.equal(tellApart(figure({ value: 50, bound: "about" }), figure({ value: 54 })), false);
});
