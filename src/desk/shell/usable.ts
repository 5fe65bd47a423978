import { useEffect } from "preact/hooks";

let isMarked = false;

/** Sets the mark "usable" in the browser's timeline once the first view that has something to show is painted. */
export function useUsable(isShown: boolean): void {
  useEffect(() => {
    if (!isShown || isMarked) return;
    isMarked = true;
    requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
  }, [isShown]);
}
