import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { MODULES, pageProgram } from "./program.ts";

const folder = join(import.meta.dirname, "client");

test("the modules of the page's program export functions, under names of their own, and hold nothing else", () => {
  const all = MODULES.flatMap((module) => Object.entries(module));
  for (const [name, exported] of all)
    assert.match(String(exported), new RegExp(`^function ${name}\\s*\\(`), name);
  assert.equal(new Set(all.map(([name]) => name)).size, all.length);
  const files = globSync("*.ts", { cwd: folder });
  assert.equal(files.length, MODULES.length);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    const tops = text.match(/^(?!import |export function |export interface |\/\/\/|[ })\]/*]|$).*/gm) ?? [];
    assert.deepEqual(tops, [], file);
  }
});

test("the page's program is whole: it is parsed, and its functions stand in it", () => {
  const program = pageProgram();
  assert.doesNotThrow(() => new Function(program));
  assert.doesNotMatch(program, /^import |^export |<\/script/m);
  assert.match(program, /\nstart\(\);\n\}\)\(\);$/);
});
