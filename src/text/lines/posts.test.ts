import assert from "node:assert/strict";
import { test } from "node:test";
import { ownWordsEnd, POST_SIGNATURE } from "./posts.ts";

const told = (words: string): string => words.slice(0, ownWordsEnd(words));

test("a post's own words end before its links and its signature", () => {
  const post = "The bridge is closed. pic.example.com/x1 — Lunda Police (@lundapolice) May 3, 2031";
  assert.equal(told(post), "The bridge is closed.");
  assert.equal(POST_SIGNATURE.exec(post)?.[1], "Lunda Police");
  assert.equal(told("— Ada Nyberg (@ada_nyberg) May 3, 2031"), "");
});

test("words that only look like a signature stay", () => {
  for (const words of [
    "The mayor — Ada Nyberg (@ada_nyberg) — spoke on May 3, 2031.",
    "See https://lunda.example for more.",
    "Lunda Police (the county's) said so on May 3, 2031",
  ])
    assert.equal(told(words), words);
});

test("time stays linear on many links", () => {
  const time = (count: number): number => {
    const words = `${"pic.x ".repeat(count)}z — Ada (@a) May 3, 2031`;
    const before = performance.now();
    ownWordsEnd(words);
    return performance.now() - before;
  };
  time(100);
  assert.ok(time(20_000) < 200);
});
