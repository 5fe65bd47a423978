import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Story } from "../../src/model/story.ts";
import { openStore } from "../../src/store/sqlite/open.ts";
import { passingFolder } from "../fixtures/folder.ts";
import { type Handler, serve } from "../fixtures/server.ts";

const main = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");

/** Runs beside this process, which serves the pages. */
function variorum(
  args: readonly string[],
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, ...args]);
  let [stdout, stderr] = ["", ""];
  child.stderr.on("data", (words: Buffer) => {
    stderr += words;
  });
  child.stdout.on("data", (words: Buffer) => {
    stdout += words;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stdout, stderr })));
}

const say =
  (type: string, body: string): Handler =>
  (_, response) => {
    response.writeHead(200, { "content-type": type }).end(body);
  };
const BRIDGE = "The old bridge in Lund fell on Monday, and the mayor said that nobody was hurt.";
const FERRY =
  "A ferry will carry people across the river in Lund until there is a new bridge, the mayor said on Tuesday.";

test("addresses are read, private ones only if allowed, and what they lead to only if asked", async (t) => {
  const folder = passingFolder();
  const pages: Record<string, Handler> = {
    "/a.txt": say("text/plain", BRIDGE),
    "/b.txt": say("text/plain", FERRY),
  };
  const { origin, asked } = await serve(t, pages);
  pages["/feed"] = say(
    "application/rss+xml",
    `<rss version="2.0"><channel><title>Lund Post</title><item><title>Ferry</title><link>${origin}/b.txt</link><description>A ferry will carry people.</description></item></channel></rss>`,
  );
  const out = join(folder, "s.json");
  const closed = await variorum(["read", `${origin}/a.txt`]);
  assert.equal(closed.status, 1);
  assert.match(
    closed.stderr,
    /fetch\/failed: \S+\/a\.txt: 127\.0\.0\.1 is this machine .*; --allow-private fetches it/,
  );
  assert.deepEqual(asked, []);

  const run = (...more: string[]) =>
    variorum([
      "read",
      `${origin}/a.txt`,
      `${origin}/feed`,
      "--allow-private",
      "--quiet",
      "--json",
      out,
      ...more,
    ]);
  const inputs = (): string[] =>
    (JSON.parse(readFileSync(out, "utf8")) as Story).reports.map(({ input }) => input);
  const alone = await run();
  assert.equal(alone.status, 0, alone.stderr);
  assert.match(alone.stderr, /1 feed or whole article named and not fetched/);
  assert.deepEqual(inputs(), [`${origin}/a.txt`, `${origin}/feed#${origin}/b.txt`]);

  await run("--follow");
  assert.deepEqual(inputs(), [`${origin}/a.txt`, `${origin}/b.txt`]);
});

test("a feed that is added brings the pages of its entries, if they are to be followed", async (t) => {
  const folder = passingFolder();
  const archive = join(folder, "lund.sqlite");
  const pages: Record<string, Handler> = { "/b.txt": say("text/plain", FERRY) };
  const { origin } = await serve(t, pages);
  const entry = `<item><title>Ferry</title><link>${origin}/b.txt</link><description>A ferry will carry people.</description></item>`;
  const feed = `<rss version="2.0"><channel><title>Lund Post</title>${entry}</channel></rss>`;
  pages["/feed"] = say("application/rss+xml", feed);
  const add = (input: string, ...more: string[]) =>
    variorum(["add", input, "--allow-private", "--store", archive, ...more]);
  const texts = (): string[] => {
    const store = openStore(archive, { readOnly: true });
    const current = store.articles.current({ limit: 9 }).map(({ report }) => store.articles.report(report)!);
    store.close();
    return current.map(({ text }) => text);
  };
  // A feed that was saved holds the summary; its page is the later text of the same article.
  const saved = join(folder, "saved.xml");
  writeFileSync(saved, feed);
  const summary = await add(saved);
  assert.deepEqual([summary.status, texts()], [0, ["Ferry\n\nA ferry will carry people."]]);
  assert.match(summary.stderr, /1 feed or whole article named and not fetched; see --follow/);
  assert.deepEqual([(await add(`${origin}/feed`, "--follow")).status, texts()], [0, [FERRY]]);
  assert.deepEqual([(await add(saved, "--follow")).status, texts()], [0, [FERRY]]);
  const again = await add(saved);
  assert.deepEqual([again.status, again.stderr, texts()], [0, "", [FERRY]]);
  assert.match(again.stdout, /^0 new, 0 revised, 1 known before; 0 stories changed/);
});
