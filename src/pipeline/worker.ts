import { parentPort, workerData } from "node:worker_threads";
import { annotateReport } from "./annotate.ts";
import { type Done, type Shift, takeNext } from "./parallel.ts";

/** A thread of `annotateInParallel`: reads report after report until none is left. */
const shift: Shift = workerData;
for (let place = takeNext(shift); place !== null; place = takeNext(shift)) {
  const { report, ...annotated } = annotateReport(shift.reports[place]!);
  parentPort!.postMessage({ place, annotated } satisfies Done);
}
