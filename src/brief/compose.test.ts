import assert from "node:assert/strict";
import { test } from "node:test";
import { bareStory, exampleStory } from "../../test/fixtures/story.ts";
import { composeBrief } from "./compose.ts";
import { lookup, wordsAt } from "./lookup.ts";
import { periodOf } from "./period.ts";
import { chooseTitle } from "./title.ts";

const story = exampleStory();
const look = lookup(story);
const lines = story.brief.sections.flatMap(({ lines: all }) => all);
const section = (topic: string) => story.brief.sections.find((one) => one.topic === topic)?.lines ?? [];

test("every line has evidence, and its evidence says what the report says there", () => {
  assert.ok(lines.length > 10);
  for (const line of lines) {
    assert.ok(line.evidence.length > 0);
    for (const place of line.evidence) assert.equal(place.quoted, wordsAt(look, place));
  }
});

test("a line is the sum of its parts, and its words are cut from the evidence they name", () => {
  for (const line of lines) {
    assert.equal(line.text, line.parts?.map(({ text }) => text).join(""));
    for (const { role, text, evidence } of line.parts ?? []) {
      if (role !== "words") continue;
      const quoted = line.evidence[evidence!]!.quoted.replace(/\s+/g, " ");
      for (const piece of text.split("…"))
        assert.ok(quoted.replace(/,(?=[”"’]$)/, "").includes(piece.replace(/[”"]$/, "")), text);
    }
  }
});

test("what several lines carry comes first; one line in several reports is told apart", () => {
  assert.match(section("severalLines")[0]!.text, /^An explosion tore .* — county rescue board, 11 Mar$/);
  assert.match(section("oneLine")[0]!.text, /as an accident/);
});

test("what one report alone narrates is not widely carried", () => {
  const carried = [...section("oneLine"), ...section("severalLines")];
  assert.ok(carried.every(({ evidence }) => new Set(evidence.map(({ report }) => report)).size > 1));
});

test("hedges, denials and chains of voices are kept in the words of the line", () => {
  const all = lines.map(({ text }) => text).join("\n");
  assert.match(all, /Interior Ministry, through Balta, 11 Mar/);
  assert.match(all, /denied by Meridian Gas/);
  assert.match(all, /Grey Tide, not verified/);
  assert.match(all, /“not verified” in r1, without it in r2 and r4/);
});

test("a quotation that denies is not said to be denied by its own speaker", () => {
  assert.ok(lines.every(({ text }) => !text.includes("denied by Kaja Ilves")));
});

test("updates are a chain in the order of days, no contradiction; what cannot be compared says why", () => {
  assert.equal(section("changes").length, 1);
  assert.match(section("changes")[0]!.text, /11 people.*→.*14.*→.*16/);
  assert.ok(section("contested").every(({ text }) => !text.includes("→")));
  assert.match(
    section("contested").at(-1)!.text,
    /Not comparable, because: one is a claim of responsibility/,
  );
});

test("composing twice gives the same, and a story without claims gives no sections of claims", () => {
  assert.deepEqual(composeBrief(bareStory()), composeBrief(bareStory()));
  const bare = composeBrief({ ...bareStory(), claims: [], disputes: [] });
  assert.deepEqual(
    bare.sections.map(({ topic }) => topic),
    ["doubt"],
  );
  assert.deepEqual(
    composeBrief({
      ...bareStory(),
      reports: [],
      claims: [],
      disputes: [],
      entities: [],
      attributions: [],
      figures: [],
      times: [],
    }).sections,
    [],
  );
});

test("the title is a report's own words, told rather than asked, in any order of the reports", () => {
  const { title, titleEvidence } = chooseTitle(story);
  assert.equal(titleEvidence?.quoted.startsWith(title.replace(/…$/, "")), true);
  assert.deepEqual(chooseTitle({ ...story, reports: [...story.reports].reverse() }), {
    title,
    titleEvidence,
  });
  assert.deepEqual(chooseTitle({ reports: [], claims: [] }), { title: "Untitled", titleEvidence: null });
});

test("the period runs from the first day that two reports name to the last publication", () => {
  assert.deepEqual(story.period, { from: "2031-03-11", to: "2031-03-14" });
  assert.deepEqual(periodOf([], []), { from: null, to: null });
  const [time] = story.times;
  const named = (report: string, value: string) => ({ ...time!, report, value });
  const chronicle = [named("a", "2031-03-01"), named("a", "2031-03-01")];
  const both = [named("a", "2031-03-09"), named("b", "2031-03-09")];
  const out = [
    { published: { earliest: "2031-03-12", latest: "2031-03-12", basis: "given" as const, reasons: [] } },
  ];
  assert.equal(periodOf([...chronicle, ...both], out).from, "2031-03-09");
  assert.equal(periodOf(chronicle, out).from, "2031-03-01");
  const unknown = story.reports.map((report) => ({
    ...report,
    published: { earliest: null, latest: null, basis: null, reasons: [] },
  }));
  assert.deepEqual(periodOf(story.times, unknown), { from: "2031-03-11", to: "2031-03-14" });
});
