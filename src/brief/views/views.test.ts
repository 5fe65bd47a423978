import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../../test/fixtures/story.ts";
import type { Figure } from "../../model/story.ts";
import { dayInStory } from "../days.ts";
import { lookup, wordsAt } from "../lookup.ts";
import { voiceName } from "../voice-name.ts";
import { amountInWords } from "../wording.ts";
import { figureInWords, ledger } from "./ledger.ts";
import { linesOfReporting } from "./lines.ts";
import { places } from "./places.ts";
import { contentOf, speakers } from "./speakers.ts";
import { timeline } from "./timeline.ts";

const story = exampleStory();
const look = lookup(story);
const labels = (reports: readonly string[]): string =>
  reports.map((report) => look.labels.get(report)).join(" ");

test("reports that share copy, directly or through a third, are one line of reporting", () => {
  assert.deepEqual(linesOfReporting(story).map(labels), ["r1 r2", "r3", "r4", "r5", "r6"]);
  const [r1, r2, r3, r4] = story.reports.map(({ id }) => id) as [string, string, string, string];
  const shared = [
    [r3, r4],
    [r1, r2],
    [r2, r3],
  ].map((reports) => ({ reports, agency: null, passages: [], reasons: [] }));
  assert.deepEqual(linesOfReporting({ reports: story.reports, sharedCopy: shared }).map(labels), [
    "r1 r2 r3 r4",
    "r5",
    "r6",
  ]);
});

test("reports of one outlet, or that credit one agency's copy, are one line", () => {
  const [first, second, ...rest] = story.reports;
  const owned = { ...second!, outlet: first!.outlet };
  const of = (reports: typeof story.reports) => linesOfReporting({ reports, sharedCopy: [] }).map(labels);
  assert.deepEqual(of([first!, owned, ...rest])[0], "r1 r2");
  const copy = { name: "Reuters", kind: "copy", start: 0, end: 7, by: "x" } as const;
  const credited = [first!, second!].map((report) => ({ ...report, creditLines: [copy] }));
  assert.deepEqual(of([...credited, ...rest.map((report) => ({ ...report, creditLines: [] }))])[0], "r1 r2");
});

test("a number that a report does not say is shown in its words, and a day of another year with its year", () => {
  const words = "Dozens of people";
  const report = {
    ...story.reports[0]!,
    text: `${words} left.`,
    sentences: [[0, words.length + 6] as const],
  };
  const vague = lookup({ ...story, reports: [report] });
  const figure = {
    ...story.figures[0]!,
    report: report.id,
    start: 0,
    end: words.length,
    low: 24,
    high: null,
    value: null,
  };
  assert.equal(amountInWords(vague, { ...figure, bound: "about" }), "dozens");
  assert.equal(amountInWords(vague, { ...figure, bound: "atLeast" }), "at least dozens");
  const share = lookup({ ...story, reports: [{ ...report, text: "One in five boats sank." }] });
  const part = { ...figure, end: 17, value: 0.2, low: 0.2, unit: "share" };
  assert.equal(amountInWords(share, { ...part, bound: "atLeast" }), "at least one in five");
  assert.equal(dayInStory(look, "2031-03-12"), "12 Mar");
  assert.equal(dayInStory(look, "2001-09-11"), "11 Sep 2001");
  assert.equal(dayInStory(look, "2031-W11"), "week of 10 Mar");
});

