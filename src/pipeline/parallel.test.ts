import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ingest } from "../ingest/ingest.ts";
import type { RawInput } from "../ingest/input.ts";
import { annotateReport } from "./annotate.ts";
import { annotateInParallel, threadsFor } from "./parallel.ts";
import { readStory, readStoryInParallel } from "./read.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "volos");
const example: RawInput[] = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const { reports } = ingest(example);

/** The example again and again, each copy with a line of its own so that none is a duplicate. */
const many: RawInput[] = [1, 2, 3, 4, 5, 6].flatMap((copy) =>
  example.map(({ name, bytes }) => ({
    name: `${copy}-${name}`,
    bytes: Buffer.concat([bytes, Buffer.from(`\n\nEdition number ${copy} went to print early.\n`)]),
  })),
);

test("several threads give what one gives", async () => {
  assert.deepEqual(await annotateInParallel(reports, 3), reports.map(annotateReport));
  assert.deepEqual(await annotateInParallel(reports, 1), reports.map(annotateReport));
  assert.deepEqual(await annotateInParallel([], 2), []);
});

test("a story read by several threads is the same to the byte", async () => {
  assert.ok(many.length >= 16);
  const story = await readStoryInParallel(many, { threads: 2 });
  assert.equal(JSON.stringify(story), JSON.stringify(readStory(many)));
});

test("what dead workers leave behind is read by the caller", async () => {
  const expected = reports.map(annotateReport);
  for (const death of ["throw new Error('no')", "process.exit(1)", "import './nowhere.js'"]) {
    const program = new URL(`data:text/javascript,${encodeURIComponent(death)}`);
    assert.deepEqual(await annotateInParallel(reports, 2, program), expected, death);
  }
});

test("a thread is started for as many reports as pay for it", () => {
  assert.deepEqual(
    [0, 1, 15, 16, 24, 1000].map((count) => threadsFor(count, 4)),
    [1, 1, 1, 2, 3, 4],
  );
  assert.equal(threadsFor(1000, 1), 1);
});
