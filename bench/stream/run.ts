import { statSync } from "node:fs";
import type { Instant } from "../../src/model/instant.ts";
import type { ReportId } from "../../src/model/span.ts";
import { addReports, type Incoming } from "../../src/pipeline/archive/adding/add.ts";
import { openArchive, type Prepare } from "../../src/pipeline/archive/archive.ts";
import { tellingBeside } from "../../src/pipeline/archive/telling/tell-beside.ts";
import type { Tell } from "../../src/pipeline/archive/telling/tell-packed.ts";
import { AnnotatorPool } from "../../src/pipeline/pool.ts";
import type { Store } from "../../src/store/store.ts";
import { isoDay } from "../../src/text/calendar.ts";
import type { Arriving } from "./real.ts";

/** What some reports in a row took: those that were kept in the meantime. */
export interface Stretch {
  readonly reports: number;
  readonly tokens: number;
  /** Tokens of what was read in the meantime: the threads are some dozens of reports ahead of what is kept. */
  readonly read: number;
  readonly clock: number;
  /** Seconds of work of all threads, and of the one that keeps. */
  readonly work: number;
  readonly own: number;
  readonly tellings: number;
}

export interface Run {
  /** A tenth of the stream each. */
  readonly tenths: readonly Stretch[];
  readonly resident: number;
  readonly file: number;
}

/** Seconds since it was made: by the clock, of all threads, of this one. */
const stopwatch = () => {
  const [clock, work, own] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  return () => {
    const [all, mine] = [process.cpuUsage(work), process.threadCpuUsage(own)];
    return {
      clock: (performance.now() - clock) / 1000,
      work: (all.user + all.system) / 1e6,
      own: (mine.user + mine.system) / 1e6,
    };
  };
};

/** Adds a stream to the archive as `variorum add` does, telling the stories that it changed meanwhile. */
export async function runStream(
  store: Store,
  file: string,
  stream: Iterable<Arriving>,
  count: number,
  /** Told each tenth that is kept, with the resident bytes then. */
  onTenth: (tenth: Stretch, resident: number) => void = () => {},
): Promise<Run> {
  const pool = new AnnotatorPool({ workers: 2 });
  let now: Instant = "1970-01-01T00:00:00.000Z";
  let [reports, tokens, ahead, tellings] = [0, 0, 0, 0];
  const lengths = new Map<ReportId, number>();
  const prepare: Prepare = async (report) => {
    const prepared = await pool.prepare(report);
    lengths.set(report.id, prepared.tokens);
    ahead += prepared.tokens;
    return prepared;
  };
  const tell: Tell = (story) => {
    tellings++;
    return pool.tell(story);
  };
  const archive = openArchive(store, { now: () => now, prepare, tell });
  function* incoming(): Generator<Incoming> {
    for (const { report, day } of stream) {
      now = `${isoDay(day)}T12:00:00.000Z`;
      const original = { bytes: Buffer.from(report.text), contentType: "text/plain" };
      yield { kind: "report", report, original, retrievedAt: now };
    }
  }
  const tenths: Stretch[] = [];
  let [placed, resident] = [0, 0];
  let taken = stopwatch();
  const cut = (): void => {
    const tenth = { reports, tokens, read: ahead, ...taken(), tellings };
    tenths.push(tenth);
    onTenth(tenth, process.memoryUsage.rss());
    [reports, tokens, ahead, tellings] = [0, 0, 0, 0];
    taken = stopwatch();
  };
  const beside = tellingBeside(archive);
  for await (const added of addReports(archive, incoming())) {
    if (added.kind === "placed") {
      placed++;
      reports++;
      tokens += lengths.get(added.report) ?? 0;
      lengths.delete(added.report);
    }
    if (added.kind !== "stories") continue;
    await beside.begin(added.stories);
    resident = Math.max(resident, process.memoryUsage.rss());
    if (placed < ((tenths.length + 1) * count) / 10 || tenths.length === 9) continue;
    await beside.end(); // what is told is counted with the reports that it tells of
    cut();
  }
  await beside.end();
  cut();
  await pool.close();
  return { tenths, resident, file: statSync(file).size };
}
