import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { passingFolder } from "../fixtures/folder.ts";

const SETUP = join(import.meta.dirname, "..", "..", "scripts", "setup.mjs");

/** A checkout whose npm only leaves a note that it was called. */
function checkout() {
  const folder = passingFolder();
  const at = (...path: readonly string[]): string => join(folder, ...path);
  for (const path of ["scripts", "bin", "node_modules"]) mkdirSync(at(path));
  copyFileSync(SETUP, at("scripts", "setup.mjs"));
  writeFileSync(at("bin", "npm"), `#!/bin/sh\necho "$1" > called\n`, { mode: 0o755 });
  const write = (path: readonly string[], packages: object): void =>
    writeFileSync(at(...path), JSON.stringify({ packages }));
  return {
    lock: (packages: object) => write(["package-lock.json"], { "": { version: "1.0.0" }, ...packages }),
    installed: (packages: object) => write(["node_modules", ".package-lock.json"], packages),
    /** The lock file is older by the clock than what was installed. */
    aged: () => utimesSync(at("package-lock.json"), 1, 1),
    installs(): boolean {
      rmSync(at("called"), { force: true });
      const env = { ...process.env, PATH: `${at("bin")}:${process.env.PATH}` };
      const { status, stderr } = spawnSync(process.execPath, [at("scripts", "setup.mjs")], { env });
      assert.equal(status, 0, String(stderr));
      return existsSync(at("called"));
    },
  };
}

const TREE = { "node_modules/tree": { version: "1.2.0" } };
const OF_OTHERS = { "node_modules/tree-sunos": { version: "1.2.0", optional: true } };

test("set-up installs where nothing is, and nothing where all is there", {
  skip: process.platform === "win32",
}, () => {
  const { lock, installed, installs } = checkout();
  lock({ ...TREE, ...OF_OTHERS });
  assert.ok(installs());
  installed(TREE);
  assert.ok(!installs(), "what is optional may be for other machines");
});

test("set-up installs what a pull changed, whatever the times of the files say", {
  skip: process.platform === "win32",
}, () => {
  const { lock, installed, aged, installs } = checkout();
  installed(TREE);
  for (const changed of [
    { "node_modules/tree": { version: "1.3.0" } },
    { ...TREE, "node_modules/leaf": { version: "1.0.0" } },
  ]) {
    lock(changed);
    aged();
    assert.ok(installs());
  }
});
