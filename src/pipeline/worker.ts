import { parentPort } from "node:worker_threads";
import { annotateReport } from "./annotate.ts";
import type { Answer, Task } from "./pool.ts";
import { pack } from "./shipment.ts";

/** A thread of an AnnotatorPool: reads one report after the other, in the order in which they come. */
const port = parentPort!;
port.on("message", ({ report }: Task) => port.postMessage(answer(report)));

function answer(report: Task["report"]): Answer {
  try {
    return { is: "read", shipment: pack(annotateReport(report)) };
  } catch (error) {
    return { is: "failed", error };
  }
}
