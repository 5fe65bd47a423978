import assert from "node:assert/strict";
import { test } from "node:test";
import { laidEdit } from "./edits.ts";

/** The runs as one line: [cut], {added}. */
const laid = (before: string, after: string): string => {
  const [old, young] = [before, after].map((text) => (text === "" ? null : { start: 0, end: text.length }));
  const kind = old === null ? "added" : young === null ? "cut" : "changed";
  return laidEdit(before, after, { kind, before: old!, after: young! })
    .runs.map(({ is, text }) => (is === "same" ? text : is === "cut" ? `[${text}]` : `{${text}}`))
    .join("");
};

test("only the words that are others are struck and underlined, also in several sentences in a row", () => {
  assert.equal(
    laid(
      "Ferry toll rises to 16\nThe toll has risen to 16, she said.",
      "Ferry toll rises to 17\nThe toll has risen to 17, she said.",
    ),
    "Ferry toll rises to [16]{17}\nThe toll has risen to [16]{17}, she said.",
  );
});

test("what has next to nothing in common is one text for another, not a patchwork", () => {
  assert.equal(
    laid("More than ninety people had left the harbour.", "The master was suspended on Friday."),
    "[More than ninety people had left the harbour.]{The master was suspended on Friday.}",
  );
  assert.equal(laid("", "It is new."), "{It is new.}");
  assert.equal(laid("It is gone.", ""), "[It is gone.]");
});

test("letters that changed their case alone are seen", () => {
  assert.equal(laid("the Mayor spoke", "the mayor spoke"), "[the Mayor spoke]{the mayor spoke}");
});
