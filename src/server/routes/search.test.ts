import assert from "node:assert/strict";
import { test } from "node:test";
import { openDesk, until } from "../../../test/server/desk.ts";
import type { Found } from "../api/search.ts";

test("claims, quotations, figures and reports are found, with their marks as spans of their words", async () => {
  const { json, heard, close } = await openDesk();
  await until(() => heard.length > 0);
  const find = (query: string) => json<Found>(`/api/search?${query}`);
  const ferry = await find("q=ferry");
  assert.ok(ferry.claims.length > 0 && ferry.figures.length > 0);
  assert.equal(ferry.reports.length, 2);
  for (const { words, marks, outlet } of ferry.reports) {
    assert.match(words.slice(marks[0]!.start, marks[0]!.end), /^ferry$/i);
    assert.ok(outlet !== null);
  }
  const [quotation] = (await find("q=light")).quotations;
  assert.equal(quotation!.voice, "Jana Holt");
  assert.equal(quotation!.text.slice(quotation!.marks[0]!.start, quotation!.marks[0]!.end), "light");
  assert.match(quotation!.storyTitle!, /Ferry/);
  const only = await find("q=ferry&in=reports&limit=1");
  assert.deepEqual([only.claims, only.figures, only.reports.length], [[], [], 1]);
  const [painted] = (await find("q=painted")).reports;
  assert.match(painted!.words, /<script>alert\(1\)<\/script>/, "words are data");
  close();
});

test("a claim is found under the name of who says it in the report that is shown, whoever says it elsewhere", async (t) => {
  const told = (outlet: string, who: string) => ({
    outlet,
    text: `The ferry Aurelia sank off Tarvik on Monday. Nine people were killed when the ferry Aurelia sank, ${who} said.`,
  });
  const { json, heard, close } = await openDesk([
    told("courier", "the Interior Ministry"),
    told("nordlys", "Harbour Master Ines Kallas"),
  ]);
  t.after(close);
  await until(() => heard.length > 0);
  const { claims } = await json<Found>("/api/search?q=killed");
  const voices = { courier: /Ministry/, nordlys: /Kallas/ };
  assert.ok(claims.length > 0);
  for (const { outlet, voice } of claims) assert.match(voice!, voices[outlet as keyof typeof voices]);
});

test("a sentence with two figures is found once", async (t) => {
  const { json, heard, close } = await openDesk([
    {
      outlet: "courier",
      text: "The ferry Aurelia sank off Tarvik on Monday. Nine people were killed and 14 people were injured, the Interior Ministry said.",
    },
  ]);
  t.after(close);
  await until(() => heard.length > 0);
  const { figures } = await json<Found>("/api/search?q=injured");
  assert.equal(figures.length, 1);
  assert.match(figures[0]!.text, /^Nine people were killed and 14 people/);
});
