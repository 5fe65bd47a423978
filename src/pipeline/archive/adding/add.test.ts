import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { addTo, emptyArchive, reportsOf } from "../../../../test/fixtures/archive.ts";
import { passingFolder } from "../../../../test/fixtures/folder.ts";
import { BRIDGE, FERRY, LATER, reportOf } from "../../../../test/server/desk.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import { openStore } from "../../../store/sqlite/open.ts";
import { type Archive, openArchive } from "../archive.ts";
import { addReports } from "./add.ts";

const strange = (input: string, message: string): Diagnostic => ({
  code: "ingest/encoding",
  severity: "warning",
  message,
  report: null,
  input,
});

test("all that is strange about an input is kept, and takes the place of what was strange the time before", async () => {
  const archive = emptyArchive();
  const add = async (...diagnostics: readonly Diagnostic[]): Promise<void> => {
    const incoming = diagnostics.map((diagnostic) => ({ kind: "diagnostic" as const, diagnostic }));
    for await (const _ of addReports(archive, incoming));
  };
  const messages = (input: string) => archive.store.diagnostics.of(input).map(({ message }) => message);
  await add(strange("a.csv", "one"), strange("a.csv", "two"), strange("b.csv", "three"));
  assert.deepEqual([messages("a.csv"), messages("b.csv")], [["one", "two"], ["three"]]);
  await add(strange("a.csv", "four"));
  assert.deepEqual([messages("a.csv"), messages("b.csv")], [["four"], ["three"]]);
});

test("a report that says it is of the first or last day that can be written stops none of the others", async () => {
  const archive = emptyArchive();
  const days = ["0000-01-01", "0001-01-01", "9999-12-31", "2031-03-11"];
  const text = "The ferry Aurelia sank off Tarvik on Monday.";
  const reports = reportsOf(...days.map((day) => ({ outlet: day, text })));
  // Made by hand: what comes through ingest/ has no year 0.
  await addTo(
    archive,
    reports.map((report, at) => ({ ...report, given: { ...report.given, published: days[at]! } })),
  );
  assert.equal(archive.store.articles.count().articles, 4);
  assert.equal(archive.store.stories.count(), 4);
});

test("what another program has put into stories meanwhile is known to whoever places the next report", async () => {
  const file = join(passingFolder(), "two.sqlite");
  const moments = { now: () => "2031-03-12T08:00:00.000Z" };
  const [one, other] = [openStore(file), openStore(file)].map((store) => openArchive(store, moments)) as [
    Archive,
    Archive,
  ];
  await addTo(one, [reportOf(BRIDGE)]);
  await addTo(other, FERRY.map(reportOf));
  await addTo(one, [reportOf(LATER)]);
  const ferry = one.store.stories.of(reportOf(FERRY[0]!).id)!.story;
  assert.equal(one.store.stories.of(reportOf(LATER).id)!.story, ferry);
  assert.equal(one.store.stories.count(), 2);
  for (const { store } of [one, other]) store.close();
});
