import { setImmediate } from "node:timers/promises";
import type { Rulings } from "../../../model/judgement.ts";
import type { Report } from "../../../model/report.ts";
import { unpackReading } from "../../../store/reading.ts";
import { type PackedTelling, packTelling } from "../../../store/telling.ts";
import { tellSettled } from "../../tell.ts";

/** All that a story is told from, as it is kept: it can go to another thread. */
export interface ToTell {
  readonly readings: readonly KeptReading[];
  readonly rulings: Rulings;
}

export interface KeptReading {
  readonly report: Report;
  /** By `packReading`. */
  readonly reading: Uint8Array;
}

/** Tells one story, ready to be kept; several may be asked for at once. */
export type Tell = (story: ToTell) => Promise<PackedTelling>;

/** Tells a story of which the store has all reports. */
export const tellPacked = ({ readings, rulings }: ToTell): PackedTelling =>
  packTelling(
    tellSettled(
      readings.map(({ report, reading }) => unpackReading(report, reading)),
      rulings,
    ),
    () => true,
  );

/** Tells in the calling thread, one story after the other: between them others have their turn. */
export function tellHere(): Tell {
  let before: Promise<unknown> = Promise.resolve();
  return (story) => {
    const telling = before.then(() => setImmediate()).then(() => tellPacked(story));
    before = telling.catch(() => {});
    return telling;
  };
}
