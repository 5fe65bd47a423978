/**
 * Which reports tell one story. ECB+: each topic pairs two events of one kind; all documents as one undated stream,
 * against topic and event, B-cubed. The development topics are what the table was fitted on; the others are a check, never
 * used to choose anything. BASIL: a hundred events by three outlets each, dated, day by day; nothing was chosen on it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fingerprintOf } from "../../src/cluster/stories/fingerprint.ts";
import type { StoryId } from "../../src/model/span.ts";
import type { Fingerprint } from "../../src/model/stories.ts";
import { annotateReport } from "../../src/pipeline/annotate.ts";
import { bcubed } from "../bcubed.ts";
import { inOrderOfDays } from "../days.ts";
import type { Scores } from "../floors.ts";
import { ecbDocuments } from "../read/ecb.ts";
import { type RawReport, reportOf } from "../read/reports.ts";

const DEVELOPMENT = new Set(["2", "5", "12", "18", "21", "23", "34", "35"]);
const ORDERS = 4;

interface Answered {
  readonly fingerprint: Fingerprint;
  readonly story: string;
}

export function evaluate(dataDir: string): Scores {
  const [ecb, basil] = [join(dataDir, "ecbplus"), join(dataDir, "basil", "articles")];
  return {
    ...(existsSync(ecb) ? onEcb(ecb) : {}),
    ...(existsSync(basil) ? scores("basil", basilReports(basil)) : {}),
  };
}

function onEcb(folder: string): Scores {
  const documents = ecbDocuments(folder);
  const answered = (development: boolean): readonly Answered[] =>
    documents
      .filter(({ topic }) => DEVELOPMENT.has(topic) === development)
      .map(({ id, text, event }) => ({ fingerprint: { ...read({ id, text }), day: null }, story: event }));
  return { ...scores("ecbplus dev", answered(true)), ...scores("ecbplus other topics", answered(false)) };
}

const read = (raw: RawReport): Fingerprint => fingerprintOf(annotateReport(reportOf(raw)));

function basilReports(folder: string): readonly Answered[] {
  return readdirSync(folder)
    .sort()
    .flatMap((year) =>
      readdirSync(join(folder, year))
        .sort()
        .map((name) => join(folder, year, name)),
    )
    .map((path) => {
      const article = JSON.parse(readFileSync(path, "utf8"));
      const raw = {
        id: basename(path, ".json"),
        text: article["body-paragraphs"].flat().join("\n"),
        title: article.title,
        outlet: article.source,
        published: article.date,
      };
      return { fingerprint: read(raw), story: article["triplet-uuid"] };
    });
}

/** Before and after the second look at the end of each day; how far orders within a day change the outcome. */
function scores(name: string, answered: readonly Answered[]): Scores {
  const gold = answered.map(({ story }) => story);
  const runs = Array.from({ length: ORDERS }, (_, order) => run(answered, order));
  const { settled, online } = runs[0]!;
  const after = bcubed(settled, gold);
  const firstLooks = runs.map((one) => bcubed(one.online, gold).f1);
  return {
    [`${name}: B-cubed precision`]: after.precision,
    [`${name}: B-cubed recall`]: after.recall,
    [`${name}: B-cubed F1`]: after.f1,
    [`${name}: B-cubed F1 before the second look`]: bcubed(online, gold).f1,
    [`${name}: the same, least of ${ORDERS} orders`]: Math.min(...firstLooks),
    [`${name}: agreement of ${ORDERS} orders (B-cubed F1)`]: Math.min(
      ...runs.map((one) => bcubed(one.settled, settled).f1),
    ),
  };
}

interface Run {
  readonly online: readonly StoryId[];
  readonly settled: readonly StoryId[];
}

function run(answered: readonly Answered[], order: number): Run {
  const { online, settled } = inOrderOfDays(shuffled(answered, order).map(({ fingerprint }) => fingerprint));
  const inOrder = (found: ReadonlyMap<string, StoryId>): readonly StoryId[] =>
    answered.map(({ fingerprint }) => found.get(fingerprint.report)!);
  return { online: inOrder(online), settled: inOrder(settled) };
}

/** The same order for the same number (a linear congruential generator, Numerical Recipes' constants). */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const out = [...items];
  let state = seed;
  for (let at = out.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}
