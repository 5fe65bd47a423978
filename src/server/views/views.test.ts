import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo, emptyArchive, exampleArchive, reportsOf } from "../../../test/fixtures/archive.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import type { Route, Tagged, Written } from "../api/route.ts";
import type { BriefView, ContestedView } from "../api/views/brief.ts";
import type { ChangesView } from "../api/views/changes.ts";
import type { ClaimsView } from "../api/views/claims.ts";
import type { FiguresView } from "../api/views/figures.ts";
import type { Head } from "../api/views/head.ts";
import type { LineageView } from "../api/views/lineage.ts";
import type { MapView } from "../api/views/map.ts";
import type { Spot } from "../api/views/parts.ts";
import type { Reader, SubjectView } from "../api/views/reader.ts";
import type { TimelineView } from "../api/views/timeline.ts";
import type { VoicesView } from "../api/views/voices.ts";
import { teller } from "../background/teller.ts";
import { events } from "../events/events.ts";
import { roomHere } from "../room/jobs.ts";
import { viewRoutes } from "../routes/views.ts";

/** Asks a route and holds the answer against the schema that describes it. */
async function ask<T>(archive: Archive, path: string, params: object, query: object = {}): Promise<T> {
  const route = viewRoutes.find((one) => one.path === path) as Route;
  const told = events();
  const room = roomHere({ archive, send: told.send });
  const telling = teller(room, told);
  telling.stop();
  const answer = await route.answer(
    { archive, room, events: told, teller: telling, user: "ada" },
    {
      params: route.params!.parse(params),
      query: route.query?.parse(query),
      body: undefined,
      known: null,
      origin: "http://desk.example",
    },
  );
  const { json, value = json === undefined ? answer : JSON.parse(json) } = answer as Partial<
    Tagged<object> & Written
  >;
  assert.ok(typeof route.answers === "object" && route.answers !== null);
  assert.deepEqual(route.answers.parse(value), value);
  return value as T;
}

const { archive, story } = await exampleArchive();
const view = <T>(name: string, query = {}) =>
  ask<T>(archive, `/stories/{id}/views/${name}`, { id: story }, query);
const reports = new Map(
  archive.store.stories
    .members(story)
    .map(({ report }) => [report, archive.store.articles.report(report)!.text]),
);
const wordsAt = ({ report, start, end }: Spot): string => reports.get(report)!.slice(start, end);

test("the head names every report once, by line of reporting", async () => {
  const head = await ask<Head>(archive, "/stories/{id}/head", { id: story });
  assert.deepEqual(
    head.lines.flatMap(({ reports }) => reports).toSorted(),
    head.reports.map(({ id }) => id).toSorted(),
  );
  assert.ok(head.counts.claims > 0 && head.counts.map > 0);
  // The example story has two totals of different days, and no rivals.
  const { disputes } = await view<ContestedView>("contested");
  assert.deepEqual([disputes.length > 0, head.counts.contested], [true, 0]);
});

