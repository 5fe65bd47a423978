import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Ruling } from "../../model/judgement.ts";
import type { Located } from "../../model/span.ts";
import { type Grouped, regroup } from "./rulings.ts";

const at = (report: string, start = 0): Located => ({ report, start, end: start + 10 });
const claim = (id: string, ...assertions: readonly Located[]): Grouped => ({ id, assertions, decisions: [] });
const rule = (verdict: Ruling["verdict"], ...places: readonly Located[]): Ruling => ({
  verdict,
  places: places as unknown as Ruling["places"],
  by: "Ada",
  note: null,
});

/** Reports whose letters are near are alike. */
const alike = (a: Located, b: Located): number =>
  1 / (1 + Math.abs(a.report.charCodeAt(0) - b.report.charCodeAt(0)));

/** The claims that come of it, each as the reports of its words. */
const groups = (claims: readonly Grouped[], rulings: readonly Ruling[]): string[] => {
  const { untouched, anew } = regroup(claims, rulings, alike);
  const spans = [...untouched.map(({ assertions }) => assertions), ...anew.map((one) => one.spans)];
  return spans
    .map((places) =>
      places
        .map(({ report }) => report)
        .toSorted()
        .join(""),
    )
    .toSorted();
};

const CLAIMS = [claim("c1", at("a"), at("b"), at("y"), at("z")), claim("c2", at("m")), claim("c3", at("n"))];

describe("what people say of claims", () => {
  test("nothing said leaves all as it was", () => {
    assert.equal(regroup(CLAIMS, [], alike).untouched, CLAIMS);
    assert.deepEqual(groups(CLAIMS, [rule("same", at("q"), at("a"))]), ["abyz", "m", "n"]);
    assert.deepEqual(groups(CLAIMS, [rule("different", at("a", 5000), at("b"))]), ["abyz", "m", "n"]);
  });

  test("claims that are tied are one, and carry who said so", () => {
    assert.deepEqual(groups(CLAIMS, [rule("same", at("m"), at("n"))]), ["abyz", "mn"]);
    const { anew } = regroup(CLAIMS, [{ ...rule("same", at("m"), at("n")), note: "one ship" }], alike);
    assert.deepEqual(anew[0]?.decisions, [
      { verdict: "same", score: null, by: "Ada", reasons: ["one ship"] },
    ]);
  });

  test("of a parted claim the others go with the one that they are most like", () => {
    assert.deepEqual(groups(CLAIMS, [rule("different", at("a"), at("z"))]), ["ab", "m", "n", "yz"]);
  });

  test("a place counts where it lies on the words by half, as cuts move when reports come in", () => {
    assert.deepEqual(groups(CLAIMS, [rule("different", at("a", 4), at("z", 5))]), ["ab", "m", "n", "yz"]);
    assert.deepEqual(groups(CLAIMS, [rule("different", at("a", 6), at("z"))]), ["abyz", "m", "n"]);
  });

  test("of two that contradict each other the later holds", () => {
    const [tie, part] = [rule("same", at("a"), at("m")), rule("different", at("a"), at("m"))];
    assert.deepEqual(groups(CLAIMS, [tie, part]), ["abyz", "m", "n"]);
    assert.deepEqual(groups(CLAIMS, [part, tie]), ["abmyz", "n"]);
  });

  test("the order of rulings that do not contradict each other does not matter; no words are lost", () => {
    const rulings = [
      rule("different", at("a"), at("z")),
      rule("same", at("a"), at("m")),
      rule("same", at("n"), at("z")),
      rule("different", at("m"), at("y")),
    ];
    const expected = regroup(CLAIMS, rulings, alike);
    assert.deepEqual(groups(CLAIMS, rulings), ["abm", "nyz"]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rulings, { minLength: rulings.length }), (order) =>
        assert.deepEqual(regroup(CLAIMS, order, alike), expected),
      ),
    );
  });

  test("whatever is ruled, each place is in a claim and those that were parted last are apart", () => {
    const letter = fc.constantFrom("a", "b", "y", "z", "m", "n");
    const ruling = fc
      .tuple(fc.constantFrom("same" as const, "different" as const), letter, letter)
      .filter(([, one, other]) => one !== other)
      .map(([verdict, one, other]) => rule(verdict, at(one), at(other)));
    fc.assert(
      fc.property(fc.array(ruling, { minLength: 1, maxLength: 8 }), (rulings) => {
        const found = groups(CLAIMS, rulings);
        assert.equal(found.join("").split("").toSorted().join(""), "abmnyz");
        const last = rulings.at(-1)!;
        const [one, other] = last.places.map(({ report }) => report) as [string, string];
        const together = found.some((group) => group.includes(one) && group.includes(other));
        assert.equal(together, last.verdict === "same");
      }),
    );
  });
});
