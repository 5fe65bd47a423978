import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { worked } from "../../../../test/fixtures/work.ts";
import { pairQuotations } from "./pair.ts";

/** The paragraphs of a text are its lines. */
function quotationsOf(text: string) {
  let start = 0;
  const paragraphs = text.split("\n").map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  return pairQuotations(text, paragraphs);
}
const words = (text: string): string[] =>
  quotationsOf(text).map((q) => text.slice(q.inner.start, q.inner.end));

describe("pairQuotations", () => {
  it("pairs curly, straight, doubled and single marks", () => {
    assert.deepEqual(words("“We stay,” she said. “For now.”"), ["We stay,", "For now."]);
    assert.deepEqual(words('"We stay," she said. "For now."'), ["We stay,", "For now."]);
    assert.deepEqual(words("''We stay,'' she said. ``For now.''"), ["We stay,", "For now."]);
    assert.deepEqual(words("‘We stay,’ she said. 'For now.'"), ["We stay,", "For now."]);
  });
  it("takes apostrophes for what they are", () => {
    assert.deepEqual(words("The sailors' boats weren't the mayor's."), []);
    assert.deepEqual(words("The sailors’ boats weren’t the mayor’s."), []);
    assert.deepEqual(words("The '90s were rock 'n' roll."), []);
    assert.deepEqual(words("‘The sailors’ boats are safe,’ she said."), ["The sailors’ boats are safe,"]);
  });
  it("gives the outermost of nested quotations", () => {
    assert.deepEqual(words("“He said ‘no’ to us,” she said."), ["He said ‘no’ to us,"]);
    assert.deepEqual(words("\"He said 'no' to us,\" she said."), ["He said 'no' to us,"]);
  });
  it("lets a quotation run over paragraphs that each open and of which the last closes", () => {
    const text = "“The boats are safe.\n“The crews are home.”\n“So are we,” he said.";
    assert.deepEqual(
      quotationsOf(text).map((q) => q.run),
      [1, 1, 2],
    );
    assert.deepEqual(words(text), ["The boats are safe.", "The crews are home.", "So are we,"]);
  });
  it("forgives a missing mark", () => {
    assert.deepEqual(words("“The boats are safe, she said."), ["The boats are safe, she said."]);
    assert.deepEqual(words("The boats are safe,” she said."), []);
    assert.deepEqual(words("“The boats are safe. “The crews too,” she said."), [
      "The boats are safe.",
      "The crews too,",
    ]);
  });
  it("gives spans in order, apart, inside the text, whatever the text", () => {
    const mark = fc.constantFrom("“", "”", '"', "'", "‘", "’", "''", "``", " ", "\n", "a", "s", ".", ",");
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 80 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end, inner } of quotationsOf(text)) {
          assert.ok(
            last <= start &&
              start < inner.start &&
              inner.start < inner.end &&
              inner.end <= end &&
              end <= text.length,
          );
          last = end;
        }
      }),
    );
  });
  it("takes linear time", () => {
    for (const part of ["'a ", "“", '" a', "‘a s’ ", "''"]) {
      const text = part.repeat(60_000);
      const before = worked();
      quotationsOf(text);
      assert.ok(worked() - before < 2000, part);
    }
  });
});
