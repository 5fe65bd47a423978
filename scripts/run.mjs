// Runs a TypeScript file of the project under the project's own Node, whatever the machine's is.
//   node scripts/run.mjs FILE.ts [ARGS…]
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinned = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const node = existsSync(pinned) ? pinned : process.execPath;
const [file, ...args] = process.argv.slice(2);
// npm runs scripts from the project's folder; paths that a user gives are relative to where they stand.
const cwd = process.env.INIT_CWD ?? process.cwd();
// What was compiled once (types stripped, code cached) is not compiled again: a third of the start-up time.
const env = { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "variorum"), ...process.env };
// A thread that allocates gets a heap of its own from glibc, and what it gives back there stays with the process: with two
// heaps for all threads a stream of reports takes 90 MB less, and as long.
env.MALLOC_ARENA_MAX ??= "2";
// Left to itself, glibc takes ever larger pieces from those heaps once one was given back, and they grow with each day of a
// stream. Pieces of 256 KB and more come from the system and go back to it, as does a heap's end of more than 4 MB.
env.MALLOC_MMAP_THRESHOLD_ ??= "262144";
env.MALLOC_TRIM_THRESHOLD_ ??= "4194304";
// Most of what reading makes is thrown away at once: with room for more of it V8 takes twice the memory and no less time.
const flags = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=16"];
// What does live long is little: let alone, V8 waits with its large collections until there is four times as much, which in
// a stream of reports is a third more memory for a thirtieth of the work. A flag of its own, so only where it is known.
if (node === pinned) flags.push("--heap-growing-percent=100");
// A thread has 1,100 patterns and comes to nearly all of them again: compiling each for V8's interpreter first, as it does
// by itself, takes longer than compiling it for the processor.
if (node === pinned) flags.push("--no-regexp-tier-up");
// What a function is called with is noted from its first call, not its eighth: reading and telling call few functions seldom,
// and their compilers can begin sooner. Three hundredths of the work of a stream's first 1,100 reports.
if (node === pinned) flags.push("--no-lazy-feedback-allocation");
// The loops of the nets by 256 bits at a time instead of 128: a sixth of the time of reading. An experiment of V8's, so only
// under the Node that is pinned, under which the tests hold the bits to plain JavaScript's, and on x64: built for another
// processor, Node does not know the flag and does not start. VARIORUM_NARROW=1 does without.
if (node === pinned && process.arch === "x64" && !process.env.VARIORUM_NARROW)
  flags.push("--experimental-wasm-revectorize");
const child = spawn(node, [...flags, join(root, file), ...args], {
  stdio: "inherit",
  cwd,
  env,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
