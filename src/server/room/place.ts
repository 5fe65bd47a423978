import type { Archive } from "../../pipeline/archive/archive.ts";
import type { DeskEvent } from "../api/events.ts";

/** What jobs work on: an archive, and somebody who hears what browsers are to be told meanwhile. */
export interface Workplace {
  readonly archive: Archive;
  readonly send: (event: DeskEvent) => void;
}
