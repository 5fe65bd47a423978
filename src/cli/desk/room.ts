import { parentPort, workerData } from "node:worker_threads";
import { openArchive } from "../../pipeline/archive/archive.ts";
import { workIn } from "../../server/room/thread.ts";
import { openStore } from "../../store/sqlite/open.ts";
import { now, readersFor } from "../archive/open.ts";

/** The thread of `variorum desk` that reads and tells, on the same archive file as the one that answers. */
const { file } = workerData as { readonly file: string };
workIn(parentPort!, openArchive(openStore(file), { now, ...readersFor() }));
