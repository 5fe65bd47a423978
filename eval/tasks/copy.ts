/**
 * Shared copy and strays. `syndication`: reports of one event and day under many mastheads; there are no hand-made
 * answers, but bylines ("(AP) —", "By Reuters") say of some whose copy they carry, so that pairs decided to share copy
 * can be checked for rival bylines. `events`: reports of different events share no copy; and a report of another event,
 * put among some of one, has to be set apart while none of its own is.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copyDecisions } from "../../src/cluster/copy/copy.ts";
import { partStrays } from "../../src/cluster/topic.ts";
import type { ReadReport } from "../../src/model/reading.ts";
import type { Scores } from "../floors.ts";
import { jsonLines, type RawReport, readAlone } from "../read/reports.ts";

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
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort()) {
    const records = readCsv(readFileSync(join(folder, file), "utf8"));
    const byline = new Map(records.map(({ id, text }) => [id, bylineOf(text)]));
    // the credits are left out: they are what the decisions are checked by
    const reports = records.map((record) => ({ ...readAlone(record), creditLines: [] }));
    const same = copyDecisions(reports).filter((decision) => decision.verdict === "same");
    const signed = same
      .map(({ reports: [a, b] }) => [byline.get(a)!, byline.get(b)!] as const)
      .filter(([a, b]) => a !== null && b !== null);
    const name = file.replace(/[-.].*$/, "");
    scores[`${name} pairs that share copy`] = same.length;
    scores[`${name} precision by bylines`] = percent(
      signed.filter(([a, b]) => a === b).length,
      signed.length,
    );
  }
  return scores;
}

function bylineOf(text: string): string | null {
  const match = /\((AP|Reuters|AFP)\)|^By (Reuters|The Associated Press|AFP)\b/m.exec(text.slice(0, 700));
  return match === null ? null : (match[1] ?? match[2]!).replace("The Associated Press", "AP");
}

/** id, publisher, scrape time and text, quoted where they hold a comma; paragraphs are joined by ` ### `. */
function readCsv(csv: string): RawReport[] {
  const rows = [...csv.matchAll(/^(\d+),([^,\n]*),([^,\n]*),(?:"((?:[^"]|"")*)"|([^\n]*))$/gm)];
  return rows.map(([, id, outlet, , quoted, bare]) => ({
    id: id!,
    outlet: outlet!,
    text: (quoted?.replaceAll('""', '"') ?? bare!).replaceAll(" ### ", "\n"),
  }));
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
