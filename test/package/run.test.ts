import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { passingFolder } from "../fixtures/folder.ts";

const root = join(import.meta.dirname, "..", "..");
const program = join(passingFolder(), "flags.mjs");
writeFileSync(program, `console.log(process.execArgv.join(" "));`);

/** The flags under which `scripts/run.mjs` runs a program, on a machine with this processor. */
function flagsOn(processor: string, env: object = {}): readonly string[] {
  const other = `data:text/javascript,Object.defineProperty(process,"arch",{value:"${processor}"})`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", other, join(root, "scripts", "run.mjs"), relative(root, program)],
    { encoding: "utf8", env: { ...process.env, VARIORUM_NARROW: "", ...env } },
  );
  assert.equal(status, 0, stderr);
  return stdout.trim().split(" ");
}

const WIDE = "--experimental-wasm-revectorize";

const onOther = process.arch !== "x64" && "Node is built for another processor here";

test("V8's experiment is left out where Node does not know it, and where somebody does without", {
  skip: onOther,
}, () => {
  const common = flagsOn("arm64");
  assert.ok(common.length > 0 && !common.includes(WIDE));
  assert.deepEqual(flagsOn("x64", { VARIORUM_NARROW: "1" }), common);
  assert.deepEqual(flagsOn("x64"), [...common, WIDE]);
});
