import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shortened, shortenedAround } from "./clause.ts";

test("a short clause stays as it is, without its full stop", () => {
  assert.equal(shortened("The harbour was closed."), "The harbour was closed");
  assert.equal(shortened("that the harbour\n was  closed"), "the harbour was closed");
  assert.equal(shortened("that 20 boats were lost"), "20 boats were lost");
  assert.equal(shortened("that “blame can wait”"), "“blame can wait”");
  assert.equal(shortened("“The harbour is closed,”"), "“The harbour is closed”");
  assert.equal(shortened('The harbour is closed."'), "The harbour is closed", "closes what nothing opened");
  assert.equal(shortened('"The harbour is closed. It'), '"The harbour is closed. It"');
});

test("a long sentence is cut at a seam between clauses and says so", () => {
  const long =
    "The board said that it would meet again on the next day, while others waited for the results of the inquiry";
  assert.equal(shortened(long, 80), "The board said that it would meet again on the next day…");
});

test("a cut inside a quotation closes it", () => {
  const long =
    "“We will look at every wall of the harbour, and we will do so as long as it takes, whatever anybody may say”";
  assert.equal(shortened(long, 70), "“We will look at every wall of the harbour…”");
});

test("what a line is about is never cut away", () => {
  const long = "Although nobody had been told, and the gates were shut, some 400 people came";
  assert.equal(shortenedAround(long, { start: 56, end: 64 }, 30), "… some 400 people came");
  assert.equal(shortenedAround(long, { start: 0, end: 8 }, 30), shortened(long, 30));
  const named = "Nobody knows the names of the men from Tarvik and Lunda who freed 400 people";
  assert.equal(shortenedAround(named, { start: 66, end: 76 }, 30), "… who freed 400 people");
});

test("a number is not cut in two", () => {
  assert.doesNotMatch(
    shortened("The town, which lies far in the north of the land, moved out 12,400 people", 66),
    /12…/,
  );
});

test("law: a line is the report's words in order, only cut; never longer than the limit and its marks", () => {
  const word = fc.constantFrom(
    "harbour",
    "and",
    "the",
    "board,",
    "said",
    "“no",
    "one”",
    "12,400",
    "while",
    "which",
    "𝒟",
    ";",
    "船が",
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 20, max: 120 }),
      (list, limit) => {
        const whole = list.join(" ");
        const line = shortened(whole, limit);
        assert.ok(line.length <= limit * 1.25 + 2, line);
        let at = 0;
        for (const character of line.replace(/…?["”»]*$/u, "")) {
          at = whole.indexOf(character, at);
          assert.ok(at >= 0, `${line} is not cut from ${whole}`);
          at += character.length;
        }
        assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(line));
      },
    ),
  );
});
