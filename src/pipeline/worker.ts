import { parentPort } from "node:worker_threads";
import { annotateReport } from "./annotate.ts";
import { prepareReport } from "./archive/adding/prepare.ts";
import { tellPacked } from "./archive/telling/tell-packed.ts";
import type { Answer, Sent, Task } from "./pool.ts";
import { pack } from "./shipment.ts";

/** A thread of an AnnotatorPool: does one task after the other, in the order in which they come. */
const port = parentPort!;
port.on("message", (task: Task) => port.postMessage(answer(task)));

function answer(task: Task): Answer {
  try {
    return { is: "done", sent: done(task) };
  } catch (error) {
    return { is: "failed", error };
  }
}

function done(task: Task): Sent {
  if (task.is === "annotate") return pack(annotateReport(task.report));
  return task.is === "prepare" ? prepareReport(task.report) : tellPacked(task.story);
}
