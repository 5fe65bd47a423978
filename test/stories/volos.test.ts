// The example story, whole: what a careful reader finds in examples/volos, whose traps were put there on purpose.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Entity, StoryReport } from "../../src/model/story.ts";
import { readStory } from "../../src/pipeline/read.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "volos");
const story = readStory(
  readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
);
const report = (beginning: string): StoryReport =>
  story.reports.find(({ input }) => input.startsWith(beginning))!;
const entity = (name: string): Entity | undefined =>
  story.entities.find((one) => one.name === name || one.otherNames.includes(name));
const wordsAt = ({ report: id, start, end }: { report: string; start: number; end: number }): string =>
  story.reports.find((one) => one.id === id)!.text.slice(start, end);

test("five reports are the story; the one about rowing is set apart", () => {
  assert.equal(story.reports.length, 5);
  assert.deepEqual(
    story.diagnostics.filter(({ code }) => code === "cluster/stray").map(({ input }) => input),
    ["6-other.txt"],
  );
});

test("no report carries a date: all are dated together, the fifth a week after the others", () => {
  for (const beginning of ["1", "2", "4"]) assert.equal(report(beginning).published.latest, "2025-03-06");
  assert.equal(report("5").published.earliest, "2025-03-11");
  assert.ok(story.reports.every(({ published }) => published.basis === "inferred"));
});

test("one man, five spellings of his given name; one prime minister, misprint and all", () => {
  const chief = entity("Yiannis Kalfas");
  for (const name of ["Giannis Kalfas", "Ioannis Kalfas", "Yannis Kalfas"]) assert.equal(entity(name), chief);
  assert.equal(entity("Alexandros Veneiris"), entity("Alexandros Venieris"));
  assert.ok(chief?.decisions.every(({ reasons }) => reasons.length > 0));
});

test("two reports share reworded copy, and the others do not", () => {
  assert.deepEqual(
    story.sharedCopy.map(({ reports }) => [...reports].sort()),
    [[report("2").id, report("3").id].sort()],
  );
});

test("the office speaks, the broadcaster relays", () => {
  const said = story.attributions.find(
    (one) =>
      one.report === report("4").id && /3,400 people/.test(wordsAt({ report: one.report, ...one.content })),
  );
  const names =
    said?.voices.map((voice) => story.entities.find(({ id }) => id === voice)?.name ?? voice) ?? [];
  assert.match(names.at(-1) ?? "", /civil protection office/);
  assert.ok(
    names.slice(0, -1).some((name) => /Elliniki/.test(name)),
    names.join(" > "),
  );
});

test("the toll of a week later is an update, not a contradiction", () => {
  const updates = story.disputes.filter(({ kind }) => kind === "update");
  const texts = updates.map(({ claims }) =>
    claims
      .flatMap((id) => story.claims.find((claim) => claim.id === id)!.assertions.map(wordsAt))
      .join(" | "),
  );
  assert.ok(
    texts.some((text) => /nine/i.test(text) && /14/.test(text)),
    texts.join("\n"),
  );
  assert.deepEqual(
    story.disputes.filter(({ comparable }) => comparable),
    [],
  );
});

test("figures keep their bound, and what could not be verified stays so", () => {
  const evacuated = story.figures.filter(({ value }) => value === 3400);
  assert.ok(evacuated.length >= 3 && evacuated.every(({ bound }) => bound === "atLeast"));
  const tonnes = story.figures.find(({ value }) => value === 640);
  const claim = story.claims.find(({ id }) => id === tonnes?.claim);
  assert.equal(claim?.status, "unverified");
});

test("captions, prompts and stray lines are no part of the body", () => {
  const marked = story.reports.flatMap(({ text, blocks }) =>
    blocks
      .filter(({ kind }) => kind !== "body" && kind !== "title")
      .map(({ start, end }) => text.slice(start, end)),
  );
  for (const words of [
    "Leave a comment:",
    "SHARE THIS",
    "SHA RE",
    "Photo: Lumen Pictures",
    "From The Harbour Post",
  ])
    assert.ok(
      marked.some((text) => text.includes(words)),
      words,
    );
});

test("whose words a line shows with his name, in another spelling, is not put behind what the report tells beside them", () => {
  const lines = story.brief.sections.flatMap((section) => section.lines.map(({ text }) => text));
  const shown = lines.filter((text) => text.includes("black field"));
  assert.ok(
    shown.every((text) => !text.includes("Venieris")),
    shown.join("\n"),
  );
});

test("what a page says of its readers’ comments is no claim of the report", () => {
  assert.ok(story.claims.every(({ text }) => !text.includes("polite")));
});
