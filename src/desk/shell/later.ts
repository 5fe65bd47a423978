import { useEffect, useState } from "preact/hooks";
import { canBeUsed, whenUsable } from "./usable.ts";

/** A view that never comes keeps nothing else away for longer. */
const LONGEST_MS = 1500;

/** As soon as the browser has nothing better to do; Safari cannot say when that is. */
const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 200 });
  else setTimeout(run);
};

/**
 * False until the first view can be used, for what is folded away or lies below the first screens: that is drawn in the
 * moments after, and at once for paper. In whatever is shown later it is true from the start.
 */
export function useLater(): boolean {
  const [isLater, setLater] = useState(canBeUsed);
  useEffect(() => {
    if (isLater) return;
    const come = () => setLater(true);
    const forget = whenUsable(() => whenIdle(come));
    const late = setTimeout(come, LONGEST_MS);
    addEventListener("beforeprint", come);
    return () => {
      forget();
      clearTimeout(late);
      removeEventListener("beforeprint", come);
    };
  }, [isLater]);
  return isLater;
}

/** A list of which so many fill the first screens; the rest comes later. */
export function useBeginning<T>(all: readonly T[], first: number): readonly T[] {
  return useLater() ? all : all.slice(0, first);
}
