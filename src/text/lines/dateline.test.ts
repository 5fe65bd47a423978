import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../calendar.ts";
import { datelineOf, dayOfDateline } from "./dateline.ts";

const OWN = "Two people fell into the river.";

const OPENED: readonly [opening: string, credit: string | null][] = [
  ["LUNDA, May 5 (Norpress) — ", "Norpress"],
  ["LUNDA (Coast News Agency) -- ", "Coast News Agency"],
  ["Lunda, Skane (NPA) - ", "NPA"],
  ["LUNDA/KALLVIK, May 5 (Norpress) - ", "Norpress"],
  ["LUNDA, May 5. /NNA/. ", "NNA"],
  ["LUNDA, 5 May 2031 (SkanePress). ", "SkanePress"],
  ["LUNDA — ", null],
  ["PORT KALLVIK, Skane, May 5 – ", null],
  ["Port Kallvik, May 5: ", null],
  ["Lunda, 5 May 2031 - ", null],
  ["Lunda, Skane | ", null],
];

for (const [opening, credit] of OPENED) {
  test(`a dateline: ${opening}`, () => {
    const found = datelineOf(opening + OWN);
    assert.equal(opening.length, found!.length);
    assert.equal(found!.credit && opening.slice(found!.credit.start, found!.credit.end), credit);
  });
}

test("brackets without a dash are a dateline only with a name that is known", () => {
  const words = `Lunda (CNN) ${OWN}`;
  assert.equal(datelineOf(words), null);
  assert.equal(datelineOf(words, (name) => name === "CNN")!.length, "Lunda (CNN) ".length);
});

const NONE = [
  OWN,
  "Ferry Sinks | The Lunda Post",
  "May 5: Two people fell into the river.",
  "The dam (built in 1911) - a ruin by now - held.",
  "LUNDA is flooded.",
  "The Lunda Water Board (LWB) — Skane's largest — said that the dam held.",
  "(NPA) — Two people fell.",
  "LUNDA (NPA) - two people fell.",
  "NATO - said no one.",
  "The Lunda Water Board (LWB) said - again - that the dam held.",
  "A".repeat(5000),
  `${"LUNDA, ".repeat(2000)}(`,
];

for (const words of NONE)
  test(`no dateline: ${words.slice(0, 40)}`, () => assert.equal(datelineOf(words), null));

test("the day of a dateline is of the last year that it can be of", () => {
  const on = (text: string) => dayOfDateline(text, dayOf(2031, 5, 7));
  assert.equal(on(`Two fall into river\n\nLUNDA, May 5 (Norpress) — ${OWN}`), dayOf(2031, 5, 5));
  assert.equal(on(`LUNDA, 9 Dec (Norpress) — ${OWN}`), dayOf(2030, 12, 9));
  assert.equal(on(`Lunda, 5 May 2029 - ${OWN}`), dayOf(2029, 5, 5));
  assert.equal(on(`LUNDA — ${OWN} It was May 3 — a Saturday.`), null);
  assert.equal(on("On May 5 two people fell into the river (a third one held on)."), null);
});

test("a body and its letters before a verb are no dateline", () => {
  assert.equal(
    datelineOf("The Harbour Relief Office (HRO) is alarmed by it.", () => true),
    null,
  );
});
