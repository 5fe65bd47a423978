import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Which rows of a long list are in the page. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond the edges of the screen, so that scrolling shows no gap and keys find the next one. */
const BEYOND = 12;

/**
 * The rows of a long list that are on the screen while the page scrolls, all of one height in pixels; `list` is what holds
 * them, as high as all rows together.
 */
export function useWindow(list: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const [shown, setShown] = useState<Window>({ from: 0, to: 2 * BEYOND });
  useLayoutEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const first = Math.floor(-top / height) - BEYOND;
      // Even, so that every other row stays the same one.
      const from = Math.max(0, Math.min(first - (first % 2), count - 1));
      const to = Math.max(from, Math.min(count, Math.ceil((innerHeight - top) / height) + BEYOND));
      setShown((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [count, height]);
  return { from: Math.min(shown.from, Math.max(0, count - 1)), to: Math.min(shown.to, count) };
}
