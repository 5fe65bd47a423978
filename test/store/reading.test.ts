import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { annotateReport } from "../../src/pipeline/annotate.ts";
import { NumberReader, NumberWriter } from "../../src/store/numbers.ts";
import { packReading, unpackReading } from "../../src/store/reading.ts";
import { exampleReports } from "../fixtures/archive.ts";

test("numbers come back as they were", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -(2 ** 30), max: 2 ** 30 - 1 }), { maxLength: 3000 }),
      (numbers) => {
        const writer = new NumberWriter();
        for (const number of numbers) writer.write(number);
        const [column] = new NumberReader(writer.bytes()).columns(1, numbers.length);
        assert.deepEqual([...column!], numbers);
      },
    ),
  );
});

test("a reading comes back as it was", () => {
  for (const read of exampleReports().map(annotateReport))
    assert.deepEqual(unpackReading(read.report, packReading(read)), read);
});

test("tokens whose words are not those of the text come back as they were", () => {
  const [read] = exampleReports().map(annotateReport);
  const sentences = read!.sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token) => ({ ...token, text: `${token.text}’`, lemma: `x${token.lemma}` })),
  }));
  const other = { ...read!, sentences };
  assert.deepEqual(unpackReading(other.report, packReading(other)), other);
});
