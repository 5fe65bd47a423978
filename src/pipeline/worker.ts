import { parentPort } from "node:worker_threads";
import { annotateReport } from "./annotate.ts";
import { prepareReport } from "./archive/prepare.ts";
import type { Answer, Task } from "./pool.ts";
import { pack } from "./shipment.ts";

/** A thread of an AnnotatorPool: reads one report after the other, in the order in which they come. */
const port = parentPort!;
port.on("message", (task: Task) => port.postMessage(answer(task)));

function answer({ report, as }: Task): Answer {
  try {
    return { is: "read", sent: as === "prepared" ? prepareReport(report) : pack(annotateReport(report)) };
  } catch (error) {
    return { is: "failed", error };
  }
}
