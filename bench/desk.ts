// How soon the desk can be used, with 10,000 reports in its archive: npm run bench-desk -- [--data DIR] [--reports N]
// [--rounds N] [--store FILE] (bench/README.md says what it prints). Needs Chromium; CHROMIUM names another.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { filled } from "./desk/fill.ts";
import { scrolled } from "./desk/scrolled.ts";
import { startDesk } from "./desk/server.ts";
import { type Usable, usable } from "./desk/usable.ts";
import { median } from "./measure.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/bench" },
    reports: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    /** Kept, and used again where it is there. */
    store: { type: "string" },
  },
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "variorum-bench-desk-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const file = values.store ?? join(folder, "archive.sqlite");
const { small, huge } = filled(file, values.data, Number(values.reports));
print(
  `${cpus()[0]?.model ?? "?"}, ${availableParallelism()} threads at once, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
print(`small story: ${small.words}; huge story: ${huge.words}`);

const PAGES = [
  ["stories, the first page", "/stories"],
  ["stories that hold a word of all reports", "/stories?q=w1"],
  ["small story, brief", `/stories/${small.id}`],
  ["huge story, brief", `/stories/${huge.id}`],
  ["huge story, claims", `/stories/${huge.id}/claims`],
  ["huge story, contested", `/stories/${huge.id}/contested`],
  ["huge story, who says what", `/stories/${huge.id}/voices`],
  ["huge story, figures", `/stories/${huge.id}/figures`],
  ["huge story, timeline", `/stories/${huge.id}/timeline`],
  ["huge story, map", `/stories/${huge.id}/map`],
  ["huge story, lineage", `/stories/${huge.id}/lineage`],
] as const;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
print(`${"milliseconds to usable".padEnd(42)} first (range)       again   work: server, page`);
for (const [what, path] of PAGES) {
  const first: Usable[] = [];
  const again: Usable[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const desk = await startDesk(file);
    const work = () => desk.work() ?? Number.NaN;
    first.push(await usable(browser, desk.origin + path, work));
    again.push(await usable(browser, desk.origin + path, work));
    await desk.stop();
  }
  const clocks = first.map(({ clock }) => clock);
  print(
    [
      what.padEnd(42),
      whole(median(clocks)).padStart(5),
      `(${whole(Math.min(...clocks))}–${whole(Math.max(...clocks))})`.padEnd(14),
      whole(median(again.map(({ clock }) => clock))).padStart(5),
      whole(median(first.map(({ server }) => server))).padStart(10),
      whole(median(first.map(({ page }) => page))).padStart(6),
    ].join(" "),
  );
}

const LISTS = [
  ["stories", "/stories", ".row:not(:empty)"],
  ["huge story, claims", `/stories/${huge.id}/claims`, "tbody tr:not(.gap)"],
] as const;
const desk = await startDesk(file);
print(`${"scrolling, milliseconds of work".padEnd(42)} frame  longest  over 16.7  rows there`);
for (const [what, path, row] of LISTS) {
  const { frame, longest, over, there } = await scrolled(browser, desk.origin + path, row);
  print(
    [
      what.padEnd(42),
      frame.toFixed(1).padStart(5),
      longest.toFixed(1).padStart(8),
      String(over).padStart(10),
      `${whole(100 * there)} %`.padStart(11),
    ].join(" "),
  );
}
await desk.stop();
await browser.close();

function whole(milliseconds: number): string {
  return milliseconds.toFixed(0);
}
