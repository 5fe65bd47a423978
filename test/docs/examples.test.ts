import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { writeStory } from "../../src/export/storyfile/write.ts";
import { readStory } from "../../src/pipeline/read.ts";
import { watchDraftSchema } from "../../src/server/api/watches.ts";
import { archivePath } from "../../src/store/place.ts";
import { openStore } from "../../src/store/sqlite/open.ts";
import type { Store } from "../../src/store/store.ts";
import { passingFolder } from "../fixtures/folder.ts";
import { serve } from "../fixtures/server.ts";

// Every command and snippet of the pages for users is run as it stands, in a folder that has the files of which they
// speak; ids and addresses, which nobody can have as they are printed, are put in for those that they stand for.

const root = join(import.meta.dirname, "..", "..");
const folder = passingFolder();
const environment = { ...process.env, XDG_DATA_HOME: join(folder, "data"), USER: "ada" };

const FERRY = [
  "Ferry sinks off Tarvik\n\nThe ferry Aurelia sank off Tarvik on Monday. The Interior Ministry said on Tuesday that nine people were killed when the ferry Aurelia sank. Captain Juhan Lepp had left Tarvik in a storm.",
  "Nine dead as ferry goes down\n\nNine people were killed when the ferry Aurelia sank off Tarvik on Monday, the Interior Ministry said. Juhan Lepp, the captain, had sailed in a storm.",
  "Toll of Tarvik ferry rises\n\nThe Interior Ministry said on Thursday that 14 people were killed when the ferry Aurelia sank off Tarvik. Captain Juhan Lepp is among the dead.",
] as const;
const TRAMS = [
  "Belmora closes its tram depot\n\nThe council of Belmora voted to close the old tram depot by the river, Mayor Ines Quell said after a debate of six hours. Unions called a strike of tram drivers.",
  "Tram drivers of Belmora to strike\n\nUnions called a strike of tram drivers in Belmora after the council voted to close the old depot by the river. Mayor Ines Quell said the depot would be sold.",
] as const;

const MORE = [
  "Divers searched the wreck until dawn, and the harbour of Tarvik stayed closed to all traffic on Tuesday, the port office said in a statement to the press.",
  "The ship was built in 1998 and had passed its last inspection in the spring; forty people were on board when she left, by the count of the company that runs the line.",
]
  .map((words) => `<p>${words}</p>`)
  .join("");

