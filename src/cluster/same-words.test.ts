import assert from "node:assert/strict";
import { test } from "node:test";
import { sameWordsOf } from "./same-words.ts";

const tie = (one: string, other: string): string | null => {
  const [r1, r2] = [one, other].map((text, at) => ({ id: `r${at + 1}`, text })) as [
    { id: string; text: string },
    { id: string; text: string },
  ];
  const assertions = [r1, r2].map(({ id, text }) => ({
    report: id,
    start: 0,
    end: text.length,
    attribution: null,
    stance: "says" as const,
    hedge: "none" as const,
  }));
  return sameWordsOf()(assertions)(r1, r2);
};

const LEAD = "At least three people died when a ferry of the Lunda line sank off Kallvik on Friday";

test("one sentence in the same words is tied, whatever stands around it and however it is cased", () => {
  assert.match(tie(LEAD, `Police say: ${LEAD.toUpperCase()}.`)!, /same words: “at least three people died/);
});

test("the same told in other words is not", () => {
  assert.equal(tie(LEAD, "On Friday three people or more lost their lives as a Lunda ferry went down"), null);
});

test("words that both quote are the speaker's", () => {
  const quoted = `The mayor said: “${LEAD}”`;
  assert.equal(tie(quoted, quoted), null);
});

test("eleven words in a row are no tie, twelve are", () => {
  const words = LEAD.split(" ");
  assert.equal(tie(words.slice(0, 11).join(" "), LEAD), null);
  assert.notEqual(tie(words.slice(0, 12).join(" "), LEAD), null);
});
