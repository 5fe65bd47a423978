import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkStory } from "../../src/model/invariants.ts";
import type { Story } from "../../src/model/story.ts";
import { passingFolder } from "../fixtures/folder.ts";

const root = join(import.meta.dirname, "..", "..");
const examples = join(root, "examples", "volos");
const folder = passingFolder();

const variorum = (args: readonly string[], input?: string | Uint8Array) =>
  spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(root, "src/cli/main.ts"), ...args],
    {
      encoding: "utf8",
      cwd: folder,
      maxBuffer: 2 ** 28,
      ...(input === undefined ? {} : { input }),
    },
  );
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const storyAt = (name: string): Story => JSON.parse(readFileSync(join(folder, name), "utf8")) as Story;

test("reads a folder, prints the brief, writes story, page and Markdown", () => {
  const run = variorum(["read", examples, "--json", "s.json", "--html", "s.html", "--markdown", "s.md"]);
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /Volos/);
  const story = storyAt("s.json");
  assert.deepEqual(checkStory(story), []);
  assert.equal(story.reports.length, 5);
  assert.match(readFileSync(join(folder, "s.html"), "utf8"), /^<!doctype html>/i);
  assert.match(readFileSync(join(folder, "s.md"), "utf8"), /^# /);
});

test("under a Node that is too old one line says which is needed", () => {
  const older = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })`;
  const run = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${older}`, join(root, "src/cli/main.ts"), "read", examples],
    { encoding: "utf8" },
  );
  assert.equal(run.status, 1);
  assert.match(run.stderr, /variorum: needs Node 24 or newer; this is Node 20\.20\.2\n$/);
});

test("sets a report about something else apart and names it", () => {
  variorum(["read", examples, "--json", "strays.json"]);
  const stray = storyAt("strays.json").diagnostics.find(({ code }) => code === "cluster/stray");
  assert.match(stray?.message ?? "", /6-other\.txt/);
});

test("--json - puts nothing but the story on standard output", () => {
  const run = variorum(["read", examples, "--json", "-"]);
  assert.equal((JSON.parse(run.stdout) as Story).format, "variorum.story/1");
});

test("takes standard input and JSON lines", () => {
  const line = JSON.stringify({
    id: "x",
    outlet: "The Test Post",
    published: "2025-03-06",
    text: "The bridge at Orlen was closed on Thursday, the mayor said.",
  });
  const run = variorum(["read", "-", "--json", "-"], `${line}\n`);
  const story = JSON.parse(run.stdout) as Story;
  assert.equal(story.reports[0]?.outlet.name, "The Test Post");
  assert.equal(story.reports[0]?.published.earliest, "2025-03-06");
});

test("what cannot be read is named with a code; all the others are still read", () => {
  mkdirSync(join(folder, "hollow"), { recursive: true });
  const bad = [
    file("empty.txt", ""),
    file(
      "binary.txt",
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 131) % 256),
    ),
    join(folder, "hollow"),
    join(folder, "absent.txt"),
  ];
  const run = variorum(["read", ...bad, examples, "--json", "partly.json"]);
  assert.equal(run.status, 3, run.stderr);
  for (const name of ["empty.txt", "binary.txt", "hollow", "absent.txt"])
    assert.match(run.stderr, new RegExp(`ingest/[a-z-]+: .*${name.replace(".", "\\.")}`));
  assert.equal(storyAt("partly.json").reports.length, 5);
});

test("nothing readable at all is a failure, a wrong option a usage error", () => {
  assert.equal(variorum(["read", join(folder, "absent.txt")]).status, 1);
  assert.equal(variorum(["read", examples, "--no-such-option"]).status, 2);
  assert.equal(variorum(["read", examples, "--width", "7"]).status, 2);
  assert.equal(variorum(["read", examples, "--json", "-", "--html", "-"]).status, 2);
  assert.equal(variorum(["--help"]).status, 0);
});

test("where a result cannot be written, that is said before anything is read", () => {
  const run = variorum([
    "read",
    join(folder, "no such file.txt"),
    "--html",
    join(folder, "nowhere", "s.html"),
  ]);
  assert.equal(run.status, 2);
  assert.match(run.stderr, /^variorum: cannot write \S+s\.html: no such file or folder\n$/);
});

test("the same file twice is read once", () => {
  const run = variorum(["read", examples, join(examples, "3-untitled.txt"), "--json", "twice.json"]);
  assert.equal(storyAt("twice.json").reports.length, 5);
  assert.match(JSON.stringify(storyAt("twice.json").diagnostics), /ingest\/duplicate/);
  assert.equal(run.status, 0);
});

