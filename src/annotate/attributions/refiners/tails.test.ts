import assert from "node:assert/strict";
import { it } from "node:test";
import { read } from "../../../../test/fixtures/attributions.ts";

it("the tag that closes a sentence is no part of what another says in it", () => {
  const text = "The mayor said the dam may burst, the Lunda Herald reported.";
  const { found, chain } = read(text);
  assert.deepEqual(
    found.map((a) => `${chain(a)}: ${text.slice(a.content.start, a.content.end)}`),
    ["Lunda Herald: The mayor said the dam may burst", "Lunda Herald > mayor: the dam may burst"],
  );
});

it("but a pronoun's tag may be the same one's again", () => {
  const { found, chain } = read("Ada Nyberg said the dam may burst, she said.");
  assert.ok(found.map(chain).every((voices) => voices === "Ada Nyberg"));
});
