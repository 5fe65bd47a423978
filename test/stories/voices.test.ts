// Two invented stories as they come from a desk's inbox: a newsletter among reports, records under odd names, namesakes.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Story } from "../../src/model/story.ts";
import { readStory } from "../../src/pipeline/read.ts";

function storyIn(name: string): Story {
  const folder = join(import.meta.dirname, name);
  return readStory(
    readdirSync(folder).map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) })),
  );
}

/** What each speaker says, in the reports' words. */
function sayings({ attributions, entities, reports }: Story): Map<string, string[]> {
  const nameOf = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
  const said = new Map<string, string[]>();
  for (const { voices, report, content } of attributions) {
    const voice = voices.at(-1);
    if (voice === undefined) continue;
    const words = reports.find(({ id }) => id === report)!.text.slice(content.start, content.end);
    const name = nameOf.get(voice) ?? voice;
    said.set(name, [...(said.get(name) ?? []), words]);
  }
  return said;
}

const says = (story: Story, who: string, words: string): boolean =>
  (sayings(story).get(who) ?? []).some((said) => said.includes(words));

test("a minister and an official of one surname each keep what they say, across reports", () => {
  const story = storyIn("outbreak");
  for (const words of ["20,000 sets", "risen to 22", "the first patient was a hunter"])
    assert.ok(says(story, "Samuel Abiola", words), words);
  for (const words of ["no reason to panic", "contact tracing had found 212"])
    assert.ok(says(story, "Grace Abiola", words), words);
  assert.ok(!says(story, "Grace Abiola", "disproportionate"), "the foreign ministry is neither of them");
});

test("a second verb of saying begins a statement of its own", () => {
  const said = sayings(storyIn("outbreak")).get("Ministry of Health") ?? [];
  assert.deepEqual(said.toSorted(), [
    "14 cases of Varo fever in Okoro district",
    "six of the patients had died",
  ]);
});

test("a newsletter is known by its header, and its furniture is no report", () => {
  const { reports } = storyIn("outbreak");
  const mail = reports.find(({ input }) => input.startsWith("b"))!;
  assert.equal(mail.outlet?.name, "The Continental Daily");
  assert.equal(mail.published.earliest, "2025-01-18");
});

test("records under odd names are reports with their outlets and days", () => {
  const { reports } = storyIn("leak");
  assert.deepEqual(
    reports.map(({ outlet, published }) => [outlet?.name ?? null, published.earliest]).toSorted(),
    [
      [null, "2025-03-08"],
      ["Capital Times", "2025-03-07"],
      ["Daily Orbit", "2025-03-05"],
    ].toSorted(),
  );
});

test("who is told is no part of what is told", () => {
  const said = sayings(storyIn("leak")).get("Anders Holm") ?? [];
  assert.ok(
    said.some((words) => words.startsWith("the firm wouldn’t pay")),
    said.join(" | "),
  );
});
