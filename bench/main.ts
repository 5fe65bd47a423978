// Speed and memory: npm run bench -- [--data DIR] [--rounds N]. Prints the input's size, the machine, and each layer's share.
// The input is every story below DIR/events (JSON lines), or the example story where that folder is absent.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { recogniseAttributions } from "../src/annotate/attributions/recognise.ts";
import { markBlocks } from "../src/annotate/blocks/mark.ts";
import { recogniseFigures } from "../src/annotate/figures/recognise.ts";
import { recogniseNames } from "../src/annotate/names/recognise.ts";
import { readSyntax } from "../src/annotate/syntax/read.ts";
import { recogniseTimes } from "../src/annotate/times/recognise.ts";
import { ingest } from "../src/ingest/ingest.ts";
import type { RawInput } from "../src/ingest/input.ts";
import type { Report } from "../src/model/report.ts";
import { tellStory } from "../src/pipeline/tell.ts";

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/bench" }, rounds: { type: "string", default: "3" } },
});

function inputs(): RawInput[] {
  const events = join(values.data, "events");
  const folder = existsSync(events) ? events : join(import.meta.dirname, "..", "examples", "volos");
  return readdirSync(folder).map((name) => ({ name: join(folder, name), bytes: readFileSync(join(folder, name)) }));
}

const milliseconds = (work: () => unknown): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[xs.length >> 1] ?? 0;

const loaded = inputs();
const { reports } = ingest(loaded);
const characters = reports.reduce((sum, { text }) => sum + text.length, 0);

/** Each layer takes what those before it made; its own time is what is counted. */
function layers(all: readonly Report[]): { times: Record<string, number>; tokens: number } {
  const times: Record<string, number> = {};
  const timed = <T>(name: string, make: () => T): T => {
    let made: T | undefined;
    times[name] = (times[name] ?? 0) + milliseconds(() => (made = make()));
    return made as T;
  };
  let tokens = 0;
  for (const report of all) {
    const { text } = report;
    const { blocks } = timed("blocks", () => markBlocks(report));
    const sentences = timed("syntax", () => readSyntax(text, blocks));
    tokens += sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
    const names = timed("names", () => recogniseNames(text, sentences, blocks));
    const found = timed("times", () => recogniseTimes(text, sentences));
    timed("figures", () => recogniseFigures(text, sentences, found));
    timed("attributions", () => recogniseAttributions(text, sentences, names, blocks));
  }
  return { times, tokens };
}

layers(reports.slice(0, 20)); // loads the weights and warms the compiler
const rounds = Array.from({ length: Number(values.rounds) }, () => layers(reports));
const tokens = rounds[0]?.tokens ?? 0;
const total = median(rounds.map(({ times }) => Object.values(times).reduce((a, b) => a + b, 0)));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
print(`${reports.length} reports, ${(characters / 1e6).toFixed(2)} M characters, ${tokens} tokens; ${cpus()[0]?.model}, Node ${process.version}, one core`);
print(`reading one report after the other: ${((1000 * reports.length) / total).toFixed(1)} reports/s, ${((1000 * tokens) / total / 1000).toFixed(1)} k tokens/s`);
for (const name of Object.keys(rounds[0]?.times ?? {})) {
  const time = median(rounds.map(({ times }) => times[name] ?? 0));
  print(`  ${name.padEnd(14)} ${((100 * time) / total).toFixed(0).padStart(3)} %   ${((1000 * tokens) / time / 1000).toFixed(0).padStart(6)} k tokens/s`);
}
for (const input of loaded) {
  const story = ingest([input]).reports;
  print(`  whole story of ${String(story.length).padStart(2)} reports: ${milliseconds(() => tellStory(story)).toFixed(0).padStart(6)} ms   ${input.name.split("/").at(-1)}`);
}
print(`resident memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
