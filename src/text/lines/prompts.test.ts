import assert from "node:assert/strict";
import { test } from "node:test";
import { worked } from "../../../test/fixtures/work.ts";
import { packagedLines } from "../packaged.ts";
import { isPrompt } from "./prompts.ts";

test("counters, times of update and bars of links are prompts", () => {
  for (const words of [
    "1.2K views",
    "👍 214 👁 12.3K edited 18:44",
    "Updated 2 hours ago",
    "Home | News | Sport | Weather",
    "Home • News • Sport • Long Reads",
  ])
    assert.ok(isPrompt(words), words);
});

test("white space of any kind and length parts words as one blank does", () => {
  for (const words of ["Read more: Bridge falls", "Read  more: Bridge falls", "Read\n \tmore: Bridge falls"])
    assert.ok(isPrompt(words), words);
});

test("rows of a table, prose and short lists are none", () => {
  for (const words of [
    "12 14 18.5",
    "The mill shares a wall with 12 houses.",
    "It happened 2 hours ago, the mayor said.",
    "Lunda | Norvik",
  ])
    assert.ok(!isPrompt(words), words);
});

test("what nearly is one costs no more than what is", () => {
  const before = worked();
  for (const words of [
    `${"!".repeat(50)} abcd`,
    `${"- ".repeat(25)}likely`,
    `${"1 ".repeat(25)}view it`,
    `Ab${" | A".repeat(70)} 1`,
  ])
    assert.ok(!isPrompt(words), words);
  assert.ok(worked() - before < 500);
});

test("each entry of the list is found in its place", () => {
  const placed: Readonly<Record<string, (entry: string) => string>> = {
    whole: (entry) => entry,
    start: (entry) => `${entry} bridge falls in Lunda`,
    end: (entry) => `bridge falls in Lunda ${entry}`,
    within: (entry) => `bridge falls, ${entry} in Lunda`,
  };
  for (const line of packagedLines("lexicons/prompts.txt")) {
    const [place, ...words] = line.split(" ");
    const text = placed[place!]!(words.join(" "));
    assert.equal(isPrompt(text), true, text);
  }
});
