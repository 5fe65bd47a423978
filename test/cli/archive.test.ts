import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { passingFolder } from "../fixtures/folder.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = passingFolder();
const store = join(folder, "kept", "week.sqlite");

const at =
  (archive: string) =>
  (...args: string[]): { status: number | null; out: string; err: string } => {
    const main = join(root, "src", "cli", "main.ts");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", main, ...args, "--store", archive],
      { encoding: "utf8" },
    );
    return { status, out: stdout, err: stderr };
  };
const variorum = at(store);

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
  const nowhere = variorum("stories");
  assert.deepEqual([nowhere.status, existsSync(store)], [1, false]);
  assert.match(nowhere.err, /^variorum: .*week\.sqlite: no archive yet; variorum add FILE… makes one\n$/);
  const first = variorum("add", courier);
  assert.equal(first.status, 0, first.err);
  assert.match(first.out, /^1 new, 0 revised, 0 known before; 1 story changed/);
  const since = new Date().toISOString();
  assert.match(variorum("add", courier, nordlys).out, /^1 new, 0 revised, 1 known before; 1 story changed/);

  const [line, ...more] = variorum("stories").out.trim().split("\n");
  assert.deepEqual(more, []);
  const story = line!.split(/\s+/)[0]!;
  assert.match(line!, /^s[0-9a-v]{8} {2}updated \d{4}-\d\d-\d\dT\d\d:\d\dZ +2 reports /);

  assert.match(variorum("show", story.slice(0, 5)).out, /2 reports · 2 lines of reporting/);
  const changes = variorum("changes", story, "--since", since);
  assert.match(changes.out, /FIGURES[\s\S]*9 → 14/);
  assert.equal(JSON.parse(variorum("changes", story, "--since", since, "--json").out).story, story);
  assert.match(variorum("search", "Juhan", "Lepp").out, new RegExp(`CLAIMS\n ${story}`));
});

test("a person splits a report off, and takes it back", () => {
  const story = variorum("stories").out.split(/\s+/)[0]!;
  const listed = variorum("reports", story).out.trim().split("\n");
  assert.match(listed[1]!, /^r2 +r[0-9a-v]{8} {2}2031-03-13 {2}Nordlys Daily {2}Toll of Tarvik ferry rises$/);
  const report = listed[1]!.split(/\s+/)[1]!;
  const split = variorum("split", report, "--by", "Ada", "--note", "another ship");
  assert.equal(split.status, 0, split.err);
  assert.equal(variorum("stories").out.trim().split("\n").length, 2);
  const judgement = split.out.split(/\s+/)[0]!;
  assert.match(variorum("decisions").out, new RegExp(`^${judgement} .* Ada {2}split .* another ship`));
  assert.equal(variorum("undo", judgement.slice(0, 5), "--by", "Ada").status, 0);
  assert.equal(variorum("stories").out.trim().split("\n").length, 1);
  const emptied = split.out.trim().split(/\s+/)[6]!;
  const shown = variorum("show", emptied);
  assert.deepEqual([shown.status, shown.out], [1, ""]);
  assert.match(
    shown.err,
    new RegExp(`^variorum: ${emptied} is no more: all its reports were moved or taken back`),
  );
});

test("what was decided shows at once in the list and in what is searched", () => {
  const archive = join(folder, "decided.sqlite");
  const run = at(archive);
  run("add", courier, nordlys);
  const titles = () => run("stories").out.match(/(?<=reports? {2}).*$/gm);
  assert.deepEqual(titles(), ["Ferry sinks off Tarvik"]);
  const story = run("stories").out.split(/\s+/)[0]!;
  const [first] = run("reports", story).out.match(/\br[0-9a-v]{8}\b/g)!;
  const { status, out, err } = run("split", first!, first!);
  assert.equal(status, 0, err);
  assert.match(out, new RegExp(`  split  ${first} into s\\w+\n$`));
  assert.deepEqual(titles()?.toSorted(), ["Ferry sinks off Tarvik", "Toll of Tarvik ferry rises"]);
  assert.match(run("search", "storm").out, new RegExp(`^ ${/s\w+$/.exec(out.trim())![0]} `, "m"));
  assert.equal(run("undo", out.slice(0, 9)).status, 0);
  assert.deepEqual(titles(), ["Ferry sinks off Tarvik"]);
  assert.match(run("search", "storm").out, new RegExp(`^ ${story} `, "m"));
  assert.deepEqual(
    [run("undo", out.slice(0, 9), "--by", " ").status, run("undo", out.slice(0, 9), "--by", " ").err],
    [2, "variorum: --by: a name is needed\n"],
  );
});

