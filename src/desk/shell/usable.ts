import { useLayoutEffect } from "preact/hooks";

let isMarked = false;
let isUsable = false;
const waiting = new Set<() => void>();

/**
 * Sets the mark "usable" in the browser's timeline once the first view that has something to show is painted and answers
 * keys and clicks: the effects of what was drawn, by which it listens, are run after the same frame, and before the mark.
 */
export function useUsable(isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown || isMarked) return;
    isMarked = true;
    requestAnimationFrame(() => setTimeout(mark));
  }, [isShown]);
}

function mark(): void {
  performance.mark("usable");
  isUsable = true;
  for (const run of waiting) run();
  waiting.clear();
}

/** Whether the first view can be used. */
export const canBeUsed = (): boolean => isUsable;

/** Runs something once the first view can be used; what is returned takes it back. */
export function whenUsable(run: () => void): () => void {
  if (isUsable) run();
  else waiting.add(run);
  return () => void waiting.delete(run);
}
