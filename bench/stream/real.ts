import { openAsBlob, readdirSync } from "node:fs";
import { join } from "node:path";
import { ingestStream } from "../../src/ingest/stream.ts";
import type { Report } from "../../src/model/report.ts";
import { parseDays } from "../../src/text/calendar.ts";

/** A report and the day (since 1970-01-01) on which it comes in. */
export interface Arriving {
  readonly report: Report;
  readonly day: number;
}

/**
 * The reports of `data`/stream in the order of their days. Those without a date come in evenly between the others, as
 * undated pages do, each on the day of the one before it.
 */
export async function realStream(data: string): Promise<readonly Arriving[]> {
  const folder = join(data, "stream");
  const reports: Report[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const body = await openAsBlob(join(folder, name));
    for await (const arrival of ingestStream([{ name, body }]))
      if (arrival.kind === "report") reports.push(arrival.report);
  }
  const dated: Arriving[] = [];
  const undated: Report[] = [];
  for (const report of reports) {
    const days = report.given.published === null ? null : parseDays(report.given.published);
    if (days === null) undated.push(report);
    else dated.push({ report, day: days.last });
  }
  dated.sort((a, b) => a.day - b.day || (a.report.id < b.report.id ? -1 : 1));
  return spread(dated, undated);
}

function spread(dated: readonly Arriving[], undated: readonly Report[]): Arriving[] {
  const every = dated.length / (undated.length + 1);
  const all: Arriving[] = [];
  let next = 0;
  dated.forEach((one, at) => {
    all.push(one);
    for (; next < undated.length && at + 1 >= (next + 1) * every; next++)
      all.push({ report: undated[next]!, day: one.day });
  });
  return all;
}
