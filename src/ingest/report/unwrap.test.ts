import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { unwrap } from "./unwrap.ts";

const WRAPPED = `Bridge falls in Kallvik

The old bridge over the Lunda fell into the river on Monday
morning, and the mayor of the town, Ann Bell, told the people
Kallvik sent to her office that nobody had been hurt and that
Lunda would have to wait for another bridge. The council had
put off the repair twice.

Engineers had warned of cracks in the pillars for years, but
Monday was the first time that anyone outside the council of
Kallvik heard of it. The mayor wept.`;

test("breaks inside the paragraphs of a wrapped text become spaces", () => {
  const lines = unwrap(WRAPPED)
    .split("\n")
    .filter((line) => line !== "");
  assert.deepEqual(
    lines.map((line) => line.split(" ")[0]),
    ["Bridge", "The", "Engineers"],
  );
});

test("a paragraph a line stays as it is", () => {
  const text =
    "Bridge falls\nThe old bridge fell on Monday, the mayor said.\nNobody was hurt, she said.\n".repeat(5);
  assert.equal(unwrap(text), text);
});

test("law: only line breaks change, and only to spaces", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 90 }), { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      assert.equal(unwrap(text).replaceAll("\n", " "), text.replaceAll("\n", " "));
    }),
  );
});
