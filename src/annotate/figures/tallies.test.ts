import assert from "node:assert/strict";
import { test } from "node:test";
import { talliesIn } from "./tallies.ts";

/** The two numbers of each vote of a text, as `for:against`. */
const votes = (text: string): string => {
  const found = talliesIn(text, { start: 0, end: text.length });
  for (const { number, value } of found)
    assert.equal(Number(text.slice(number.start, number.end).replaceAll(",", "")), value);
  return found.map(({ value, item }) => `${value} ${item.split(" ").at(-1)}`).join(", ");
};

test("both numbers of a vote are read, for and against", () => {
  for (const text of [
    "Lawmakers voted 151-139 in favour of the harbour bill on Tuesday.",
    "The harbour bill passed 151–139.",
    "Parliament passed a disputed harbour bill 151-139 on Tuesday.",
    "Parliament approved the harbour bill by 151 votes to 139.",
    "The council confirmed her by a vote of 151 to 139.",
    "The House backed it in an overwhelming 151-139 vote.",
    "The House voted, 151 to 139, to close the port.",
    "The plan won 151 votes in favour and 139 against in parliament.",
  ])
    assert.equal(votes(text), "151 favour, 139 against", text);
  assert.equal(votes("The motion was rejected by 151 votes to 139."), "151 against, 139 favour");
  assert.equal(votes("Shareholders voted 1,204 to 310 for the merger."), "1204 favour, 310 against");
});

test("scores, ranges and changes are no votes", () => {
  for (const text of [
    "Marn beat Lunda 31-24 and voted Falk its best player.",
    "The council voted to raise the number of seats from 65 to 125.",
    "A vote on the bill is due within 10-12 days.",
    "Parliament approved 10-15 percent more for roads.",
    "He passed 10 to 15 ships on the way.",
  ])
    assert.equal(votes(text), "", text);
});
