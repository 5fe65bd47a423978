import { useLayoutEffect } from "preact/hooks";

let isMarked = false;

/**
 * Sets the mark "usable" in the browser's timeline once the first view that has something to show is painted and answers
 * keys and clicks: the effects of what was drawn, by which it listens, are run after the same frame, and before the mark.
 */
export function useUsable(isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown || isMarked) return;
    isMarked = true;
    requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
  }, [isShown]);
}
