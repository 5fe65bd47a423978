// Installs what the project needs where it is missing or older than the lock file, so that `npm start` and
// `npm test` are each the only command on a fresh clone. Plain JavaScript: it runs before anything is installed,
// under whatever Node (18 or newer) the machine has; the project itself runs under the Node pinned in package.json.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, "package-lock.json");
const installed = join(root, "node_modules", ".package-lock.json"); // npm writes it last

const packagesOf = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/**
 * Whether all that the lock file names is there by npm's own record; what is optional may be for other machines. Times of
 * files say nothing of it: any `npm install` renews the record, and a checkout may bring back an old lock file.
 */
const upToDate = () => {
  if (!existsSync(installed)) return false;
  const have = packagesOf(installed);
  return Object.entries(packagesOf(lock)).every(
    ([name, { version, optional, devOptional }]) =>
      name === "" || (name in have ? have[name].version === version : optional || devOptional),
  );
};

if (!upToDate()) {
  process.stderr.write("variorum: installing what the project needs (once)\n");
  // Nothing but the program's own output may reach standard output, so npm's goes to standard error.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write("variorum: npm ci failed; see above\n");
    process.exit(status ?? 1);
  }
}
