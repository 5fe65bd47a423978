// Speed and memory: npm run bench -- [--data DIR] [--rounds N] (bench/README.md says what it prints).
// The input is every story below DIR/events (JSON lines), or the example story where that folder is absent.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ingest } from "../src/ingest/ingest.ts";
import type { RawInput } from "../src/ingest/input.ts";
import type { Report } from "../src/model/report.ts";
import { annotateInParallel } from "../src/pipeline/parallel.ts";
import { tellStory } from "../src/pipeline/tell.ts";
import { type LayerTimes, layersOf } from "./layers.ts";
import { median, secondsOf } from "./measure.ts";
import { winkOf } from "./wink.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/bench" },
    rounds: { type: "string", default: "3" },
  },
});

interface Input {
  readonly name: string;
  readonly reports: readonly Report[];
}

/** A story a file of events/; the example is one story of several files. */
function inputs(): Input[] {
  const events = join(values.data, "events");
  const isThere = existsSync(events);
  const folder = isThere ? events : join(import.meta.dirname, "..", "examples", "volos");
  const files = readdirSync(folder).map(
    (name): RawInput => ({ name, bytes: readFileSync(join(folder, name)) }),
  );
  return isThere
    ? files.map((file) => ({ name: file.name, reports: ingest([file]).reports }))
    : [{ name: "volos", reports: ingest(files).reports }];
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const thousands = (count: number): string => `${(count / 1000).toFixed(1)} k`;
const megabytes = (): string => `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`;

const stories = inputs();
const reports = stories.flatMap((story) => story.reports);
const texts = reports.map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
print(`${stories.length} stories, ${reports.length} reports, ${(characters / 1e6).toFixed(2)} M characters`);
print(
  `${cpus()[0]?.model ?? "?"}, ${availableParallelism()} cores, Node ${process.version}; seconds of work of one core`,
);

const resident = printStories();
const { tokens, total } = printLayers();
printWink();
await printThreads();
print(`\nresident memory after all stories ${resident}, at the end ${megabytes()}`);

function printStories(): string {
  print("\nwhole stories, from reports to brief");
  for (const { name, reports } of stories) {
    const seconds = secondsOf(() => tellStory(reports));
    print(`  ${String(reports.length).padStart(3)} reports ${seconds.toFixed(2).padStart(7)} s   ${name}`);
  }
  return megabytes();
}

function printLayers(): { tokens: number; total: number } {
  const rounds: LayerTimes[] = Array.from({ length: Number(values.rounds) }, () => layersOf(reports));
  const { tokens, seconds } = rounds[0]!;
  const layers = [...seconds.keys()].map((layer): [string, number] => [
    layer,
    median(rounds.map((round) => round.seconds.get(layer)!)),
  ]);
  const total = layers.reduce((sum, [, time]) => sum + time, 0);
  print(
    `\nannotating report after report: ${tokens} tokens, ${(tokens / reports.length).toFixed(0)} a report`,
  );
  print(
    `  ${(reports.length / total).toFixed(1)} reports/s, ${thousands(tokens / total)} tokens/s: ${(tokens / total / 750).toFixed(1)} reports of 750 tokens a second`,
  );
  for (const [layer, time] of layers)
    print(
      `  ${layer.padEnd(14)}${((100 * time) / total).toFixed(0).padStart(3)} % ${thousands(tokens / time).padStart(9)} tokens/s`,
    );
  return { tokens, total };
}

function printWink(): void {
  const wink = winkOf(texts);
  print("\nwink-nlp, bare tokens and tags of the same texts");
  print(
    `  ${thousands(wink.tokens / wink.seconds)} tokens/s; all layers above take ${(total / wink.seconds).toFixed(1)} times as long`,
  );
}

/** By the clock: what other programs take is not ours to tell. */
async function printThreads(): Promise<void> {
  const clock = async (threads: number): Promise<number> => {
    const start = process.hrtime.bigint();
    await annotateInParallel(reports, threads);
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  const [one, two] = [await clock(1), await clock(2)];
  print("\nannotating by the clock, the machine as busy as it is");
  print(
    `  one thread ${thousands(tokens / one)} tokens/s, two ${thousands(tokens / two)} tokens/s: ${(one / two).toFixed(2)} times`,
  );
}
