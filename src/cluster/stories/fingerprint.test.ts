import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnnotatedReport } from "../../model/reading.ts";
import type { Token } from "../../model/syntax.ts";
import { fingerprintOf } from "./fingerprint.ts";

function reading(text: string, block = { kind: "body", by: "test" }): AnnotatedReport {
  const tokens = [...text.matchAll(/\S+/g)].map(
    ({ index, 0: word }): Token => ({
      start: index,
      end: index + word.length,
      text: word,
      lemma: word,
      tag: "NN",
      head: -1,
      relation: "dep",
    }),
  );
  const whole = { start: 0, end: text.length };
  return {
    report: { id: "r", text, given: { published: null, title: null } },
    masthead: { title: null },
    blocks: [{ ...whole, ...block }],
    sentences: [{ ...whole, tokens, block: 0, paragraph: 0 }],
    names: [],
    times: [],
    figures: [],
    attributions: [],
  } as unknown as AnnotatedReport;
}

test("words are counted in a plain object, whatever they are called", () => {
  const { words } = fingerprintOf(reading("ferry constructor ferry __proto__ harbour"));
  assert.deepEqual(
    new Map(Object.entries(words)),
    new Map([
      ["ferry", 2],
      ["constructor", 1],
      ["__proto__", 1],
      ["harbour", 1],
    ]),
  );
  assert.equal(Object.getPrototypeOf(words), Object.prototype);
});

test("a line under the title is the report's lead, another title within it is not", () => {
  const leadOf = (by: string) =>
    Object.keys(fingerprintOf(reading("ferry sinks", { kind: "title", by })).lead);
  assert.deepEqual(leadOf("blocks/standfirst"), ["ferry", "sinks"]);
  assert.deepEqual(leadOf("blocks/subhead"), []);
});
