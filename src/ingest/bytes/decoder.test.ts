import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { worked } from "../../../test/fixtures/work.ts";
import { Decoder } from "./decoder.ts";

/** Text out of bytes that come in pieces of so many. */
function decoded(bytes: Uint8Array, length: number): string {
  const decoder = new Decoder(bytes.subarray(0, 4096));
  let text = "";
  for (let at = 0; at < bytes.length; at += length) text += decoder.write(bytes.subarray(at, at + length));
  return text + decoder.end();
}

test("law: what is decoded does not depend on how the bytes are cut", () => {
  const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 9 }), (text, length) => {
      const bytes = Buffer.from(`News: ${text}`);
      assert.equal(decoded(bytes, length), decoded(bytes, bytes.length));
    }),
  );
});

test("law: bytes that come one by one take work in proportion to their number", () => {
  const work = (letters: number): number => {
    const bytes = Buffer.from("é".repeat(letters));
    const before = worked();
    assert.equal(decoded(bytes, 1).length, letters);
    return worked() - before;
  };
  work(8000); // compiled by then
  const [some, many] = [work(8000), work(32_000)];
  assert.ok(many < 10 * some + 100, `${some.toFixed(0)} ms for a quarter, ${many.toFixed(0)} ms for all`);
});
