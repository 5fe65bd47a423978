/**
 * A real stream: the earliest dated articles of many outlets, day by day, with a second look after each. There are no
 * answers; how many stories are found and how large they are is for the eye, the speed is of the clustering alone.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fingerprintOf } from "../../src/cluster/stories/fingerprint.ts";
import { openStream } from "../../src/cluster/stories/stream.ts";
import type { Fingerprint } from "../../src/model/stories.ts";
import { annotateReport } from "../../src/pipeline/annotate.ts";
import type { Scores } from "../floors.ts";
import { type RawReport, reportOf } from "../read/reports.ts";

/** So many articles are read: reading takes far longer than clustering. */
const ARTICLES = 1500;

export function evaluate(dataDir: string): Scores {
  const prints = articles(join(dataDir, "stream", "stream_foreign_security_topics.jsonl.gz"))
    .toSorted((a, b) => (a.published! < b.published! ? -1 : 1))
    .slice(0, ARTICLES)
    .map((article) => fingerprintOf(annotateReport(reportOf(article))));
  return { ...clustered(prints).scores, ...steadiness(prints) };
}

/** Whether a report costs the same late in a stream as early: as if so many came every day, once the window is full. */
const A_DAY = 40;
const FULL = 14 * A_DAY;

function steadiness(prints: readonly Fingerprint[]): Scores {
  const steady = prints.map((print, at) => ({ ...print, day: Math.floor(at / A_DAY) }));
  const times = clustered(steady).times.slice(FULL);
  const tenth = Math.floor(prints.length / 10);
  const share = (100 * sum(times.slice(-tenth))) / sum(times.slice(0, tenth));
  return { "stream: time of the last tenth, per cent of the first with a full window": share };
}

const sum = (some: readonly number[]): number => some.reduce((all, time) => all + time, 0);

const articles = (path: string): readonly RawReport[] =>
  gunzipSync(readFileSync(path))
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Readonly<Record<string, string>>)
    .filter(({ date }) => date !== "")
    .map((article) => ({
      id: article.ID!,
      text: article.content_original!,
      title: article.title!,
      outlet: article.source!,
      published: article.date!,
    }));

function clustered(prints: readonly Fingerprint[]): {
  readonly scores: Scores;
  readonly times: readonly number[];
} {
  const stream = openStream();
  const storyOf = new Map<string, string>();
  const times: number[] = [];
  let today: number | null = null;
  for (const fingerprint of prints) {
    const start = performance.now();
    if (today !== null && fingerprint.day !== today)
      for (const { report, story } of stream.settle().moves) storyOf.set(report, story);
    today = fingerprint.day;
    storyOf.set(fingerprint.report, stream.place(fingerprint).story);
    times.push(performance.now() - start);
  }
  const sizes = [...Map.groupBy(storyOf.values(), (story) => story).values()].map((story) => story.length);
  const scores = {
    "stream: articles": prints.length,
    "stream: stories": sizes.length,
    "stream: stories of two reports or more": sizes.filter((size) => size > 1).length,
    "stream: reports in the largest": Math.max(...sizes),
    "stream: reports a second": (1000 * prints.length) / sum(times),
    "stream: characters of a fingerprint":
      sum(prints.map((print) => JSON.stringify(print).length)) / prints.length,
  };
  return { scores, times };
}
