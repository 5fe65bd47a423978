// Measures the reader on public data: npm run eval -- [TASK…] --data DIR [--stories DIR] [--json FILE] [--floors] [--pin [--reason TEXT]]
// DIR is laid out like ../shared/bench; a task whose folder is absent is skipped, with a line that says so.
import { existsSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { corpusOf } from "./corpus.ts";
import { writeErrors } from "./errors.ts";
import { type Floors, pin, readFloors, type Scores, standing, sunk, writeFloors } from "./floors.ts";
import { TASKS, type Task } from "./tasks.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/bench" },
    stories: { type: "string", default: "../shared/eval" },
    json: { type: "string" },
    floors: { type: "boolean", default: false },
    pin: { type: "boolean", default: false },
    reason: { type: "string" },
  },
});

function print(task: Task, scores: Scores): void {
  process.stdout.write(`\n${task.name}: ${task.what}\n`);
  for (const [metric, score] of Object.entries(scores)) {
    const reference = Object.entries(task.references ?? {}).find(([name]) => metric.includes(name))?.[1];
    process.stdout.write(
      `  ${metric.padEnd(64)} ${score.toFixed(1).padStart(8)}${reference ? `   (${reference})` : ""}\n`,
    );
  }
}

const unknown = positionals.filter((name) => !TASKS.some((task) => task.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `no task ${unknown.join(", ")}; there are: ${TASKS.map((task) => task.name).join(" ")}\n`,
  );
  process.exit(2);
}
const results: Record<string, Scores> = {};
const failures: string[] = [];
/** Tasks whose floors were held against their scores, and those that have floors and could not be. */
const [held, left]: [string[], string[]] = [[], []];
let floors: Floors = readFloors();
for (const task of TASKS) {
  const pinned = floors[task.name];
  if (positionals.length > 0 ? !positionals.includes(task.name) : values.floors && !pinned) continue;
  const folder = resolve(task.data === "stories" ? values.stories : values.data);
  const there = task.needs.filter((need) => existsSync(join(folder, need)));
  if (there.length === 0) {
    process.stdout.write(`\n${task.name}: skipped, ${folder} has no ${task.needs.join(", ")}\n`);
    if (pinned) left.push(task.name);
    continue;
  }
  const scores = await task.run(folder);
  results[task.name] = scores;
  print(task, scores);
  const errors = writeErrors(join(import.meta.dirname, "errors"), task.name);
  if (errors !== null) process.stdout.write(`  what went wrong: ${relative(process.cwd(), errors)}\n`);
  const corpus = corpusOf(folder, there);
  if (values.pin) floors = pin(floors, task.name, corpus, scores, values.reason ?? null);
  else if (values.floors && pinned && pinned.corpus !== corpus) {
    process.stdout.write("  other data than the floors were pinned on: not held against them\n");
    left.push(task.name);
  } else if (values.floors && pinned) {
    held.push(task.name);
    failures.push(...sunk(task.name, pinned, scores));
  }
}
if (values.pin) writeFloors(floors);
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
for (const failure of failures) process.stderr.write(`below its floor: ${failure}\n`);
if (values.floors && failures.length === 0) process.stdout.write(`\n${standing(held, left)}\n`);
process.exit(failures.length > 0 ? 1 : 0);
