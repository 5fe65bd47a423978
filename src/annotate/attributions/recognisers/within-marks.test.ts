import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../../../test/fixtures/attributions.ts";

/** What is told within marks, with its voices. */
const told = (text: string): string[] => {
  const { found, chain } = read(text);
  return found
    .filter(({ by }) => by === "attributions/within-marks")
    .map((a) => `${text.slice(a.content.start, a.content.end)}: ${chain(a)}, ${a.mode}`);
};

describe("what somebody who is quoted tells of others", () => {
  it("has both voices", () => {
    assert.deepEqual(told('"The engineer says that the dam leaks," Ada Nyberg says.'), [
      "that the dam leaks: Ada Nyberg > engineer, indirect",
    ]);
  });
  it("may be named right before the marks", () => {
    assert.deepEqual(told('The harbour board "says it will pay for the dam," Reuters reports.'), [
      "it will pay for the dam: Reuters > harbour board, indirect",
    ]);
  });
  it("leaves pronouns after it to those who are named outside of marks", () => {
    const text = 'Ada Nyberg was there. "Her daughter says the dam leaks," she says.';
    const { found, chain } = read(text);
    assert.deepEqual(found.filter((a) => a.mode === "direct").map(chain), ["Ada Nyberg"]);
  });
  it("is nothing where it is only a condition, a question, or told by a pronoun", () => {
    assert.deepEqual(told('"If the mayor tells us that it is safe, we go," Ada Nyberg says.'), []);
    assert.deepEqual(told('"Did the mayor say that it is safe?" Ada Nyberg said.'), []);
    assert.deepEqual(told('"They said that it is safe," Ada Nyberg said.'), []);
  });
});