test("the timeline leaves out signatures of posts, captions and what a weightier line of the day tells", () => {
  const text =
    "The ferry left the old port on Monday with 40 people.\n\n— Ada Nyberg (@ada) May 3, 2031\n\nThe ferry left the old port on Monday, with 40 people aboard.";
  const ends = [...text.matchAll(/\n\n|$/g)].map(({ index }) => index);
  const starts = [0, ...ends.slice(0, -1).map((end) => end + 2)];
  const sentences = starts.map((start, i) => [start, ends[i]!] as const);
  const report = {
    ...story.reports[0]!,
    text,
    sentences,
    blocks: [{ kind: "body", start: 0, end: text.length, by: "x" } as const],
  };
  const times = sentences.map(([, end]) => ({
    report: report.id,
    start: end - 2,
    end,
    value: "2031-03-12",
    certain: true,
    reasons: [],
  }));
  const days = timeline(lookup({ ...story, reports: [report], times, claims: [], attributions: [] }));
  assert.deepEqual(
    days.find(({ value }) => value === "2031-03-12")?.happenings.map(({ place }) => place.start),
    [0],
  );
});

test("the ledger has one row a value and bound, in the order of days; nothing is added up", () => {
  const killed = ledger(look).find(({ item }) => item === "people killed");
  assert.deepEqual(
    killed?.rows.map(({ first, reports }) => [first.value, first.bound, labels(reports)]),
    [
      [11, "atLeast", "r1 r2 r4"],
      [14, "exact", "r3"],
      [16, "exact", "r6"],
    ],
  );
  const moved = ledger(look).find(({ item }) => item === "people moved out");
  assert.deepEqual(
    moved?.rows.map(({ first }) => `${first.bound} ${first.value}`),
    ["atLeast 2400", "about 2400", "about 3000"],
  );
});

test("a number of which little is said stands in its sentence", () => {
  const [first] = story.figures.filter(({ event }) => event !== null);
  const told = (figure: Figure): string => Object.values(figureInWords(look, figure, 60)).join("|");
  const words = wordsAt(look, first!);
  assert.equal(told(first!), `|${words}|`, "people killed");
  for (const figure of [
    { ...first!, event: null },
    { ...first!, unit: "km", si: { ...first!.si, unit: "m" } },
  ]) {
    const { before, after } = figureInWords(look, figure, 60);
    assert.ok(before.length + after.length > 20, told(figure));
    assert.ok(told(figure).includes(`|${words}|`));
  }
});

test("killed and dead are one thing; a bare count stands with the one that says what happened, where only one does", () => {
  const [first] = story.figures;
  const count = (id: string, item: string, event: string | null, n: number) => ({
    ...first!,
    ...{
      id,
      item,
      event,
      claim: null,
      value: n,
      low: n,
      high: null,
      bound: "exact" as const,
      unit: "people",
    },
    si: { low: n, high: null, unit: "people" },
  });
  const items = (...figures: Figure[]): string[][] =>
    ledger(lookup({ ...story, figures })).map(({ rows }) => rows.map((row) => row.first.item));
  const sunk = count("f2", "sailors rescued", "rescue", 41);
  assert.deepEqual(items(count("f1", "people killed", "kill", 12), count("f2", "dead", "die", 14)), [
    ["people killed", "dead"],
  ]);
  assert.deepEqual(items(count("f1", "sailors", null, 41), sunk), [["sailors rescued"]]);
  assert.equal(items(count("f1", "sailors", null, 4), { ...sunk, value: 4, low: 4 }).length, 2);
  const carried = [count("f1", "passengers carried", "carry", 217), count("f2", "crew carried", "carry", 7)];
  assert.deepEqual(items(...carried), [["passengers carried"], ["crew carried"]], "no fate of people");
  assert.equal(
    items(count("f1", "sailors", null, 41), sunk, count("f3", "sailors fined", "fine", 41)).length,
    3,
  );
});

test("a speaker has what it says once, with every report that carries it", () => {
  const ilves = speakers(look).find(({ name }) => name === "Kaja Ilves");
  const accident = ilves?.sayings.find(({ all }) => all.length === 2);
  assert.equal(labels(accident?.reports ?? []), "r1 r2");
  assert.equal(ilves?.sayings[0], accident);
});

