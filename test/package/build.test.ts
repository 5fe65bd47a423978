import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
after(() => rmSync(dist, { recursive: true, force: true }));

test("the published build reads the example, page and all, as the checkout does", () => {
  const built = run([join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"]);
  assert.equal(built.status, 0, built.stdout);
  const args = ["read", "examples/volos", "--html", "-"];
  const published = run([join(dist, "cli", "main.js"), ...args]);
  assert.equal(published.status, 0, published.stderr);
  assert.match(published.stdout, /<script type="module">/);
  const story = (main: string) => run([main, "read", "examples/volos", "--json", "-"]).stdout;
  assert.equal(story(join(dist, "cli", "main.js")), story(join(root, "src", "cli", "main.ts")));
  assert.match(readFileSync(join(dist, "index.d.ts"), "utf8"), /readStory/);
});
