// Completes package-lock.json with the optional packages of other platforms: `npm run lock`, after every `npm install`.
// npm leaves them out where the registry at hand holds only one platform's, and `npm ci` then refuses the lock file
// everywhere. They need no download address: npm fetches by name and version, and only on the platform that wants one.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
  "wasm32",
];

/** "…-linux-arm64-musl" → the system, processor and C library that the package is for. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os =
    SYSTEMS.find((system) => words.includes(system)) ?? (words.includes("windows") ? "win32" : undefined);
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const libc = words.includes("musl") ? ["musl"] : words.some((word) => /^gnu/.test(word)) ? ["glibc"] : null;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc }) };
}

const added = {};
for (const [at, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const version = range.replace(/^[~^]/, ""); // the least version that the range allows
    const place = `node_modules/${name}`;
    if (lock.packages[place] || lock.packages[`${at}/${place}`] || !/^\d/.test(version)) continue;
    added[place] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
  }
const packages = { ...lock.packages, ...added };
const names = Object.keys(packages).sort();
lock.packages = Object.fromEntries(names.map((name) => [name, packages[name]]));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${Object.keys(added).length} packages of other platforms added\n`);