test("an official of one report is not known to be that of another; the police are", () => {
  const [first, second] = story.reports;
  const [said] = story.attributions;
  const of = (words: string) =>
    speakers(
      lookup({
        ...story,
        attributions: [first!, second!].map(({ id }) => ({ ...said!, id, report: id, voices: [words] })),
      }),
    ).map(({ reports }) => labels(reports));
  assert.deepEqual(of("port official"), ["r1", "r2"]);
  assert.deepEqual(of("police"), ["r1 r2"]);
});

test("what somebody says is told without the dateline before it", () => {
  const text = "TARVIK — The pier is closed, the harbour master said.";
  const [report] = story.reports;
  const [any] = story.attributions;
  const said = {
    ...any!,
    kind: "indirect",
    report: report!.id,
    by: "x",
    content: { start: 0, end: 27 },
  } as const;
  const quayside = lookup({ ...story, reports: [{ ...report!, text }], attributions: [said] });
  assert.equal(wordsAt(quayside, contentOf(quayside, said)), "The pier is closed");
});

test("a voice that is no name has the letters that it has inside a sentence", () => {
  const [report] = story.reports;
  const quayside = lookup({
    ...story,
    reports: [{ ...report!, text: "Crews said so. Later crews left for Riga." }],
  });
  assert.equal(voiceName(quayside, "Crews"), "crews");
  assert.equal(voiceName(quayside, "Riga Crews"), "Riga Crews");
});

test("the timeline has days in order, what happened and what came out apart, and no claim twice on a day", () => {
  const days = timeline(look);
  assert.deepEqual(
    days.map(({ value }) => value),
    ["2031-03-11", "2031-03-12", "2031-03-13", "2031-03-14"],
  );
  assert.equal(labels(days[0]!.published.map(({ id }) => id)), "r1 r2 r4");
  for (const { happenings } of days) {
    const claims = happenings.flatMap(({ claim }) => claim?.id ?? []);
    assert.equal(new Set(claims).size, claims.length);
  }
  assert.ok(days.every(({ background }) => !background));
});

test("a month or year that reaches beyond the story's days is background", () => {
  const [time] = story.times;
  const dated = (value: string) => ({ ...time!, id: `t-${value}`, value, start: 0, end: 1 });
  const days = timeline(lookup({ ...story, claims: [], times: [dated("2031"), dated("2031-03"), time!] }));
  const behind = days.filter(({ background }) => background).map(({ value }) => value);
  assert.deepEqual(behind, ["2031", "2031-03"]);
});

test("a place that was not found is in a list, not on the map", () => {
  const { found, unresolved } = places(look);
  assert.deepEqual(
    unresolved.map(({ name }) => name),
    ["Saarnok"],
  );
  assert.equal(found[0]?.entity.name, "Tarvik");
});

test("two names of one place are one row; a word that is also written small is no lost place; no abbreviations", () => {
  const known = story.entities.find(({ name }) => name === "Tarvik")!;
  const tarvik = { ...known, place: { ...known.place!, geonames: 5 } };
  const [mention] = tarvik.mentions;
  const also = { ...tarvik, id: "e-also", name: "Tarvik Port", mentions: [mention!] };
  const short = {
    ...tarvik,
    id: "e-short",
    name: "Md.",
    place: { ...tarvik.place, geonames: 7, name: "Maryland" },
  };
  const lost = { ...also, id: "e-lost", name: "Harbour", place: null };
  const { found, unresolved } = places(
    lookup({
      ...story,
      entities: [...story.entities.filter((entity) => entity !== known), tarvik, also, short, lost],
    }),
  );
  const names = found.map(({ entity }) => entity.name);
  assert.ok(!names.includes("Tarvik Port") && names.includes("Maryland") && !names.includes("Md."));
  assert.equal(
    found.find(({ entity }) => entity.name === "Tarvik")?.entity.mentions.length,
    tarvik.mentions.length + 1,
  );
  assert.ok(!unresolved.some(({ name }) => name === "Harbour"));
});
