/**
 * Shared copy and strays. `syndication`: reports of one event and day under many mastheads; there are no hand-made
 * answers for all of it, but 200 pairs were read and labelled (eval/labels/syndication.tsv), and bylines ("(AP) —", "By Reuters") say of some whose copy they carry, so that pairs decided to share copy
 * can be checked for rival bylines. `events`: reports of different events share no copy; and a report of another event,
 * put among some of one, has to be set apart while none of its own is.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { copyDecisions, findSharedCopy } from "../../src/cluster/copy/copy.ts";
import { partStrays } from "../../src/cluster/topic.ts";
import type { ReadReport } from "../../src/model/reading.ts";
import type { Scores } from "../floors.ts";
import { jsonLines, readAlone } from "../read/reports.ts";
import { type LabelledPair, labelledPairs, syndicatedReports } from "../read/syndication.ts";

export function evaluate(dataDir: string): Scores {
  const [syndication, events] = [join(dataDir, "syndication"), join(dataDir, "events")];
  return {
    ...(existsSync(syndication) ? syndicated(syndication) : {}),
    ...(existsSync(events) ? parted(eventsIn(events)) : {}),
  };
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

function syndicated(folder: string): Scores {
  const scores: Record<string, number> = {};
  const verdicts: Verdict[] = [];
  for (const { file, records } of syndicatedReports(folder)) {
    const reports = records.map(readAlone);
    const byline = new Map(records.map(({ id, text }) => [id, bylineOf(text)]));
    // the credits are left out: they are what the decisions are checked by
    const uncredited = reports.map((report) => ({ ...report, creditLines: [] }));
    const same = copyDecisions(uncredited).filter((decision) => decision.verdict === "same");
    const signed = same
      .map(({ reports: [a, b] }) => [byline.get(a)!, byline.get(b)!] as const)
      .filter(([a, b]) => a !== null && b !== null);
    const name = file.replace(/[-.].*$/, "");
    scores[`${name} pairs that share copy`] = same.length;
    scores[`${name} precision by bylines`] = percent(
      signed.filter(([a, b]) => a === b).length,
      signed.length,
    );
    verdicts.push(...verdictsOn(file, reports));
  }
  return { ...scores, ...onLabels(verdicts) };
}

/** A pair that was labelled by hand, and whether it is found in one group of shared copy. */
interface Verdict {
  readonly pair: LabelledPair;
  readonly found: boolean;
}

function verdictsOn(file: string, reports: readonly ReadReport[]): readonly Verdict[] {
  const groups = findSharedCopy(reports);
  const groupOf = new Map(groups.flatMap((group) => group.reports.map((report) => [report, group] as const)));
  return labelledPairs()
    .filter((pair) => pair.file === file)
    .map((pair) => {
      const [a, b] = pair.ids.map((id) => groupOf.get(id));
      return { pair, found: a !== undefined && a === b };
    });
}

function onLabels(verdicts: readonly Verdict[]): Scores {
  const isCopy = ({ pair }: Verdict): boolean => pair.label !== "independent";
  const found = verdicts.filter((verdict) => verdict.found);
  const precision = percent(found.filter(isCopy).length, found.length);
  const recall = percent(found.filter(isCopy).length, verdicts.filter(isCopy).length);
  const [told, gold] = [(verdict: Verdict) => verdict.found, isCopy].map((joins) => linesBy(verdicts, joins));
  return {
    "labelled pairs: precision": precision,
    "labelled pairs: recall": recall,
    "labelled pairs: F1": (2 * precision * recall) / (precision + recall || 1),
    "labelled pairs: number of independent lines, 100 less the error":
      100 - percent(Math.abs(told! - gold!), gold!),
  };
}

/** How many lines the reports of the labelled pairs make, if only these pairs are laid together. */
function linesBy(verdicts: readonly Verdict[], joins: (verdict: Verdict) => boolean): number {
  const lines = new Map<string, string>();
  const head = (key: string): string => ((lines.get(key) ?? key) === key ? key : head(lines.get(key)!));
  for (const verdict of verdicts) {
    const [a, b] = verdict.pair.ids.map((id) => head(`${verdict.pair.file} ${id}`)) as [string, string];
    lines.set(a, a);
    lines.set(b, joins(verdict) ? a : b);
  }
  return [...lines.keys()].filter((key) => head(key) === key).length;
}

function bylineOf(text: string): string | null {
  const match = /\((AP|Reuters|AFP)\)|^By (Reuters|The Associated Press|AFP)\b/m.exec(text.slice(0, 700));
  return match === null ? null : (match[1] ?? match[2]!).replace("The Associated Press", "AP");
}

/** At most this many reports of an event are looked at. */
const MOST = 12;

const eventsIn = (folder: string): ReadReport[][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) =>
      jsonLines(join(folder, name))
        .slice(0, MOST)
        .map((record) => readAlone({ ...record, id: `${name} ${record.id}` })),
    );

function parted(events: readonly ReadReport[][]): Scores {
  const eventOf = (id: string): string => id.split(" ")[0]!;
  const copies = copyDecisions(events.flat()).filter((decision) => decision.verdict === "same");
  const across = copies.filter(({ reports: [a, b] }) => eventOf(a) !== eventOf(b)).length;
  let [set, apart, own, lost] = [0, 0, 0, 0];
  events.forEach((event, i) => {
    for (let round = 0; round < 6; round++) {
      const other = events[(i + 1 + 3 * round) % events.length]!;
      const stray = other[(i + round) % other.length]!;
      if (other === event) continue;
      const some = event.filter((_, at) => (at + round) % 3 !== 0);
      const { strays } = partStrays([...some, stray]);
      [set, own] = [set + 1, own + some.length];
      if (strays.some(({ id }) => id === stray.id)) apart++;
      lost += strays.filter(({ id }) => id !== stray.id).length;
    }
  });
  return {
    "events: pairs of different events taken for copy": across,
    "events: strays set apart": percent(apart, set),
    "events: own reports kept": percent(own - lost, own),
  };
}
