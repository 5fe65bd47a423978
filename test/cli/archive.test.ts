import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "variorum-archive-"));
const store = join(folder, "kept", "week.sqlite");

function variorum(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(root, "src", "cli", "main.ts"), ...args, "--store", store],
    { encoding: "utf8" },
  );
  return { status, out: stdout, err: stderr };
}

const file = (name: string, record: object): string => {
  const path = join(folder, name);
  writeFileSync(path, `${JSON.stringify(record)}\n`);
  return path;
};

const courier = file("courier.jsonl", {
  id: "ferry",
  outlet: "The Tarvik Courier",
  url: "https://courier.example/ferry",
  published: "2031-03-11",
  text: "Ferry sinks off Tarvik\n\nThe ferry Aurelia sank off Tarvik on Monday. The Interior Ministry said on Tuesday that nine people were killed when the ferry Aurelia sank. Captain Juhan Lepp had left Tarvik in a storm.",
});
const nordlys = file("nordlys.jsonl", {
  id: "ferry",
  outlet: "Nordlys Daily",
  url: "https://nordlys.example/ferry",
  published: "2031-03-13",
  text: "Toll of Tarvik ferry rises\n\nThe Interior Ministry said on Thursday that 14 people were killed when the ferry Aurelia sank off Tarvik. Captain Juhan Lepp is among the dead.",
});

test("an editor adds reports, looks at the story, and asks what changed", () => {
  assert.match(variorum("stories").out, /no story yet/);
  const first = variorum("add", courier);
  assert.equal(first.status, 0, first.err);
  assert.match(first.out, /^1 new, 0 revised, 0 known before; 1 stories changed/);
  const since = new Date().toISOString();
  assert.match(variorum("add", courier, nordlys).out, /^1 new, 0 revised, 1 known before; 1 stories changed/);

  const [line, ...more] = variorum("stories").out.trim().split("\n");
  assert.deepEqual(more, []);
  const story = line!.split(/\s+/)[0]!;
  assert.match(line!, /^s[0-9a-v]{8} {2}\d{4}-\d\d-\d\d \d\d:\d\d +2 /);

  assert.match(variorum("show", story.slice(0, 5)).out, /2 reports · 2 lines of reporting/);
  const changes = variorum("changes", story, "--since", since);
  assert.match(changes.out, /FIGURES[\s\S]*9 → 14/);
  assert.equal(JSON.parse(variorum("changes", story, "--since", since, "--json").out).story, story);
  assert.match(variorum("search", "Juhan", "Lepp").out, new RegExp(`CLAIMS\n ${story}`));
});

test("a person splits a report off, and takes it back", () => {
  const report = /r[0-9a-v]{8}/.exec(variorum("search", "among", "dead").out)![0];
  const split = variorum("split", report, "--by", "Ada", "--note", "another ship");
  assert.equal(split.status, 0, split.err);
  assert.equal(variorum("stories").out.trim().split("\n").length, 2);
  const judgement = split.out.split(/\s+/)[0]!;
  assert.match(variorum("decisions").out, new RegExp(`^${judgement} .* Ada {2}splitStory .* another ship`));
  assert.equal(variorum("undo", judgement, "--by", "Ada").status, 0);
  assert.equal(variorum("stories").out.trim().split("\n").length, 1);
});

test("what is not there, or no archive, is named in one line", () => {
  const none = variorum("show", "s00000000");
  assert.deepEqual([none.status, none.err], [1, "variorum: no story s00000000\n"]);
  assert.equal(variorum("changes", "s0", "--since", "yesterday").status, 2);
  const noArchive = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      join(root, "src", "cli", "main.ts"),
      "stories",
      "--store",
      courier,
    ],
    { encoding: "utf8" },
  );
  assert.equal(noArchive.status, 1);
  assert.match(noArchive.stderr, /^variorum: .*courier\.jsonl/);
});
