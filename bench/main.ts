// Speed and memory: npm run bench -- [--data DIR] [--rounds N] (bench/README.md says what it prints).
// The input is every story below DIR/events (JSON lines), or the example story where that folder is absent.
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { tellStory } from "../src/pipeline/tell.ts";
import { inputs } from "./input.ts";
import { type LayerTimes, layersOf } from "./layers.ts";
import { median, secondsOf } from "./measure.ts";
import { alone, threads } from "./threads.ts";
import { yardsticks } from "./yardsticks.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/bench" },
    rounds: { type: "string", default: "3" },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const thousands = (count: number): string => `${(count / 1000).toFixed(1)} k`;
const megabytes = (): string => `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`;

const stories = inputs(values.data);
const reports = stories.flatMap((story) => story.reports);
const texts = reports.map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
print(`${stories.length} stories, ${reports.length} reports, ${(characters / 1e6).toFixed(2)} M characters`);
print(
  `${cpus()[0]?.model ?? "?"}, ${availableParallelism()} cores, Node ${process.version}; seconds of work of one core`,
);

await printLoading();
printStories();
const perText = printLayers();
printYardsticks();
await printThreads();

async function printLoading(): Promise<void> {
  const loaded = await alone<Readonly<Record<string, number>>>("load");
  const all = Object.values(loaded).reduce((sum, one) => sum + one, 0);
  const parts = Object.entries(loaded).map(([name, time]) => `${name} ${time.toFixed(0)}`);
  print(`\nloading data, in a new process: ${all.toFixed(0)} ms (${parts.join(", ")})`);
}

function printStories(): void {
  print("\nwhole stories, from reports to brief");
  let [sum, most] = [0, 0];
  for (const { name, reports } of stories) {
    const seconds = secondsOf(() => tellStory(reports));
    sum += seconds;
    most = Math.max(most, process.memoryUsage().rss);
    print(`  ${String(reports.length).padStart(3)} reports ${seconds.toFixed(2).padStart(7)} s   ${name}`);
  }
  print(
    `  all ${sum.toFixed(1)} s; resident memory ${megabytes()} at the end, ${(most / 2 ** 20).toFixed(0)} MB at the most`,
  );
}

function printLayers(): number {
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
  return total;
}

function printYardsticks(): void {
  print("\nother libraries on the same texts");
  for (const { does, tokens, seconds } of yardsticks(texts))
    print(
      `  ${thousands(tokens / seconds).padStart(9)} tokens/s   ${does}; all layers above take ${(perText / seconds).toFixed(1)} times as long`,
    );
}

/** By the clock: what other programs take is not ours to tell. */
async function printThreads(): Promise<void> {
  const { ceiling, cold, warm, work } = await threads(values.data);
  print("\ntwo threads against one, by the clock, the machine as busy as it is");
  print(`  two processes that share nothing ${ceiling.toFixed(2)} times: the most that the machine gives`);
  print(`  a pool of two workers ${cold.toFixed(2)} times at first, ${warm.toFixed(2)} once warm`);
  print(`  work of all its threads ${work.cold.toFixed(1)} s, then ${work.warm.toFixed(1)} s`);
}
