/** Work in the background: piece after piece with rests between, never two at once. */
export interface Turns {
  /** The next piece is due after so many milliseconds, whenever it was due before; nothing while one is done or none is left. */
  schedule(ms: number): void;
  /** Whether the next piece has its time. */
  isScheduled(): boolean;
  isStopped(): boolean;
  stop(): void;
}

/**
 * `work` does a piece, says how long to rest before the next, and never rejects; `isLeft`: whether there is any. It keeps no
 * process alive.
 */
export function turns(work: () => Promise<number>, isLeft: () => boolean): Turns {
  let timer: NodeJS.Timeout | null = null;
  let [isBusy, isStopped] = [false, false];
  const schedule = (ms: number): void => {
    if (isStopped || isBusy || !isLeft()) return;
    clearTimeout(timer ?? undefined);
    timer = setTimeout(next, ms).unref();
  };
  const next = async (): Promise<void> => {
    [timer, isBusy] = [null, true];
    const rest = await work();
    isBusy = false;
    schedule(rest);
  };
  return {
    schedule,
    isScheduled: () => timer !== null,
    isStopped: () => isStopped,
    stop() {
      isStopped = true;
      clearTimeout(timer ?? undefined);
    },
  };
}
