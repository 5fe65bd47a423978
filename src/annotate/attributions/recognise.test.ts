import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { read } from "../../../test/fixtures/attributions.ts";
import { worked } from "../../../test/fixtures/work.ts";

const PARTS = [
  "Ada Nyberg said",
  "the ministry",
  "“",
  "”",
  '"',
  "that",
  "according to",
  "TASS",
  ",",
  ".",
  "\n",
  "he",
  "told",
  "reporters",
  "the bridge fell",
  "denied",
  "claims of",
  "citing",
  "Kyiv and Moscow",
  "—",
  "(",
  ")",
  "’s",
  "!",
];

describe("recogniseAttributions", () => {
  it("gives spans inside the text, in order, and reading twice gives the same, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        const { found } = read(text);
        assert.deepEqual(read(text).found, found);
        let last = 0;
        for (const { content, cue, source } of found) {
          assert.ok(last <= content.start);
          last = content.start;
          for (const span of [content, cue, source])
            assert.ok(span === null || (0 <= span.start && span.start < span.end && span.end <= text.length));
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("reads the body only", () => {
    assert.equal(read("").found.length, 0);
  });

  for (const [sentences, count] of [
    ["“We left,” he said, and she said that they said no. ", 150],
    ["It rained. He said it was late. ", 2000],
  ] as const)
    it(`takes about linear time: ${sentences}`, () => {
      const time = (times: number): number => {
        const before = worked();
        read(sentences.repeat(times));
        return worked() - before;
      };
      time(50);
      const [once, fourfold] = [time(count), time(4 * count)];
      assert.ok(fourfold < 12 * once + 500, `${once} ms, then ${fourfold} ms`);
    });
});
