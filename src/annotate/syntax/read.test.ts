import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block } from "../../model/report.ts";
import { readSyntax } from "./read.ts";

const TEXT = "Bridge falls\n\nIt fell. Nobody was hurt.\n\nDivers search.\n\nPhotograph: Ann Bell\n\nThe end";
const block = (kind: Block["kind"], words: string): Block => {
  const start = TEXT.indexOf(words);
  return { kind, start, end: start + words.length, by: "test" };
};
const BLOCKS = [
  block("title", "Bridge falls"),
  block("body", "It fell. Nobody was hurt."),
  block("caption", "Divers search."),
  block("credit", "Photograph: Ann Bell"),
  block("body", "The end"),
];

test("titles, body and captions are read, credits and boilerplate are not", () => {
  const sentences = readSyntax(TEXT, BLOCKS);
  assert.deepEqual(
    sentences.map(({ start, end, block, paragraph }) => [TEXT.slice(start, end), block, paragraph]),
    [
      ["Bridge falls", 0, 0],
      ["It fell.", 1, 1],
      ["Nobody was hurt.", 1, 1],
      ["Divers search.", 2, 2],
      ["The end", 4, 3],
    ],
  );
});

test("tokens slice to their words and have one root that all hang on", () => {
  for (const { tokens } of readSyntax(TEXT, BLOCKS)) {
    for (const { start, end, text } of tokens) assert.equal(TEXT.slice(start, end), text);
    assert.equal(tokens.filter(({ head }) => head === -1).length, 1);
    assert.ok(tokens.every(({ head }) => head >= -1 && head < tokens.length));
  }
});

test("a text without stops is cut, so that no sentence is endless", () => {
  const text = "word ".repeat(1000);
  const sentences = readSyntax(text, [{ kind: "body", start: 0, end: text.length - 1, by: "test" }]);
  assert.ok(sentences.length >= 3 && sentences.every(({ tokens }) => tokens.length <= 400));
});

test("nothing in, nothing out", () => assert.deepEqual(readSyntax("", []), []));