test("explain leads from a claim to the words, and refuses an unknown id", () => {
  variorum(["read", examples, "--json", "explain.json", "--quiet"]);
  const claim = storyAt("explain.json").claims[0];
  const run = variorum(["explain", "explain.json", claim?.id ?? ""]);
  assert.equal(run.status, 0, run.stderr);
  const { report, start, end } = claim!.assertions[0]!;
  const words = storyAt("explain.json")
    .reports.find(({ id }) => id === report)!
    .text.slice(start, end);
  assert.ok(run.stdout.replace(/\s+/g, " ").includes(words.slice(0, 30).replace(/\s+/g, " ")), run.stdout);
  const narrow = variorum(["explain", "explain.json", claim?.id ?? "", "--width", "60"]);
  assert.ok(
    narrow.stdout.split("\n").every((line) => line.length <= 60),
    narrow.stdout,
  );
  assert.equal(variorum(["explain", "explain.json", "c?"]).status, 1);
  assert.equal(variorum(["explain", file("no.json", "{}"), "c1"]).status, 1);
});

test("check finds a sound story sound and a forged quotation forged", () => {
  variorum(["read", examples, "--json", "check.json", "--quiet"]);
  assert.equal(variorum(["check", "check.json"]).status, 0);
  const story = storyAt("check.json");
  const forged = { ...story, titleEvidence: { ...story.titleEvidence, quoted: "words that nobody wrote" } };
  const run = variorum(["check", file("forged.json", JSON.stringify(forged))]);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /words that nobody wrote/);
});

test("a story is checked as it comes through a pipe, however long that takes", () => {
  const main = join(root, "src/cli/main.ts");
  const run = spawnSync(
    "sh",
    ["-c", '"$0" "$1" read "$2" --json - --quiet | "$0" "$1" check -', process.execPath, main, examples],
    { encoding: "utf8", cwd: folder },
  );
  assert.equal(run.stdout, "standard input: sound\n", run.stderr);
});

test("what is no story is said in a line; a full disk is no fault with a trace", (t) => {
  const run = variorum(["check", file("other.json", '{"a":1}')]);
  assert.match(run.stderr, /^variorum: .*other\.json cannot be read as a story file: format: .*\n$/);
  if (!existsSync("/dev/full")) return t.skip();
  const full = spawnSync(
    "sh",
    ["-c", '"$0" "$1" schema >/dev/full', process.execPath, join(root, "src/cli/main.ts")],
    {
      encoding: "utf8",
    },
  );
  assert.equal(full.status, 1);
  assert.match(full.stderr, /variorum: standard output: no space left on the disk\n$/);
  const toFile = variorum(["read", examples, "--json", "/dev/full", "--quiet"]);
  assert.equal(toFile.status, 1);
  assert.match(toFile.stderr, /variorum: cannot write \/dev\/full: no space left on the disk\n$/);
});

test("a reader of the output that stops early is no failure", () => {
  const main = join(root, "src/cli/main.ts");
  const run = spawnSync(
    "sh",
    ["-c", '"$0" "$1" read "$2" --json - | head -c 100; echo', process.execPath, main, examples],
    { encoding: "utf8", cwd: folder },
  );
  assert.match(run.stdout, /variorum\.story/);
  assert.doesNotMatch(run.stderr, /EPIPE/);
});

test("words of a report cannot steer the terminal, from whichever command", () => {
  const steering = "The mayor of Orlen said \u001b[2Jon Monday that the bridge was shut.";
  const record = { text: steering, title: "Bridge \u001b]0;shut\u0007", published: "\u001b[31mnever" };
  const runs = [
    variorum(["read", file("steering.jsonl", JSON.stringify(record)), "--json", "steering.json"]),
    variorum(["explain", "steering.json"]),
    variorum(["explain", "steering.json", "r1"]),
  ];
  for (const { stdout, stderr } of runs) {
    assert.ok(stdout.length + stderr.length > 0);
    assert.doesNotMatch(stdout + stderr, /\u001b/);
  }
});

test("what explain lists without an id, it explains: reports, claims, figures, names, attributions", () => {
  variorum(["read", examples, "--json", "list.json", "--quiet"]);
  const listed = variorum(["explain", "list.json"]).stdout.trim().split("\n");
  const { claims, figures, entities, attributions } = storyAt("list.json");
  const ids = new Set(listed.map((line) => line.split(" ")[0]));
  for (const { id } of [...claims, ...figures, ...entities, ...attributions]) assert.ok(ids.has(id), id);
  for (const { id } of [figures[0]!, entities[0]!])
    assert.match(variorum(["explain", "list.json", id]).stdout, new RegExp(`^\\w+ ${id}: `));
});

