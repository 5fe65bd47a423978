// Runs the tests: all of them, or those whose path holds one of the words given.
//   npm test            npm test -- attributions figures
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
const files = globSync("{src,test,eval,train,scripts}/**/*.test.ts", { cwd: root })
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();
if (files.length === 0) {
  process.stderr.write(`no test file matches ${words.join(" ")}\n`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [...process.execArgv, "--test", ...files], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
