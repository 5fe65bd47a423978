import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { storySchema } from "../../src/export/storyfile/schema.ts";
import { writeStory } from "../../src/export/storyfile/write.ts";
import type { RawInput } from "../../src/ingest/input.ts";
import { checkStory } from "../../src/model/invariants.ts";
import { readStory } from "../../src/pipeline/read.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "volos");
const example: RawInput[] = readdirSync(folder).map((name) => ({
  name,
  bytes: readFileSync(join(folder, name)),
}));
const told = writeStory(readStory(example));
const asInput = (text: string, i: number): RawInput => ({ name: `${i}.txt`, bytes: Buffer.from(text) });

test("any order of the reports gives the same bytes", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(example, { minLength: example.length }),
      (shuffled) => writeStory(readStory(shuffled)) === told,
    ),
    { numRuns: 5 },
  );
});

test("reading twice adds nothing", () => {
  assert.equal(
    writeStory(readStory([...example, ...example.map((input) => ({ ...input }))])).includes(
      '"ingest/duplicate"',
    ),
    true,
  );
  const ids = (json: string): unknown =>
    (JSON.parse(json) as { claims: { id: string }[] }).claims.map(({ id }) => id);
  assert.deepEqual(ids(writeStory(readStory([...example, ...example]))), ids(told));
});

test("the example keeps the schema and the laws", () => {
  const story = JSON.parse(told);
  assert.deepEqual(storySchema.safeParse(story).error?.issues ?? [], []);
  assert.deepEqual(checkStory(story), []);
});

/** Text as it really goes wrong: words, marks, quotes that never close, odd spaces, other scripts, broken surrogates. */
const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      "The minister",
      " said ",
      "“",
      "”",
      '"',
      "'",
      "’",
      "\n\n",
      "\n",
      ". ",
      ", ",
      "(Reuters) -",
      "according to",
      " 76,000 people",
      "Aug. 6",
      "on Tuesday",
      "U.N.",
      "-",
      "…",
      "http://a.b/c?d",
      "@x",
      "\u202e",
      "\u0000",
      "\ud800",
      "\t",
      "Mr. ",
      "no. 10 ",
      "1-2 km",
      "{",
      "<script>",
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  ),
  { maxLength: 60 },
);

test("no text, however strange, breaks a law or throws", () => {
  fc.assert(
    fc.property(
      fc.array(
        scraps.map((parts) => parts.join("")),
        { minLength: 1, maxLength: 3 },
      ),
      (texts) => {
        const story = readStory(texts.map(asInput));
        assert.deepEqual(checkStory(story), []);
        assert.deepEqual(storySchema.safeParse(story).error?.issues ?? [], []);
      },
    ),
    { numRuns: 60 },
  );
});

/** The second time, when what is used first has been loaded. */
const seconds = (text: string): number => {
  workOf(text);
  return workOf(text);
};

/** Seconds of work, not of waiting, to read a text: the machine may be busy. */
const workOf = (text: string): number => {
  const before = process.threadCpuUsage();
  readStory([asInput(text, 0)]);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
};

/** A name of three syllables, another for each number up to some thousands. */
const nameOf = (n: number): string => {
  const syllables = [
    "ba",
    "de",
    "fi",
    "go",
    "ku",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "zo",
    "cho",
    "gry",
  ];
  const name = [n, n >> 4, n >> 8].map((part) => syllables[part % syllables.length]).join("");
  return `${name[0]!.toUpperCase()}${name.slice(1)}`;
};

const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  "open quotes": () => "“he said “",
  brackets: () => "((((",
  capitals: () => "Aaaa Bbbb Cccc ",
  digits: () => "1,000,000 and 2-3 to 4 ",
  cues: () => "said that X said that ",
  "one endless word": () => "a",
  commas: () => ", , , and ",
  "short lines": () => "a b\n\n",
  "quotations that go on": () => "“We will go.\n\n",
  "one name": () => "Mr Anton Brell said so. ",
  names: (n) => `Mr ${nameOf(n)} ${nameOf(7 * n + 3)} said so. `,
  figures: (n) => `Officials in ${nameOf(n)} said ${n} people were killed.\n\n`,
};

const repeated = (unit: (n: number) => string, characters: number): string => {
  let text = "";
  for (let n = 0; text.length < characters; n++) text += unit(n);
  return text;
};

for (const [name, unit] of Object.entries(HOSTILE))
  test(`time grows about linearly on hostile text: ${name}`, () => {
    const [one, four] = [seconds(repeated(unit, 10_000)), workOf(repeated(unit, 40_000))];
    // Linear is 4; quadratic is 16. Noise and fixed costs are given room.
    assert.ok(four < 9 * one + 0.3, `${one.toFixed(2)} s for 10 KB, ${four.toFixed(2)} s for 40 KB`);
  });
