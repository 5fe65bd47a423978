import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ingest } from "../../ingest/ingest.ts";
import { sha256 } from "../../model/ids.ts";
import { tellStory } from "../tell.ts";
import { READER } from "./reader.ts";
import { TELLER } from "./teller.ts";

/** What this version makes of the example. */
const TELLS = { versions: "14 12", digest: "0418a0f1ace08209" };

test("what is told of readings changes with the version of telling, so that archives tell anew what is stale", () => {
  const folder = join(import.meta.dirname, "..", "..", "..", "examples", "volos");
  const inputs = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const digest = sha256(JSON.stringify(tellStory(ingest(inputs).reports))).slice(0, 16);
  assert.deepEqual(
    { versions: `${READER} ${TELLER}`, digest },
    TELLS,
    "raise READER where what is read changed, else TELLER, and write both down here",
  );
});
