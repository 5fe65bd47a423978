import assert from "node:assert/strict";
import { test } from "node:test";
import { packagedBytes } from "../../../text/packaged.ts";
import { packagedVectors } from "../../../text/words/vectors.ts";
import { batchOf, Lexicon, residualInPlace } from "./net.ts";
import { unpackNet } from "./packed.ts";
import { parserSizes, runParser } from "./parser.ts";
import { unplaced, WordTable } from "./words.ts";
import { Workspace } from "./workspace.ts";

const { space, shape, weights } = unpackNet(
  new Workspace(120),
  packagedBytes("weights/parser.bin"),
  parserSizes,
);
const sentences = ["The ferry sank off Skiathos .", "", "Nobody , the harbour master said , was lost ."].map(
  (text) => text.split(" ").filter((word) => word !== ""),
);
const rounded = new WordTable(space, shape, weights, packagedVectors());
const layer = (table = rounded): number[] => {
  const mark = space.mark();
  const values = Array.from(space.view(table.firstLayer(sentences.map((words) => words.map(unplaced)))));
  space.release(mark);
  return values;
};

test("the first layer made of remembered words is that of their windows: nearly, and without rounding to bytes exactly", () => {
  const batch = batchOf(sentences, new Lexicon(weights.keys));
  const matrices = Object.fromEntries(
    Object.entries(weights.matrices).map(([name, { at, rows, columns }]) => [name, { at, rows, columns }]),
  );
  const exact = { ...weights, matrices };
  const { entered } = runParser(space, shape, exact, batch, packagedVectors());
  residualInPlace(space, shape, exact, 0, entered, batch.starts);
  const expected = space.view(entered);
  for (const [table, error] of [
    [new WordTable(space, shape, exact, packagedVectors()), 1e-4],
    [rounded, 0.2],
  ] as const) {
    const found = layer(table);
    assert.equal(found.length, expected.length);
    found.forEach((value, i) => {
      assert.ok(Math.abs(value - expected[i]!) < error, `${i}: ${value}, ${expected[i]}`);
    });
  }
});

/** Reads ever new words, more than the table holds, and between them what `beside` gives. */
function readMany(beside: () => unknown): void {
  for (let batch = 0; batch < 60; batch++) {
    const mark = space.mark();
    rounded.firstLayer([Array.from({ length: 500 }, (_, i) => unplaced(`word${batch * 500 + i}`))]);
    space.release(mark);
    beside();
  }
}

test("a word says the same whenever it is read, also after it was forgotten", () => {
  const before = layer();
  readMany(() => {});
  assert.deepEqual(layer(), before);
});

test("a word that is read again and again says the same among ever new ones", () => {
  const before = layer();
  readMany(() => assert.deepEqual(layer(), before));
});

test("where a word had its row is not believed: others may stand there by now", () => {
  const before = layer();
  const words = sentences.map((texts) => texts.map(unplaced));
  const read = (): number[] => {
    const mark = space.mark();
    const values = Array.from(space.view(rounded.firstLayer(words)));
    space.release(mark);
    return values;
  };
  assert.deepEqual(read(), before);
  readMany(() => {});
  assert.deepEqual(read(), before);
  for (const word of words.flat()) word.row = 7;
  assert.deepEqual(read(), before);
});

test("a row is the same made beforehand, for more sentences than are read at once", () => {
  readMany(() => {});
  const alone = layer();
  readMany(() => {});
  const others = Array.from({ length: 900 }, (_, i) => unplaced(`beside${i}`));
  rounded.learn([others, ...sentences.map((words) => words.map(unplaced)), others]);
  assert.deepEqual(layer(), alone);
});

test("more words at once than can be remembered are refused", () => {
  const many = [new Array(13_000).fill(unplaced("and"))];
  assert.throws(() => rounded.firstLayer(many), RangeError);
  assert.throws(() => rounded.learn(many), RangeError);
});

test("a net whose first layer sees more than three words is refused", () => {
  const wide = { ...shape, layers: [{ kind: "window", reach: 2 } as const] };
  assert.throws(() => new WordTable(space, wide, weights, packagedVectors()), RangeError);
});
