import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeStory } from "../../src/export/storyfile/write.ts";
import type { RawInput } from "../../src/ingest/input.ts";
import { readStory } from "../../src/pipeline/read.ts";
import { note } from "../errors.ts";
import type { Scores } from "../floors.ts";

interface Row {
  readonly name: string;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
  readonly ratio?: number | null;
}

/** Scores every story folder that has a gold.json; its reports are `reports.jsonl`, else the seeds beside the folder. */
export function evaluate(folder: string): Scores {
  const stories = readdirSync(folder).filter((name) => existsSync(join(folder, name, "gold.json")));
  return Object.fromEntries(stories.sort().flatMap((story) => scoresOf(folder, story)));
}

function scoresOf(folder: string, story: string): [string, number][] {
  const out = mkdtempSync(join(tmpdir(), "variorum-eval-"));
  try {
    const file = join(out, "story.json");
    writeFileSync(file, writeStory(readStory(inputsOf(folder, story))));
    const printed = execFileSync(
      process.execPath,
      [join(folder, "score.mjs"), join(folder, story, "gold.json"), file, "--json"],
      {
        maxBuffer: 2 ** 26,
      },
    );
    const { rows, misses } = JSON.parse(printed.toString()) as { rows: Row[]; misses: string[] };
    for (const miss of misses) note(`${story}: ${miss.split(":")[0]}`, miss);
    return rows.flatMap((row) => metricsOf(story, row));
  } finally {
    rmSync(out, { recursive: true });
  }
}

function metricsOf(story: string, row: Row): [string, number][] {
  const name = `${story}: ${row.name}`;
  if (row.f1 !== undefined)
    return [
      [`${name} F1`, 100 * row.f1],
      [`${name} precision`, 100 * (row.precision ?? 0)],
    ];
  return row.ratio === null || row.ratio === undefined ? [] : [[name, 100 * row.ratio]];
}

function inputsOf(folder: string, story: string): RawInput[] {
  const lines = join(folder, story, "reports.jsonl");
  if (existsSync(lines)) return [{ name: lines, bytes: readFileSync(lines) }];
  const seeds = join(dirname(folder), "seeds");
  return readdirSync(seeds).map((name) => ({
    name: join(seeds, name),
    bytes: readFileSync(join(seeds, name)),
  }));
}
