import { fingerprintOf } from "../../../cluster/stories/fingerprint.ts";
import type { Report } from "../../../model/report.ts";
import type { Fingerprint } from "../../../model/stories.ts";
import { packReading } from "../../../store/reading.ts";
import { annotateReport } from "../../annotate.ts";

/**
 * All that an archive keeps of the reading of a report. It is made where the report is read: the thread that keeps and
 * tells is the one that the others wait for, the words are at hand here, and what is packed travels and waits as 9 KB
 * of bytes instead of 250 KB of objects that live just long enough to be dear to collect.
 */
export interface Prepared {
  readonly fingerprint: Fingerprint;
  /** By `packReading`. */
  readonly reading: Uint8Array;
  /** How long the report is: what reading it takes is counted in these. */
  readonly tokens: number;
}

/** Reads a report by itself, ready to be kept. The same report gives the same bytes, in any thread. */
export function prepareReport(report: Report): Prepared {
  const read = annotateReport(report);
  return {
    fingerprint: fingerprintOf(read),
    // Copied: what the compressor gives is part of a larger buffer, all of which would be sent.
    reading: Uint8Array.from(packReading(read)),
    tokens: read.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
  };
}
