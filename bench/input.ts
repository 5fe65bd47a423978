import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ingest } from "../src/ingest/ingest.ts";
import type { RawInput } from "../src/ingest/input.ts";
import type { Report } from "../src/model/report.ts";

export interface Input {
  readonly name: string;
  readonly reports: readonly Report[];
}

/** The stories to read: each file of `data`/events, or the example (one story of several files) where there is none. */
export function inputs(data: string): readonly Input[] {
  const events = join(data, "events");
  const isThere = existsSync(events);
  const folder = isThere ? events : join(import.meta.dirname, "..", "examples", "volos");
  const files = readdirSync(folder).map(
    (name): RawInput => ({ name, bytes: readFileSync(join(folder, name)) }),
  );
  return isThere
    ? files.map((file) => ({ name: file.name, reports: ingest([file]).reports }))
    : [{ name: "volos", reports: ingest(files).reports }];
}
