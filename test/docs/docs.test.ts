import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { withRoutes } from "../../scripts/docs/routes.ts";
import { storyJsonSchema } from "../../src/export/storyfile/schema.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const pages = globSync("{*.md,docs/**/*.md,data/**/*.md,eval/**/*.md,bench/**/*.md}", { cwd: root });

test("every link between pages resolves", () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => join(dirname(page), target ?? ""))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

test("every page that is packed leads to what is packed with it", () => {
  const { files } = JSON.parse(read("package.json")) as { files: string[] };
  const isPacked = (path: string) => files.some((file) => path === file || path.startsWith(`${file}/`));
  const lost = pages.filter(isPacked).flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => join(dirname(page), target ?? ""))
      .filter((target) => !isPacked(target))
      .map((target) => `${page} → ${target}`),
  );
  assert.deepEqual(lost, []);
});

test("every diagnostic that the code can give is documented, and no other", () => {
  const sources = globSync("src/**/*.ts", { cwd: root }).filter((path) => !path.endsWith(".test.ts"));
  const given = new Set(
    sources.flatMap((path) =>
      [...read(path).matchAll(/"((?:ingest|fetch|annotate|link|cluster|reconcile|brief)\/[a-z0-9-]+)"/g)].map(
        ([, code]) => code,
      ),
    ),
  );
  const documented = new Set(
    [...read("docs/reference/diagnostics.md").matchAll(/^\|?\s*`([a-z]+\/[a-z0-9-]+)`/gm)].map(
      ([, code]) => code,
    ),
  );
  const isDiagnostic = (code: string | undefined): boolean =>
    documented.has(code) ||
    sources.some((path) => new RegExp(`code: "${code}"|lost\\("${code}"`).test(read(path)));
  assert.deepEqual(
    [...given].filter((code) => isDiagnostic(code) && !documented.has(code)),
    [],
  );
  assert.deepEqual(
    [...documented].filter((code) => !given.has(code)),
    [],
  );
});

test("every command and option of the command line has its place in the reference", () => {
  const reference = read("docs/reference/cli.md");
  const main = globSync("src/cli/**/*.ts", { cwd: root }).map(read).join("\n");
  const headings = reference.match(/^##.*$/gm)!.join("\n");
  const commands = [...main.matchAll(/\.command\(\s*"(\w+)"\)/g)].map(([, name]) => `\`variorum ${name}`);
  const options = [...main.matchAll(/\.(?:requiredO|o)ption\(\s*"(--[\w-]+)/g)].map(([, name]) => name!);
  assert.ok(commands.length >= 4);
  for (const wanted of commands) assert.ok(headings.includes(wanted), `${wanted} has no heading`);
  for (const wanted of options)
    assert.match(reference, new RegExp(`[\` ]${wanted}\\b`), `${wanted} is not in docs/reference/cli.md`);
  const known = new Set([...options, "--help", "--version"]);
  for (const [, told] of reference.matchAll(/`(--[a-z-]+)/g))
    assert.ok(known.has(told!), `there is no ${told}`);
});

test("every script that a page names is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  for (const page of pages)
    for (const [, name] of read(page).matchAll(/npm run (?:--silent )?([a-z-]+)/g))
      assert.ok(name! in scripts, `${page}: npm run ${name}`);
});

test("the published JSON Schema is the one that the code checks", () => {
  assert.deepEqual(
    JSON.parse(read("docs/reference/story.schema.json")),
    JSON.parse(JSON.stringify(storyJsonSchema())),
  );
});

test("the routes that the reference lists are those of the desk", () => {
  const page = read("docs/reference/api.md");
  assert.equal(page, withRoutes(page), "npm run docs writes them");
});

test("every file of data/ has its source and licence told", () => {
  const told = read("data/README.md");
  const files = execFileSync("git", ["ls-files", "data"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  const untold = files.filter(
    (path) =>
      !path.endsWith(".md") &&
      !told.includes(path.replace("data/", "")) &&
      !told.includes(`${dirname(path.replace("data/", ""))}/*`),
  );
  assert.deepEqual(untold, []);
});

test("no file is larger than 20 MB, and data/ stays under 60 MB", () => {
  const sizes = globSync("data/**/*", { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).length);
  assert.ok(Math.max(...sizes) < 20e6);
  assert.ok(sizes.reduce((a, b) => a + b, 0) < 60e6);
});
