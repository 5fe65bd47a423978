/** A terminal sends Ctrl-C to each program in front, and the starter hands it on: within so long it is one press. */
const ONE_PRESS_MS = 1000;

/** Whoever receives the signals; a test is one as well as a process. */
interface Receiver {
  on(signal: NodeJS.Signals, heard: () => void): unknown;
  off(signal: NodeJS.Signals, heard: () => void): unknown;
}

export interface Interruption {
  readonly signal: AbortSignal;
  /** Leaves the signals to the system again. */
  off(): void;
}

/**
 * Aborts its signal at the first SIGINT or SIGTERM, so that what is under way can be ended in order; who asks again, and
 * not by the same press, `leave`s at once.
 */
export function interruption(
  receiver: Receiver = process,
  clock: () => number = () => performance.now(),
  leave: () => void = () => process.exit(130),
): Interruption {
  const stop = new AbortController();
  let first = 0;
  const heard = (): void => {
    if (stop.signal.aborted && clock() - first > ONE_PRESS_MS) leave();
    if (stop.signal.aborted) return;
    first = clock();
    stop.abort();
  };
  for (const signal of SIGNALS) receiver.on(signal, heard);
  return {
    signal: stop.signal,
    off: () => {
      for (const signal of SIGNALS) receiver.off(signal, heard);
    },
  };
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