test("each part of the brief leads to words that hold its own", async () => {
  const { sections } = await view<BriefView>("brief");
  const parts = sections.flatMap(({ lines }) => lines.flatMap(({ parts }) => parts));
  for (const { role, text, spot } of parts)
    if (role === "words") {
      const [first] = text.split("…").filter((piece) => piece.trim() !== "");
      assert.ok(
        wordsAt(spot!)
          .replace(/\s+/g, " ")
          .includes(first!.trim().replace(/[”"’]$/, "")),
        `${text} | ${wordsAt(spot!)}`,
      );
    } else assert.equal(spot, null);
});

test("a row of the matrix has a cell for each report that carries the claim", async () => {
  const { claims } = await view<ClaimsView>("claims");
  assert.ok(claims.some(({ cells }) => cells.length > 1));
  for (const { cells } of claims)
    assert.equal(new Set(cells.map(({ spot }) => spot.report)).size, cells.length);
  assert.ok(claims.some(({ cells }) => cells.some(({ how }) => how === "denies")));
});

test("the first claims of a story are the first of all of them", async () => {
  const { claims, total } = await view<ClaimsView>("claims");
  assert.equal(claims.length, total);
  const first = await ask<ClaimsView>(archive, "/stories/{id}/views/claims", { id: story }, { first: "5" });
  assert.deepEqual(first, { total, claims: claims.slice(0, 5) });
});

test("the sides of a dispute show their words inside their sentence", async () => {
  const { disputes } = await view<ContestedView>("contested");
  for (const { sides } of disputes)
    for (const { passage } of sides) {
      assert.equal(passage.words, wordsAt(passage.spot));
      const { report, start, end } = passage.spot;
      assert.equal(
        passage.before + passage.words + passage.after,
        reports.get(report)!.slice(start - passage.before.length, end + passage.after.length),
      );
    }
});

test("every value of the ledger is a dot, or more where voices or days differ", async () => {
  const { several, single } = await view<FiguresView>("figures");
  assert.ok(several.length > 0 && single.length > 0);
  for (const { rows, dots } of several) {
    assert.ok(dots.length >= rows.length);
    for (const { day, low, high, bound } of dots) {
      assert.match(day ?? "2031-03-12", /^\d{4}-\d\d-\d\d$/);
      if (bound === "between") assert.ok(low !== null && high !== null && low <= high);
    }
  }
});

test("the wordings of one quotation are laid beside each other word by word", async () => {
  const archive = emptyArchive();
  const told = (outlet: string, quotation: string) => ({
    outlet,
    url: `https://${outlet}.example/`,
    published: "2031-03-11",
    text: `Ferry sinks off Tarvik\n\nThe ferry Aurelia sank off Tarvik on Monday. “${quotation}” Harbour Master Ines Kallas said.`,
  });
  await addTo(
    archive,
    reportsOf(
      told("courier", "We warned the company about the stern doors twice this winter,"),
      told("nordlys", "We warned the ferry company twice about the stern doors this winter,"),
    ),
  );
  const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
  const { speakers } = await ask<VoicesView>(archive, "/stories/{id}/views/voices", { id });
  const kallas = speakers.find(({ name }) => name.includes("Kallas"))!;
  const [saying] = kallas.sayings.filter(({ variants }) => variants.length > 0);
  const [variant] = saying!.variants;
  const text = (side: "cut" | "added") =>
    variant!.runs
      .filter(({ is }) => is === "same" || is === side)
      .map(({ text }) => text)
      .join("");
  assert.equal(text("cut"), saying!.words);
  assert.equal(
    text("added"),
    archive.store.articles.report(variant!.spot.report)!.text.slice(variant!.spot.start, variant!.spot.end),
  );
  assert.ok(variant!.runs.some(({ is, text }) => is === "added" && text.includes("ferry")));
});

test("days stand in order; areas have no dot", async () => {
  const { days } = await view<TimelineView>("timeline");
  const full = days.map(({ day }) => day).filter((day) => day.length === 10);
  assert.deepEqual(full, full.toSorted());
  const { drawing, places } = await view<MapView>("map");
  const precisionOf = new Map(places.map(({ id, precision }) => [id, precision]));
  for (const { place, dot } of drawing!.marks)
    assert.equal(dot === null, !["point", "city"].includes(precisionOf.get(place)!));
});

test("shared passages are told apart word by word, and what a report cut or added is outside them", async () => {
  const { sharing } = await view<LineageView>("lineage");
  assert.ok(sharing.length > 0);
  for (const { passages, relays } of sharing) {
    for (const sides of passages)
      for (const { spot, runs } of sides) assert.equal(runs.map(({ text }) => text).join(""), wordsAt(spot));
    const shared = passages.flat().map(({ spot }) => spot);
    for (const { cut, added } of relays)
      for (const { spot } of [...cut, ...added])
        assert.ok(
          shared.every(
            (place) => place.report !== spot.report || place.end <= spot.start || spot.end <= place.start,
          ),
        );
  }
});

test("a claim is named by the same words where it is listed and where it is read", async () => {
  const { claims } = await ask<ClaimsView>(archive, "/stories/{id}/views/claims", { id: story });
  for (const { id: thing, words } of claims.slice(0, 20)) {
    const { title } = await ask<SubjectView>(archive, "/stories/{id}/about/{thing}", {
      id: story,
      thing,
    });
    assert.ok(title.startsWith(words.replace(/…["”»]?$/u, "")), `${title} | ${words}`);
  }
});

test("notes of a report lie in its text, and each leads to a subject that has that place", async () => {
  const head = await ask<Head>(archive, "/stories/{id}/head", { id: story });
  for (const { id } of head.reports.slice(0, 2)) {
    const reader = await ask<Reader>(archive, "/stories/{id}/reports/{report}", { id: story, report: id });
    assert.equal(reader.text, reports.get(id));
    for (const { start, end, about } of reader.notes) {
      assert.ok(start < end && end <= reader.text.length);
      if (about === null) continue;
      const subject = await ask<SubjectView>(archive, "/stories/{id}/about/{thing}", {
        id: story,
        thing: about,
      });
      assert.ok(
        subject.places.some(({ spot }) => spot.report === id && spot.start === start && spot.end === end),
        `${about} ${subject.is}`,
      );
    }
  }
});

test("a claim whose id is another is found by its words, in the text of today where its report was revised", async () => {
  const archive = emptyArchive();
  const told = (text: string) => ({
    outlet: "Courier",
    url: "https://courier.example/ferry",
    published: "2031-03-11",
    text: `Ferry sinks off Tarvik\n\n${text}`,
  });
  const sentence =
    "Nine people were killed when the ferry Aurelia sank off Tarvik, the Interior Ministry said.";
  await addTo(archive, reportsOf(told(sentence)));
  const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
  const [{ report } = { report: "" }] = archive.store.stories.members(id);
  const start = archive.store.articles.report(report)!.text.indexOf("Nine people");
  const since = archive.now();
  await addTo(archive, reportsOf(told(`The harbour was closed on Monday evening. ${sentence}`)));
  const at = `${report}:${start}-${start + 40}`;
  const subject = await ask<SubjectView>(
    archive,
    "/stories/{id}/about/{thing}",
    { id, thing: "c00000000" },
    { at },
  );
  assert.match(subject.title, /Nine people/);
  const place = await ask<Spot>(archive, "/stories/{id}/place", { id }, { at });
  assert.notEqual(place.report, report);
  assert.match(archive.store.articles.report(place.report)!.text.slice(place.start), /^Nine people/);
  const whole = await ask<Spot>(archive, "/stories/{id}/place", { id }, { at: `${report}:0-0` });
  assert.deepEqual(whole, { report: place.report, start: 0, end: 0 });
  await assert.rejects(ask(archive, "/stories/{id}/about/{thing}", { id, thing: "c00000000" }), RangeError);
  const changes = await ask<ChangesView>(archive, "/stories/{id}/views/changes", { id }, { since });
  assert.ok(changes.sections.some(({ heading }) => heading === "Reports"));
});

test("a dispute whose id is another is found by its words, and is no name that stands there", async () => {
  const { disputes, claims } = archive.store.told.find(story)!.file;
  const [dispute] = disputes;
  const { report, start, end } = claims.find(({ id }) => id === dispute!.claims[0])!.assertions[0]!;
  const subject = await ask<SubjectView>(
    archive,
    "/stories/{id}/about/{thing}",
    { id: story, thing: "d00000000" },
    { at: `${report}:${start}-${end}` },
  );
  assert.equal(subject.kind, "dispute");
});

test("what was drawn is drawn again only when the story is another", async () => {
  assert.equal(await view<MapView>("map"), await view<MapView>("map"), "it does not lie ready");
  const [some, all] = [await view<ClaimsView>("claims", { first: 2 }), await view<ClaimsView>("claims")];
  assert.deepEqual([some.claims.length, some.total], [2, all.claims.length]);
  for (const [at, row] of some.claims.entries()) assert.equal(row, all.claims[at], "each row once");
});