test("links in a folder are followed, and one that leads back is no way round in circles", () => {
  const linked = join(folder, "linked");
  mkdirSync(join(linked, "below"), { recursive: true });
  symlinkSync(examples, join(linked, "below", "examples"));
  symlinkSync(linked, join(linked, "below", "back"));
  symlinkSync(join(folder, "nowhere"), join(linked, "dead.txt"));
  const run = variorum(["read", linked, "--quiet", "--json", "linked.json"]);
  assert.equal(run.status, 3, run.stderr);
  assert.match(run.stderr, /^variorum: error ingest\/unreadable: \S+dead\.txt: no such file or folder$/m);
  assert.equal(storyAt("linked.json").reports.length, 5);
});

test("a story file of another version is told from what is none", () => {
  variorum(["read", examples, "--json", "now.json", "--quiet"]);
  const later = file("later.json", JSON.stringify({ ...storyAt("now.json"), format: "variorum.story/9" }));
  assert.match(
    variorum(["check", later]).stderr,
    /of another version: variorum\.story\/9; this program reads variorum\.story\/1\n$/,
  );
});

test("the version stands in package.json and nowhere else", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  assert.equal(variorum(["--version"]).stdout, `${version}\n`);
  const naming = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((path) =>
    readFileSync(join(root, path), "utf8").includes(`"${version}"`),
  );
  assert.deepEqual(naming, []);
});

test("a wrong command line is told in our words, with where to look", () => {
  const { status, stderr } = variorum(["read"]);
  assert.deepEqual(
    [status, stderr],
    [2, "variorum: missing required argument 'input'\nvariorum read --help shows what it takes\n"],
  );
});

test("what a folder holds beside texts is counted, and documents among it are worth a warning", () => {
  const mixed = join(folder, "mixed");
  mkdirSync(mixed);
  for (const name of ["a.txt", "b.pdf", "c.docx", "d.png"])
    file(join("mixed", name), "The bridge in Lund fell on Monday, the mayor said, and nobody was hurt.");
  const run = variorum(["read", mixed]);
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stderr, /warning ingest\/passed-over: .*mixed: 2 documents .*\(\.docx \.pdf\)/);
});

test("without a home folder the way out is told, and no fault of ours is claimed", () => {
  const { HOME: _, XDG_DATA_HOME: __, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(root, "src/cli/main.ts"), "stories"], {
    encoding: "utf8",
    env,
  });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /HOME is set; name one with --store FILE$/m);
});

test("help says a default where it tells something", () => {
  const { stdout } = variorum(["desk", "--help"]);
  assert.match(stdout, /default: a free one\)/);
  assert.doesNotMatch(stdout, /default:\s+false|"0"/);
});

test("of pages that a browser saved, what it saved beside them is passed over; a feed that sums them up adds nothing", () => {
  const saved = join(folder, "saved");
  const beside = join(saved, "Ferry sinks off Tarvik_files");
  mkdirSync(beside, { recursive: true });
  mkdirSync(join(saved, "older_files"));
  const address = "https://courier.example/ferry";
  const [first, second] = [
    "Nine people were killed when the ferry Aurelia sank off the port of Tarvik on Monday night, the Interior Ministry said.",
    "Divers searched the wreck until dawn, and the harbour stayed closed to all traffic on Tuesday, the harbour master said.",
  ];
  writeFileSync(
    join(saved, "Ferry sinks off Tarvik.html"),
    `<!doctype html><html lang="en"><head><title>Ferry sinks off Tarvik</title><link rel="canonical" href="${address}"></head><body><article><h1>Ferry sinks off Tarvik</h1><p>${first}</p><p>${second}</p></article></body></html>`,
  );
  writeFileSync(join(beside, "saved_resource.html"), "<html><body><div></div></body></html>");
  writeFileSync(
    join(saved, "older_files", "a.txt"),
    `Ferry found\n\nThe ferry Aurelia was found off Tarvik. ${first}`,
  );
  const feed = file(
    "sums.xml",
    `<rss version="2.0"><channel><title>Courier</title><item><title>Ferry sinks off Tarvik</title><link>${address}?utm_source=rss</link><description>Nine people were killed when a ferry sank.</description></item></channel></rss>`,
  );
  const run = variorum(["read", saved, feed, "--quiet", "--json", "saved.json"]);
  assert.deepEqual([run.status, run.stderr], [0, ""]);
  const inputs = storyAt("saved.json").reports.map(({ input }) => input);
  assert.deepEqual(inputs.map((input) => input.slice(saved.length + 1)).sort(), [
    "Ferry sinks off Tarvik.html",
    "older_files/a.txt",
  ]);
});
