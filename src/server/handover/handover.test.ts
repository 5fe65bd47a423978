import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { openDesk, until, type Written } from "../../../test/server/desk.ts";
import { NARROWED_BY, VIEW_NAMES, type ViewName } from "../api/narrow/by.ts";
import type { ClaimsView } from "../api/views/claims.ts";
import type { FiguresView } from "../api/views/figures.ts";
import type { MapView } from "../api/views/map.ts";
import type { VoicesView } from "../api/views/voices.ts";
import { SHOWS } from "./shown.ts";

/** Words that a table or a text could take for something else; all of our own writing. */
const HOSTILE = '=HYPERLINK("http://bad.example","x") | *bold* [link](javascript:1) `code` <b>tag</b>';

const SUNK: readonly Written[] = [
  {
    outlet: "courier",
    title: `Ferry sinks off Bergen ${HOSTILE}`,
    text: `The ferry Aurelia sank off Bergen on Monday. Nine people were killed, the Interior Ministry said. “We saw no light, ${HOSTILE}, at all,” harbour master Jana Holt said. Two boats left Oslo.`,
  },
  {
    outlet: '=nord"lys',
    title: "Nine dead off Bergen",
    text: "Fourteen people were killed when the ferry Aurelia sank off Bergen on Monday, the Interior Ministry said. “The sea was calm,” fisherman Ole Vang said.",
  },
];

/** As another's reader reads it. */
const cellsOf = (csv: string): string[][] => parse(csv, { record_delimiter: "\r\n" }) as string[][];

const column = (rows: string[][], name: string): string[] => {
  const at = rows[0]!.indexOf(name);
  assert.ok(at >= 0, `${name} of ${rows[0]}`);
  return rows.slice(1).map((row) => row[at]!);
};

async function sunk() {
  const desk = await openDesk(SUNK);
  const { stories } = await desk.json<{ stories: { id: string }[] }>("/api/stories");
  const at = (view: string) => `/api/stories/${stories[0]!.id}/views/${view}`;
  return {
    ...desk,
    view: <V>(asked: string) => desk.json<V>(at(asked)),
    file: async (asked: string) => {
      const answer = await desk.ask(at(asked));
      assert.equal(answer.status, 200, asked);
      return { text: await answer.text(), answer };
    },
  };
}

test("each view is narrowed by the words that its schema has", () => {
  for (const view of VIEW_NAMES)
    assert.deepEqual(Object.keys(SHOWS[view].query.shape).toSorted(), [...NARROWED_BY[view]].toSorted());
});

test("JSON, CSV and Markdown of a view answer the same question", async () => {
  const { view, file, close } = await sunk();
  for (const query of ["", "?find=killed", "?standing=disputed", "?find=nobody%20wrote%20this"]) {
    const { claims } = await view<ClaimsView>(`claims${query}`);
    const rows = cellsOf((await file(`claims.csv${query}`)).text);
    assert.deepEqual(
      column(rows, "claim"),
      claims.map(({ id }) => id),
      query,
    );
    const { text } = await file(`claims.md${query}`);
    assert.equal(text.match(/^\| .*\[\^\d+\] \|$/gm)?.length ?? 0, claims.length);
  }
  const all = await view<ClaimsView>("claims");
  const some = await view<ClaimsView>("claims?find=killed");
  assert.ok(some.total > 0 && some.total < all.total);
  assert.deepEqual((await view<ClaimsView>("claims?find=killed&first=1")).claims, some.claims.slice(0, 1));
  close();
});

