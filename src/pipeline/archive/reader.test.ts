import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ingest } from "../../ingest/ingest.ts";
import { sha256 } from "../../model/ids.ts";
import { annotateReport } from "../annotate.ts";
import { READER } from "./reader.ts";

/** What this version of the reader makes of the example. */
const READS = { version: "14", digest: "25485f0d80f4f09f" };

test("what reading a report yields changes with the reader's version, so that archives read anew what is stale", () => {
  const folder = join(import.meta.dirname, "..", "..", "..", "examples", "volos");
  const inputs = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const digest = sha256(JSON.stringify(ingest(inputs).reports.map(annotateReport))).slice(0, 16);
  assert.deepEqual(
    { version: READER, digest },
    READS,
    "raise READER in reader.ts where the digest changed, and write both down here",
  );
});
