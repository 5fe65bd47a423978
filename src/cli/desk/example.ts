import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RawInput } from "../../ingest/input.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "examples", "volos");

/** The reports of the example story; none where it did not come along. */
export function exampleStory(): RawInput[] {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return names.map((name) => ({ name: join(FOLDER, name), bytes: readFileSync(join(FOLDER, name)) }));
}
