import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aligned } from "./aligned.ts";

const told = (one: string, other: string): string =>
  aligned(one, other)
    .map(({ is, one, other }) => (is === "same" ? one : is === "cut" ? `[-${one}-]` : `{+${other}+}`))
    .join("");

test("words that only one text has are told apart; case and white space are not", () => {
  assert.equal(told("Nine died.", "Nine people died."), "Nine {+people +}died.");
  assert.equal(told("The Mayor\nsaid no.", "the mayor said no."), "The Mayor\nsaid no.");
  assert.equal(told("at least nine", "nine"), "[-at least -]nine");
  assert.equal(told("the board said so", "the old mayor said so"), "the [-board -]{+old mayor +}said so");
  assert.equal(told("a b c, d", "x y z, d"), "[-a b c-]{+x y z+}, d");
});

test("the runs of each side are its text, whatever the texts", () => {
  const text = fc.array(fc.constantFrom("ferry", " ", "Ferry", "“", "ß", "\n", "9"), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [a.join(""), b.join("")];
      const runs = aligned(one, other);
      assert.equal(runs.map((run) => run.one).join(""), one);
      assert.equal(runs.map((run) => run.other).join(""), other);
    }),
  );
});

test("texts without a word in common are one cut and one addition, at any length", () => {
  const [one, other] = ["a ".repeat(9000), "b, ".repeat(9000)];
  assert.deepEqual(
    aligned(one, other).map(({ is }) => is),
    ["cut", "added"],
  );
});