test("two stories are kept apart, and the ledger says so in the words of the command", () => {
  const apart = join(folder, "apart.sqlite");
  const run = at(apart);
  const bridge = file("bridge.jsonl", {
    id: "bridge",
    outlet: "Lund Post",
    published: "2031-05-02",
    text: "Old bridge in Lund closed\n\nThe old bridge in Lund was closed on Friday for repairs, mayor Ida Sand said.",
  });
  run("add", courier, bridge);
  const ids = run("stories").out.match(/^s\w+/gm)!;
  assert.equal(ids.length, 2);
  const [one, other] = ids as [string, string];
  const { status, out, err } = run("apart", one, other, "--by", "Ada", "--note", "two events");
  assert.equal(status, 0, err);
  assert.match(out, new RegExp(`^j\\w+ {2}\\S+Z {2}Ada {2}apart {2}${one} ${other} {2}two events\n$`));
  assert.equal(run("decisions").out, out);
  assert.match(run("apart", one, one).err, /are one story$/m);
  assert.match(run("apart", one, "s000").err, /no story s000; variorum stories lists the ids$/m);
  assert.equal(run("undo", out.slice(0, 9)).status, 0);
});

test("feeds that a list names are watched, and their pages come in", async (t) => {
  const paragraphs = [
    "The council of Belmora voted on Tuesday to close the old tram depot by the river, Mayor Ines Quell said after a debate of six hours.",
    "Unions called a strike of drivers for the week after, and the opposition asked for a vote of its own before the end of the month.",
    "The depot was built in 1931 and holds 44 trams, of which nine still run; the rest will be sold, the transport office of Belmora said.",
  ];
  const article = `<html lang="en"><head><title>Tram depot closes</title></head><body><article><h1>Tram depot closes</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("")}</article></body></html>`;
  const server = createServer((request, answer) => {
    const base = `http://${request.headers.host}`;
    if (request.url === "/robots.txt") answer.writeHead(404).end();
    else if (request.url === "/feed")
      answer
        .writeHead(200, { "content-type": "application/rss+xml" })
        .end(
          `<rss version="2.0"><channel><title>Belmora Post</title><item><title>Tram depot closes</title><link>${base}/tram</link></item></channel></rss>`,
        );
    else answer.writeHead(200, { "content-type": "text/html" }).end(article);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const list = join(folder, "feeds.opml");
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline type="rss" xmlUrl="http://127.0.0.1:${port}/feed"/></body></opml>`,
  );
  // the server is of this process: the command must not block it
  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, [
      ...[
        "--disable-warning=ExperimentalWarning",
        join(root, "src", "cli", "main.ts"),
        "watch",
        list,
        "--once",
      ],
      ...["--store", store, ...args],
    ]);
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (out += chunk));
    const [status] = (await once(child, "exit")) as [number];
    return { status, out };
  };
  const refused = await run();
  assert.deepEqual([refused.status, /private/.test(refused.out)], [1, true]);
  const first = await run("--allow-private");
  assert.match(first.out, /1 new, 0 revised; 1 story changed\n {2}s\w+ {2}Tram depot closes\n/);
  assert.match((await run("--allow-private")).out, /0 new, 0 revised; 0 stories changed/);
});

test("a saved feed is no list of feeds, which is said once; an archive where none can be made is refused in a line", () => {
  const item = (n: number) =>
    `<item><title>Ferry ${n}</title><description>The ferry ${n} left.</description><link>https://a.example/${n}</link></item>`;
  const saved = join(folder, "saved.xml");
  writeFileSync(
    saved,
    `<rss version="2.0"><channel><title>Tarvik</title>${item(1)}${item(2)}</channel></rss>`,
  );
  const watched = variorum("watch", saved, "--once");
  assert.equal(watched.status, 1);
  assert.match(watched.err, /^variorum: .*saved\.xml holds reports.*\nvariorum: no feed: .*\n$/);
  const { status, err } = at(join(courier, "sub", "x.sqlite"))("add", courier);
  assert.equal(status, 1);
  assert.match(err, /^variorum: .*: its folder cannot be made: .*\n$/);
});

test("what cannot be an archive's file is said at once, and nothing is made", () => {
  const begun = readdirSync(folder).toSorted();
  for (const name of ["", " ", "-", ":memory:", "file:x.sqlite?mode=memory", "https://courier.example/x"])
    for (const command of [["stories"], ["add", courier]]) {
      const { status, err } = at(name)(...command);
      assert.deepEqual(
        [status, err],
        [2, `variorum: --store ${JSON.stringify(name)}: not the name of a file\n`],
      );
    }
  const said = (archive: string, words: RegExp) => {
    const { status, err } = at(archive)("add", courier);
    assert.equal(status, 1, err);
    assert.match(err, words);
  };
  said(folder, /^variorum: .*: a folder; --store takes a file\n$/);
  said(join(folder, "x".repeat(300)), /^variorum: .*: cannot be opened: the name is too long\n$/);
  said(
    join(courier, "x.sqlite"),
    /its folder cannot be made: .*courier\.jsonl: a file of that name is there\n$/,
  );
  if (process.platform === "linux") {
    said("/dev/null", /^variorum: \/dev\/null: a device; --store takes a file\n$/);
    // Node's own way of making folders below each other never ends there.
    said("/proc/none/below/x.sqlite", /folder cannot be made: \/proc\/none: nothing can be made there\n$/);
  }
  assert.deepEqual(readdirSync(folder).toSorted(), begun);
});

test("an archive that may only be read is read, whatever is asked of it; nothing is written beside it", (t) => {
  const shelf = join(folder, "shelf");
  mkdirSync(shelf);
  const shelved = join(shelf, "week.sqlite");
  copyFileSync(store, shelved);
  chmodSync(folder, 0o755);
  chmodSync(shelved, 0o444);
  chmodSync(shelf, 0o555);
  // Whoever may do everything may write everywhere: then somebody else asks.
  const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const ask = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        join(root, "src", "cli", "main.ts"),
        ...args,
        "--store",
        shelved,
      ],
      { encoding: "utf8", ...somebody },
    );
  const listed = ask("stories");
  if (listed.error !== undefined || /EACCES/.test(listed.stderr))
    return t.skip("nobody else may run the program");
  assert.deepEqual([listed.status, listed.stderr], [0, ""]);
  const story = listed.stdout.split(/\s+/)[0]!;
  for (const question of [["show", story], ["reports", story], ["search", "ferry"], ["decisions"]]) {
    const { status, stdout, stderr } = ask(...question);
    assert.deepEqual([status, stderr, stdout.length > 0], [0, "", true], question.join(" "));
  }
  const added = ask("add", courier);
  assert.deepEqual([added.status, added.stderr], [1, `variorum: ${shelved}: it may only be read\n`]);
  assert.deepEqual(readdirSync(shelf), ["week.sqlite"]);
});

test("what is not there, or no archive, is named in one line", () => {
  const none = variorum("show", "s00000000");
  assert.deepEqual(
    [none.status, none.err],
    [1, "variorum: no story s00000000; variorum stories lists the ids\n"],
  );
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
