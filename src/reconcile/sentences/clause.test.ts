import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { claimSentences } from "./claim-sentences.ts";
import { assertionSpan } from "./clause.ts";

/** The assertion of a sentence's words that others match, by how they are written. */
function assertionOf(text: string, ...matched: readonly string[]): string {
  const [sentence] = claimSentences(readingOf([{ id: "r1", outlet: "Lunda Times", text }]));
  const words = new Set(
    [...sentence!.words.keys()].filter((at) => {
      const { start, end } = sentence!.words[at]!;
      return matched.includes(text.slice(start, end));
    }),
  );
  const { start, end } = assertionSpan({ sentence: sentence!, words });
  return text.slice(start, end);
}

test("an assertion ends at a comma, and not within a list of things", () => {
  assert.equal(
    assertionOf(
      "The barge carried 66 passengers, crew and guards, the harbour master said.",
      "carried",
      "66",
    ),
    "The barge carried 66 passengers, crew and guards",
  );
  assert.equal(
    assertionOf("Norway, Lumavia and Orsk signed the pact, and talks go on.", "Orsk", "signed", "pact"),
    "Norway, Lumavia and Orsk signed the pact",
  );
});

test("what is done next is no thing of a list", () => {
  assert.equal(
    assertionOf("The barge left the harbour, turned north, and sank at noon.", "barge", "left"),
    "The barge left the harbour",
  );
});

test("no assertion begins within the dateline", () => {
  assert.equal(
    assertionOf("LUNDA, May 6, 2031 - The ferry sank at noon, police said.", "ferry", "sank"),
    "The ferry sank at noon",
  );
});