const page = (text: string): string => {
  const [title, body] = text.split("\n\n");
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${body}</p>${MORE}</article></body></html>`;
};
const feed = `<rss version="2.0"><channel><title>Tarvik Courier</title><item><title>Ferry</title><description>${FERRY[2]}</description></item></channel></rss>`;
const record = (text: string, at: number): string =>
  JSON.stringify({ id: String(at), outlet: `Belmora Post ${at}`, published: "2031-03-12", text });

const mail = (text: string): string => {
  const [title, body] = text.split("\n\n");
  return `From: Tarvik Port Office <press@port.example>\nSubject: ${title}\nDate: Wed, 12 Mar 2031 09:00:00 +0100\n\n${body}\n\n`;
};

for (const name of ["monday", "tuesday"]) mkdirSync(join(folder, name));
for (const [name, words] of Object.entries({
  ...{ "a.txt": FERRY[0], "b.txt": FERRY[1], "c.txt": FERRY[2], "b.html": page(FERRY[1]), "feed.xml": feed },
  ...{
    "bridge.html": page(FERRY[0]),
    "ferry.html": page(FERRY[1]),
    "wire.jsonl": TRAMS.map(record).join("\n"),
  },
  ...{
    "release.eml": mail(FERRY[0]),
    "inbox.mbox": FERRY.slice(1)
      .map((text) => `From press@port.example Wed Mar 12 09:00:00 2031\n${mail(text)}`)
      .join(""),
  },
  ...{ "monday/1.txt": FERRY[0], "monday/2.txt": FERRY[1], "tuesday/1.txt": FERRY[2] },
}))
  writeFileSync(join(folder, name), words);

/** The blocks of a page that are fenced as this language. */
const blocks = (path: string, language: string): string[] =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, given]) => given === language)
    .map(([, , words]) => words!);

/** The commands of a page's blocks, without the remarks behind them. */
const commands = (path: string): string[] =>
  blocks(path, "")
    .flatMap((block) => block.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line.startsWith("npm "));

/** Runs a command of a page by what npm would start for it; the shell reads its quotes and stars. */
async function run(command: string): Promise<string> {
  const script = { "npm run --silent variorum --": "src/cli/main.ts", "npm start --": "scripts/start.ts" };
  const [typed, file] = Object.entries(script).find(([typed]) => command.startsWith(typed)) ?? [];
  assert.ok(typed !== undefined, `how to run ${command}?`);
  const started = `exec "${process.execPath}" --disable-warning=ExperimentalWarning "${join(root, file!)}"${command.slice(typed.length)}`;
  const child = spawn("sh", ["-c", started], { cwd: folder, env: environment });
  let [out, err] = ["", ""];
  child.stdout.on("data", (words) => {
    out += words;
    if (/Ctrl-C stops it/.test(out)) child.kill("SIGINT");
  });
  child.stderr.on("data", (words) => (err += words));
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(status, 0, `${command}\n${out}${err}`);
  return out;
}

function inArchive<T>(ask: (store: Store) => T): T {
  const store = openStore(archivePath(environment, process.platform), { readOnly: true });
  try {
    return ask(store);
  } finally {
    store.close();
  }
}

/** What an id that is printed on a page stands for in this archive, at this moment. */
const standsFor = (id: string): string =>
  inArchive(({ stories, judgements }) => {
    const listed = stories.list({ limit: 9 });
    const titled = (words: RegExp) => listed.find(({ title }) => words.test(title ?? ""))!.id;
    const of = (story: string) => stories.members(story).map(({ report }) => report);
    if (id === "s4k") return titled(/ferry/i);
    if (id === "s9x") return titled(/tram/i);
    if (id === "j7m") return judgements.all().at(-1)!.id;
    const reports = listed.flatMap(({ id: story }) => of(story)).toSorted();
    return reports[id === "r1b2c3d4e" ? 0 : 1]!;
  });

const withIds = (command: string): string =>
  command.replace(/ (?:s4k|s9x|j7m|r[1-9]\w{7})(?= |$)/g, (id) => ` ${standsFor(id.trim())}`);

test("what the README and the ways in say is typed as it stands", async () => {
  const typed = [...commands("README.md"), ...commands("docs/how-to/ways-in.md")];
  assert.ok(typed.includes("npm start") && typed.length >= 5);
  for (const command of typed.filter((command) => command !== "npm start"))
    assert.match(await run(command.replace(" --open", "")), /Tarvik|The desk: http/);
});

test("what the README shows of the example story is what is printed", async () => {
  const printed = await run(
    `npm run --silent variorum -- read ${join(root, "examples", "volos")} --width 100 --no-color`,
  );
  const [shown] = blocks("README.md", "text");
  const lines = shown!.split("\n").filter((line) => line.trim() !== "…");
  assert.ok(lines.length > 20);
  const untrue = lines.filter((line) => !printed.split("\n").includes(line));
  assert.deepEqual(untrue, []);
});

test("an archive is kept, asked and corrected as its page says", async () => {
  const typed = commands("docs/how-to/archive.md");
  assert.ok(typed.length >= 10);
  for (const command of typed) {
    const said = await run(withIds(command));
    if (/ add /.test(command)) assert.match(said, /^[1-9]\d* new/);
    if (/ changes /.test(command)) assert.match(said, /9 → 14|NEW/);
  }
});

test("addresses are fetched as their page says, and its snippet runs", async (t) => {
  const { origin } = await serve(t, {
    "/bridge": (_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end(page(FERRY[0])),
    "/feed.xml": (_, answer) => answer.writeHead(200, { "content-type": "application/rss+xml" }).end(feed),
  });
  const here = (words: string): string => words.replaceAll("https://news.example", origin);
  for (const command of commands("docs/how-to/addresses.md"))
    assert.match(await run(`${here(command)} --allow-private`), /Tarvik/);
  const given = `const url = "${origin}/bridge", known = undefined, keep = (arrival) => console.log(arrival.report.text);\n`;
  const [snippet] = blocks("docs/how-to/addresses.md", "ts");
  // Only here is the server a private one.
  const said = await runSnippet(
    given + snippet!.replace("createFetcher({", "createFetcher({ allowPrivate: true,"),
  );
  assert.match(said, /Aurelia sank off Tarvik/);
});

async function runSnippet(snippet: string): Promise<string> {
  const file = join(folder, "snippet.ts");
  const library = pathToFileURL(join(root, "src", "index.ts")).href;
  writeFileSync(file, snippet.replace('from "variorum"', `from "${library}"`));
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file], { cwd: folder });
  let [out, err] = ["", ""];
  child.stdout.on("data", (words) => (out += words));
  child.stderr.on("data", (words) => (err += words));
  assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0, err);
  return out;
}

test("the program of the README runs", async () => {
  const [snippet] = blocks("README.md", "ts");
  assert.match(await runSnippet(snippet!), /^\d .*(?:Aurelia|people)/m);
});

test("a record and a watch are read as they are printed", async () => {
  const [printed] = blocks("docs/how-to/ways-in.md", "json");
  writeFileSync(
    join(folder, "printed.jsonl"),
    printed!.replace('"text": "…"', `"text": "${FERRY[0].split("\n\n")[1]}"`),
  );
  assert.match(await run("npm run --silent variorum -- read printed.jsonl"), /The Harbour Post/);
  const [watch] = blocks("docs/how-to/watch.md", "json");
  assert.equal(watchDraftSchema.parse(JSON.parse(watch!)).name, "the dead of the ferry");
});

test("the programs of the page for programs run", async () => {
  const snippets = blocks("docs/how-to/program.md", "ts");
  assert.equal(snippets.length, 4);
  const said = [];
  for (const snippet of snippets) said.push(await runSnippet(snippet));
  assert.match(said[0]!, /^\d .*(?:Aurelia|people)/m);
  assert.match(said[1]!, /^table\.json#7 /);
  assert.match(said[2]!, /^[1-9]\d* \[\]$/m);
  assert.match(said[3]!, /Tarvik|ferry/i);
  assert.match(said[3]!, /tram/i);
});

test("the story file opens in Python as its page says", async (t) => {
  if (spawnSync("python3", ["--version"]).status !== 0) return t.skip("no python3 here");
  const [program] = blocks("docs/reference/story-file.md", "python");
  const text = "The ferry 🚢 Aurelia sank off Tarvik on Monday, the Interior Ministry said.";
  const story = readStory([{ name: "a.txt", bytes: Buffer.from(text) }]);
  writeFileSync(join(folder, "story.json"), writeStory(story));
  const { stdout, stderr } = spawnSync("python3", ["-c", program!], { cwd: folder, encoding: "utf8" });
  assert.equal(stderr, "");
  assert.match(stdout, /^1 Interior Ministry \| The ferry 🚢 Aurelia sank off Tarvik on Monday/m);
});