test("one speaker, one thing that is counted, one place", async () => {
  const { view, file, close } = await sunk();
  const { speakers } = await view<VoicesView>("voices?speaker=Jana%20Holt");
  assert.deepEqual(
    speakers.map(({ name }) => name),
    ["Jana Holt"],
  );
  const said = cellsOf((await file("voices.csv?speaker=Jana%20Holt")).text);
  assert.deepEqual([...new Set(column(said, "speaker"))], ["Jana Holt"]);

  const { several } = await view<FiguresView>("figures");
  const [{ item }] = several as [FiguresView["several"][number]];
  const counted = cellsOf((await file(`figures.csv?item=${encodeURIComponent(item)}`)).text);
  assert.deepEqual(column(counted, "number"), ["9", "14"].toSorted(byOrderOf(several[0]!.rows)));

  const { places } = await view<MapView>("map?find=oslo");
  assert.deepEqual(
    places.map(({ name }) => name),
    ["Oslo"],
  );
  const { text, answer } = await file("map.geojson?find=oslo");
  const { features } = JSON.parse(text) as { features: { properties: { name: string } }[] };
  assert.deepEqual(
    features.map(({ properties }) => properties.name),
    ["Oslo"],
  );
  assert.match(answer.headers.get("content-disposition")!, /_map_oslo\.geojson$/);
  close();
});

const byOrderOf = (rows: FiguresView["several"][number]["rows"]) => {
  const place = (n: string) => rows.findIndex(({ value }) => value === n || value.toLowerCase() === WORDS[n]);
  return (a: string, b: string) => place(a) - place(b);
};
const WORDS: Readonly<Record<string, string>> = { 9: "nine", 14: "fourteen" };

test("hostile words stay words in every form of every view", async () => {
  const { file, close } = await sunk();
  for (const view of VIEW_NAMES) {
    const { text: csv } = await file(`${view}.csv`);
    const rows = cellsOf(csv);
    assert.deepEqual([...new Set(rows.map(({ length }) => length))], [rows[0]!.length], view);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+@\t\r]/, view);
    const { text: markdown } = await file(`${view}.md`);
    assert.doesNotMatch(markdown, /<b>|\[link\]|(?<!\\)`|(?<!\\)\*bold/, view);
    const table = markdown.split("\n").filter((line) => line.startsWith("| "));
    const bars = (line: string) => line.match(/(?<!\\)\|/g)!.length;
    assert.ok(new Set(table.map(bars)).size <= 1, view);
  }
  close();
});

test("a file is named after the story, the view and what narrows it", async () => {
  const { file, close } = await sunk();
  const { answer } = await file("claims.csv?find=killed&standing=disputed");
  const name = answer.headers.get("content-disposition")!;
  assert.match(name, /^attachment; filename\*=UTF-8''[\p{L}\p{N}%-]+_claims_killed_disputed\.csv$/u);
  assert.match(answer.headers.get("content-type")!, /^text\/csv/);
  close();
});

test("the list as it is filtered, and what a search finds", async () => {
  const { ask, json, heard, close } = await openDesk(SUNK);
  await until(() => heard.length > 0);
  const listed = async (query: string) => cellsOf(await (await ask(`/api/stories.csv${query}`)).text());
  const { stories } = await json<{ stories: { id: string }[] }>("/api/stories?q=ferry");
  const rows = await listed("?q=ferry");
  assert.deepEqual(
    column(rows, "story"),
    stories.map(({ id }) => id),
  );
  assert.equal(column(rows, "address")[0], `http://127.0.0.1:4000/stories/${stories[0]!.id}`);
  assert.equal((await listed("?q=nobody")).length, 1);
  type Found = Record<string, { source: string }[]>;
  const { claims, figures, quotations, reports } = await json<Found>("/api/search?q=killed");
  const found = cellsOf(await (await ask("/api/search.csv?q=killed")).text());
  assert.equal(found.length - 1, [claims, figures, quotations, reports].flat().length);
  assert.match(claims![0]!.source, /2031-03-11, https:\/\/.*\.example\/$/);
  assert.match(await (await ask("/api/search.md?q=killed")).text(), /^# Search: killed/);
  assert.equal((await ask("/api/search.csv")).status, 422);
  close();
});

test("every form of every view is described", async () => {
  const { json, close } = await openDesk([]);
  const { paths } = await json<{ paths: Record<string, unknown> }>("/api/openapi.json");
  for (const view of VIEW_NAMES satisfies readonly ViewName[])
    for (const form of ["csv", "md"])
      assert.ok(`/api/stories/{id}/views/${view}.${form}` in paths, `${view}.${form}`);
  close();
});
