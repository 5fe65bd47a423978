import { setTimeout } from "node:timers/promises";
import { StoreBusy } from "../../store/errors.ts";

/** Between two pieces of work in the background, so that whoever asks meanwhile is answered first; in milliseconds. */
export const REST_MS = 10;

/** After something went wrong that may pass: another program writes to the archive, the disk is full. */
export const TROUBLED_MS = 1000;

/** How long a writing of the thread that answers holds everybody up for another program's. */
export const WAIT_HERE_MS = 5;

const TRY_AGAIN_MS = 25;
const TRIES = 200;

/**
 * Writes when it is our turn: while another program writes to the archive, it is tried again and others are answered
 * meanwhile. After about five seconds it is as the store says (`StoreBusy`). What is to be written must be all or nothing.
 */
export async function inTurn<T>(write: () => T): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return write();
    } catch (error) {
      if (!(error instanceof StoreBusy) || tries === TRIES) throw error;
      await setTimeout(TRY_AGAIN_MS);
    }
}
